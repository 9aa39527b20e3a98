"""Asked, approved by another, issued with its number: what must never happen is refused."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction

from ayllu.accounts.models import User
from ayllu.families.issuing import actions as steps
from ayllu.families.issuing import policies
from ayllu.families.issuing.choices import CONSTRAINTS
from ayllu.families.issuing.factories import make_approved, make_asked, make_issued
from ayllu.families.issuing.models import Approval, Issue, Sequel
from ayllu.families.socialreport import actions as writing
from ayllu.families.socialreport import document, reads
from ayllu.families.socialreport.choices import CONSTRAINTS as WRITING
from ayllu.families.socialreport.choices import RECIPIENT, WORKFLOW, State
from ayllu.families.socialreport.factories import make_report, order
from ayllu.families.socialreport.models import Section, SocialReport
from ayllu.families.socialreport.tests.conftest import NOW, TODAY
from ayllu.families.valuation.choices import Part
from ayllu.ground.constraints import Refused, settled
from ayllu.people.papers.factories import make_consent
from ayllu.people.register.models import Household, Person

pytestmark = pytest.mark.usefixtures("eyes")


def refused(name: str) -> Any:
    return pytest.raises(Refused, match=str({**WRITING, **CONSTRAINTS}[name])[:45])


def fresh(row: SocialReport) -> SocialReport:
    return SocialReport.objects.get(pk=row.pk)


def test_the_workflow_of_the_database_is_the_table() -> None:
    arrows = {(a.value, b.value) for a, steps_of in WORKFLOW.items() for b in steps_of}
    assert set(policies.ARROWS) == arrows
    assert dict(policies.TOWARDS) == {str(to): str(who) for to, who in RECIPIENT.items()}


def test_from_the_draft_to_the_hand_over(draft: SocialReport, rosa: User, elena: User) -> None:
    made = make_issued(draft, elena, NOW)
    assert (made.number, made.year) == (1, TODAY.year)
    assert made.called == f"001-{TODAY.year}-CAJAMARCA"
    steps.follow(report=draft, kind="handed", on_day=TODAY, who="Mesa de partes", text="", by=rosa)
    assert fresh(draft).state == State.ISSUED
    assert Issue.objects.get().is_whole


def test_numbers_follow_without_a_gap(accompanied: Household, rosa: User, elena: User) -> None:
    made = [
        make_issued(make_report(household=accompanied, by=rosa, at=NOW, **order(TODAY)), elena, NOW)
        for _n in range(2)
    ]
    waiting = make_report(household=accompanied, by=rosa, at=NOW, ground="consent")
    make_approved(waiting, elena, NOW)
    with refused("socialreport_ground_stands"):
        steps.issue(report=waiting, by=rosa, at=NOW)  # takes no number with it
    last = make_report(household=accompanied, by=rosa, at=NOW, **order(TODAY))
    assert [m.number for m in (*made, make_issued(last, elena, NOW))] == [1, 2, 3]


def test_nobody_approves_her_own(draft: SocialReport, rosa: User) -> None:
    make_asked(draft, NOW)
    with refused("socialreport_approved_by_another"):
        steps.answer(report=draft, verdict="approved", note_text="", by=rosa, at=NOW)
    with refused("socialreport_approved_by_another"), settled():
        Approval.objects.update(verdict="approved", by=rosa, at=NOW)


def test_given_back_with_what_is_missing(draft: SocialReport, rosa: User, elena: User) -> None:
    make_asked(draft, NOW)
    with refused("socialreport_returned_says_why"):
        steps.answer(report=draft, verdict="returned", note_text="", by=elena, at=NOW)
    steps.answer(report=draft, verdict="returned", note_text="Falta salud.", by=elena, at=NOW)
    assert fresh(draft).state == State.DRAFT
    make_asked(draft, NOW + timedelta(minutes=1))  # asked for anew


def test_her_own_words_are_asked_for(accompanied: Household, rosa: User) -> None:
    row = make_report(household=accompanied, by=rosa, at=NOW, **order(TODAY))
    Section.objects.filter(report=row, part=Part.CONCLUSIONS).update(text="")
    with pytest.raises(Refused, match="Conclusiones"):
        make_asked(row, NOW)


@pytest.fixture
def with_consents(accompanied: Household, rosa: User, elena: User, kiara: Person) -> SocialReport:
    row = make_report(household=accompanied, by=rosa, at=NOW, named=[kiara.pk])
    return make_approved(row, elena, NOW)


def test_without_a_ground_it_is_written_but_not_issued(
    with_consents: SocialReport, rosa: User, kiara: Person, mother: Person
) -> None:
    with refused("socialreport_ground_stands"):
        steps.issue(report=with_consents, by=rosa, at=NOW)
    make_consent(person=kiara, giver=mother, purpose="sharing", recipient="school")
    with refused("socialreport_ground_stands"):
        steps.issue(report=with_consents, by=rosa, at=NOW)  # another kind of recipient
    make_consent(person=kiara, giver=mother, purpose="sharing", recipient="authority")
    assert steps.issue(report=with_consents, by=rosa, at=NOW).number == 1


def test_the_consent_of_everyone_named_is_needed(
    accompanied: Household, rosa: User, elena: User, kiara: Person, mother: Person
) -> None:
    row = make_report(household=accompanied, by=rosa, at=NOW, named=[kiara.pk, mother.pk])
    make_approved(row, elena, NOW)
    make_consent(person=kiara, giver=mother, purpose="sharing", recipient="authority")
    assert reads.unconsented(row, on=TODAY) == [mother]
    with refused("socialreport_ground_stands"):
        steps.issue(report=row, by=rosa, at=NOW)


def test_what_was_issued_keeps_its_words(draft: SocialReport, rosa: User, elena: User) -> None:
    made = make_issued(draft, elena, NOW)
    with refused("socialreport_issued_stays"), settled():
        Issue.objects.update(content="{}")
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        made.delete()
    for act in (
        lambda: Section.objects.filter(part="health").update(text="Otra cosa"),
        lambda: SocialReport.objects.update(purpose="Otra cosa"),
        lambda: draft.subjects.all().delete(),
    ):
        with refused("socialreport_only_draft_changes"), settled():
            act()
    with refused("socialreport_only_draft_changes"):
        part = Section.objects.get(part="health")
        writing.write(section=part, text="Otra cosa", with_tables=True, by=rosa)


def test_the_kept_text_is_what_is_printed_ever_after(
    draft: SocialReport, mother: Person, rosa: User, elena: User
) -> None:
    made = make_issued(draft, elena, NOW)
    Person.objects.filter(pk=mother.pk).update(given_names="Otra")
    found = document.shown(SocialReport.objects.get(), on=TODAY)
    assert "Rosa Elena" in json.dumps(found)
    assert made.sha256[:12] in found["foot"]


def test_the_database_holds_the_way(draft: SocialReport, elena: User, rosa: User) -> None:
    mine = SocialReport.objects.filter(pk=draft.pk)
    with refused("socialreport_asked_is_signed"), settled():
        mine.update(state="asked")
    with refused("socialreport_step_is_allowed"), settled():
        mine.update(state="issued")
    make_asked(draft, NOW)
    with refused("socialreport_approved_has_answer"), settled():
        mine.update(state="approved")
    steps.answer(report=draft, verdict="approved", note_text="", by=elena, at=NOW)
    with refused("socialreport_issued_has_number"), settled():
        mine.update(state="issued")
    issue = {
        "site": draft.site, "report": draft, "year": TODAY.year, "issued_on": TODAY,
        "issued_at": NOW, "by": rosa, "content": "{}", "sha256": "0" * 64,
    }  # fmt: skip
    with refused("socialreport_number_follows"), settled():
        Issue.objects.create(number=2, **issue)
    with refused("socialreport_sequel_after_issue"), settled():
        Sequel.objects.create(
            site=draft.site, report=draft, kind="handed", on_day=TODAY, who="Alguien"
        )


def test_nothing_is_issued_that_nobody_approved(draft: SocialReport, rosa: User) -> None:
    with pytest.raises(Refused):
        steps.issue(report=draft, by=rosa, at=NOW)
    with refused("socialreport_issue_was_approved"), settled():
        Issue.objects.create(
            site=draft.site, report=draft, year=TODAY.year, number=1, issued_on=TODAY,
            issued_at=NOW, by=rosa, content="{}", sha256="0" * 64,
        )  # fmt: skip


def test_a_later_change_is_a_version_of_its_own(
    draft: SocialReport, rosa: User, elena: User
) -> None:
    old = make_issued(draft, elena, NOW)
    new = writing.new_version(report=draft, by=rosa, on=TODAY)
    assert (new.version, new.state, new.sections.count()) == (2, "draft", len(Part))
    with refused("socialreport_one_version_open"):
        writing.new_version(report=draft, by=rosa, on=TODAY)
    made = make_issued(new, elena, NOW)
    assert made.number == 2
    assert f"Reemplaza al informe social N.º {old.called}" in made.content
    assert Issue.objects.get(pk=old.pk).content == old.content


def test_taken_back_the_approval_counts_no_more(
    draft: SocialReport, rosa: User, elena: User
) -> None:
    make_approved(draft, elena, NOW)
    steps.take_back(report=draft, by=rosa, at=NOW)
    make_asked(draft, NOW + timedelta(minutes=1))
    with refused("socialreport_approved_has_answer"), settled():
        SocialReport.objects.update(state="approved")


def test_the_counter_is_closed_to_other_sites(draft: SocialReport, elena: User) -> None:
    make_issued(draft, elena, NOW)
    with connection.cursor() as cursor:
        cursor.execute("select set_config('app.case', '', false)")
        cursor.execute("select count(*) from families_issuing_counter")
        assert cursor.fetchone() == (0,)
