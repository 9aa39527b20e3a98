"""The pages: begun from the file, written without JavaScript, kept as a draft, on the desk."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.families.issuing import actions as steps
from ayllu.families.issuing import indicators, panels, worklist
from ayllu.families.issuing.factories import make_asked, make_issued
from ayllu.families.issuing.models import Issue
from ayllu.families.socialreport.factories import OWN, make_report, order
from ayllu.families.socialreport.models import SocialReport
from ayllu.families.socialreport.tests.conftest import NOW, TODAY
from ayllu.families.valuation.choices import Part
from ayllu.lib.uuid7 import uuid7
from ayllu.people.papers.factories import make_withholding
from ayllu.people.register.models import Household, Person

pytestmark = pytest.mark.usefixtures("eyes")


def url(name: str, *args: Any) -> str:
    return reverse(f"families_report{name}", args=args)


def command(**words: Any) -> dict[str, Any]:
    return {"command": str(uuid7()), **words}


def body(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    return str(answer.content.decode())


def head(*named: Person, **more: Any) -> dict[str, Any]:
    words = {
        "to": "upe", "addressee": "UPE Cajamarca", "purpose": "Informar.", "ground": "order",
        "order_authority": "UPE", "order_number": "214-2026", "order_on": f"{TODAY:%d/%m/%Y}",
        "named": [str(p.pk) for p in named],
    }  # fmt: skip
    return command(**{**words, **more})


def test_from_the_file_to_the_answer(
    as_rosa: Client, as_elena: Client, accompanied: Household, kiara: Person, mother: Person
) -> None:
    file = body(as_rosa, reverse("casefile_household", args=[accompanied.pk]))
    assert url("_new", accompanied.pk) in file
    words = head(kiara, mother)
    for _again in range(2):  # the same form twice is one report
        assert as_rosa.post(url("_new", accompanied.pk), words).status_code in (302, 303)
    row = SocialReport.objects.get()
    for part, text in OWN.items():
        answer = as_rosa.post(url("_part", row.pk, part), command(text=text, with_tables="on"))
        assert answer.status_code == 302
    assert OWN[Part.CONCLUSIONS] in body(as_rosa, url("", row.pk))
    assert as_rosa.post(url("_ask", row.pk), command(register_number="")).status_code == 422
    as_rosa.post(url("_ask", row.pk), command(register_number="CTSP 12345"))
    mine = command(verdict="approved", note_text="")
    assert as_rosa.post(url("_answer", row.pk), mine).status_code == 422
    as_elena.post(url("_answer", row.pk), command(verdict="approved", note_text=""))
    page = body(as_rosa, url("_issue", row.pk))
    assert "Notas y cuestionarios de psicología: no entran nunca." in page
    assert as_rosa.post(url("_issue", row.pk), command()).status_code == 422  # the list unread
    as_rosa.post(url("_issue", row.pk), command(checked="on"))
    made = Issue.objects.get()
    early = command(kind="handed", on_day=f"{TODAY - timedelta(days=1):%d/%m/%Y}", who="Mesa")
    assert as_rosa.post(url("_follow", row.pk), early).status_code == 422
    as_rosa.post(url("_follow", row.pk), {**early, **command(on_day=f"{TODAY:%d/%m/%Y}")})
    page = body(as_rosa, url("", row.pk))
    assert made.called in page
    assert "Mesa" in page
    assert made.called in body(as_rosa, url("s_of", accompanied.pk))
    assert "emitido" in body(as_rosa, reverse("casefile_household_story", args=[accompanied.pk]))


def test_the_margin_shows_source_and_day(as_rosa: Client, draft: SocialReport) -> None:
    page = body(as_rosa, url("_part", draft.pk, "health"))
    assert "Evaluación 2" in page
    assert "Del expediente" in page
    assert "data-draft-url" in page
    assert as_rosa.get(url("_part", draft.pk, "nothing")).status_code == 404


def test_what_was_typed_is_there_again(as_rosa: Client, draft: SocialReport) -> None:
    key = f"families.report.part.health.{draft.pk}"
    as_rosa.post(reverse("ground_draft", args=[key]), command(text="A medio escribir"))
    assert "A medio escribir" in body(as_rosa, url("_part", draft.pk, "health"))
    as_rosa.post(url("_part", draft.pk, "health"), command(text="Ya escrito", with_tables="on"))
    assert "A medio escribir" not in body(as_rosa, url("_part", draft.pk, "health"))


def test_a_part_may_go_without_its_tables(as_rosa: Client, draft: SocialReport) -> None:
    assert "Visitas domiciliarias" in body(as_rosa, url("", draft.pk))
    as_rosa.post(url("_part", draft.pk, "methods"), command(text="Dos visitas."))
    assert "Visitas domiciliarias" not in body(as_rosa, url("", draft.pk))


def test_an_order_is_named_whole(as_rosa: Client, accompanied: Household, kiara: Person) -> None:
    answer = as_rosa.post(url("_new", accompanied.pk), head(kiara, order_number=""))
    assert answer.status_code == 422
    assert SocialReport.objects.count() == 0


def test_without_a_right_the_page_says_what_to_do(
    as_rosa: Client, accompanied: Household, rosa: User, kiara: Person
) -> None:
    row = make_report(household=accompanied, by=rosa, at=NOW, named=[kiara.pk])
    page = body(as_rosa, url("", row.pk))
    assert "Todavía no se puede emitir" in page
    assert reverse("people_consents", args=[kiara.pk]) in page


def test_the_worker_reads_what_the_family_keeps_back(
    as_rosa: Client, draft: SocialReport, kiara: Person, rosa: User
) -> None:
    make_withholding(person=kiara, recipient="authority", what="Su colegio", by=rosa)
    make_withholding(person=kiara, recipient="health", what="Otra cosa", by=rosa)
    page = body(as_rosa, url("", draft.pk))
    assert "Su colegio" in page
    assert "Otra cosa" not in page


def test_refresh_on_its_page(as_rosa: Client, draft: SocialReport) -> None:
    assert "dice lo mismo" in body(as_rosa, url("_refresh", draft.pk))
    answer = as_rosa.post(url("_refresh", draft.pk), command(part=["health"]))
    assert answer.status_code == 302


def test_each_step_lies_on_the_desk_of_whose_turn_it_is(
    draft: SocialReport, rosa: User, elena: User, carmen: User
) -> None:
    def codes(user: User) -> list[str]:
        return [d.code for d in worklist.due(held_by(user, on=TODAY), today=TODAY)]

    assert codes(rosa) == ["families.report.write"]
    make_asked(draft, NOW)
    assert codes(rosa) == []
    assert codes(elena) == ["families.report.approve"]
    steps.answer(report=draft, verdict="approved", note_text="", by=elena, at=NOW)
    assert codes(rosa) == ["families.report.issue"]
    steps.issue(report=draft, by=rosa, at=NOW)
    assert codes(rosa) == []
    assert codes(carmen) == codes(elena)


def test_what_a_director_wrote_is_for_anybody_else(
    accompanied: Household, elena: User, rosa: User
) -> None:
    row = make_report(household=accompanied, by=elena, at=NOW, **order(TODAY))
    make_asked(row, NOW)
    found = worklist.due(held_by(rosa, on=TODAY), today=TODAY)
    assert [d.code for d in found] == ["families.report.approve_other"]
    assert worklist.due(held_by(elena, on=TODAY), today=TODAY) == []


def test_counted_in_the_month_and_on_the_thread(
    draft: SocialReport, accompanied: Household, rosa: User, elena: User
) -> None:
    make_issued(draft, elena, NOW)
    (figure,) = indicators.month_figures(site_id=draft.site_id, first=TODAY, last=TODAY)
    assert (figure.value, figure.of, figure.ids) == (0, 1, (accompanied.pk,))
    steps.follow(report=draft, kind="handed", on_day=TODAY, who="UPE", text="", by=rosa)
    (figure,) = indicators.month_figures(site_id=draft.site_id, first=TODAY, last=TODAY)
    assert (figure.value, figure.of) == (1, 1)
    assert [e.day for e in panels.events(accompanied)] == [TODAY, TODAY]


@pytest.mark.parametrize("show", ["asked", "open", "issued", "nonsense"])
def test_the_list_of_the_site(as_rosa: Client, draft: SocialReport, show: str) -> None:
    page = body(as_rosa, f"{url('s')}?show={show}")
    assert (draft.code in page) == (show == "open")
