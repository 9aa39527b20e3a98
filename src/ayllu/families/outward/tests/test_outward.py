"""Nothing leaves without a right to tell it; the letter never leads to a hidden door."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.families.outward import indicators, worklist
from ayllu.families.outward.choices import CONSTRAINTS, RECIPIENT
from ayllu.families.outward.factories import make_outward
from ayllu.families.outward.models import Outward
from ayllu.ground import scopes
from ayllu.ground.constraints import Refused, settled
from ayllu.ground.models import Undo
from ayllu.lib.uuid7 import uuid7
from ayllu.people.papers.factories import make_consent, make_withholding
from ayllu.people.register.models import Household, Person, Phone
from ayllu.places.models import Body, Site
from conftest import look

pytestmark = pytest.mark.usefixtures("eyes")
TODAY = timezone.localdate()


@pytest.fixture
def draft(household: Household, mother: Person, post: Body, rosa: User) -> Outward:
    return make_outward(household, mother, post, rosa, TODAY, basis="consent", duty_why="")


def url(name: str, *args: Any) -> str:
    return reverse(f"families_outward_{name}", args=args)


def send(client: Client, row: Outward, **changed: Any) -> Any:
    words = {
        "command": str(uuid7()), "on_day": day(TODAY), "how": "by_hand",
        "follow_up_on": day(TODAY + timedelta(days=15)),
    }  # fmt: skip
    return client.post(url("send", row.pk), {**words, **changed})


def day(found: date) -> str:
    return found.strftime("%d/%m/%Y")


def consent(person: Person, recipient: str = "health") -> None:
    make_consent(person=person, purpose="sharing", recipient=recipient)


def test_every_kind_of_body_has_its_recipient() -> None:
    assert set(RECIPIENT) == set(Body.Kind.values)


def test_from_the_file_to_the_answer(
    as_rosa: Client, rosa: User, household: Household, mother: Person, post: Body
) -> None:
    consent(mother)
    file = as_rosa.get(reverse("casefile_household", args=[household.pk])).content.decode()
    assert url("new", household.pk) in file
    words = {
        "command": str(uuid7()), "body": str(post.pk), "person": str(mother.pk),
        "asks": "Control de hemoglobina.", "basis": "consent",
    }  # fmt: skip
    for _again in range(2):
        as_rosa.post(url("new", household.pk), words)
    row = Outward.objects.get()
    assert send(as_rosa, row, how="").status_code == 422
    assert send(as_rosa, row).status_code == 302
    held = held_by(rosa, on=TODAY)
    assert worklist.due(held, today=TODAY) == []
    later = TODAY + timedelta(days=10)
    assert [d.code for d in worklist.due(held, today=later)] == ["families.outward.ask"]
    early = {
        "command": str(uuid7()),
        "on_day": day(TODAY - timedelta(days=1)),
        "outcome": "attended",
    }
    assert as_rosa.post(url("answer", row.pk), early).status_code == 422
    as_rosa.post(url("answer", row.pk), {**early, "command": str(uuid7()), "on_day": day(TODAY)})
    row.refresh_from_db()
    assert (row.state, row.outcome) == ("answered", "attended")
    assert worklist.due(held, today=later) == []


def test_without_a_consent_that_runs_it_is_not_sent(
    as_rosa: Client, draft: Outward, mother: Person
) -> None:
    page = as_rosa.get(url("one", draft.pk)).content.decode()
    assert "no hay consentimiento vigente" in page
    assert send(as_rosa, draft).status_code == 409
    consent(mother, "school")  # to another kind of body: not enough
    assert send(as_rosa, draft).status_code == 409
    consent(mother)
    assert send(as_rosa, draft).status_code == 302


def test_without_consent_only_with_the_danger_named(
    as_rosa: Client, household: Household, mother: Person, post: Body
) -> None:
    words = {
        "command": str(uuid7()), "body": str(post.pk), "person": str(mother.pk),
        "asks": "Atención hoy.", "basis": "duty",
    }  # fmt: skip
    assert as_rosa.post(url("new", household.pk), words).status_code == 422
    as_rosa.post(url("new", household.pk), {**words, "duty_why": "Golpes recientes."})
    assert send(as_rosa, Outward.objects.get()).status_code == 302


def refused(name: str) -> Any:
    return pytest.raises(Refused, match=str(CONSTRAINTS[name])[:40])


def test_the_database_refuses(
    draft: Outward, household: Household, mother: Person, post: Body, rosa: User, cajamarca: Site
) -> None:
    sent: dict[str, Any] = {
        "state": "sent", "sent_on": TODAY, "sent_how": "mail",
        "follow_up_on": TODAY + timedelta(days=9),
    }  # fmt: skip
    mine = Outward.objects.filter(pk=draft.pk)
    with refused("outward_consent_runs"), settled():
        mine.update(**sent)
    consent(mother)
    with refused("outward_sent_has_day"), settled():
        mine.update(**{**sent, "sent_how": ""})
    with settled():
        mine.update(**sent)
    with refused("outward_sent_stays"), settled():
        mine.update(asks="Otra cosa")
    with refused("outward_duty_says_why"), settled():
        make_outward(household, mother, post, rosa, TODAY, duty_why="")
    with refused("outward_cancelled_says_why"), settled():
        make_outward(household, mother, post, rosa, TODAY, state="cancelled")
    stranger = Person.objects.create(site=cajamarca, given_names="Yeni", primer_apellido="Yopla")
    with refused("outward_person_of_household"), settled():
        make_outward(household, stranger, post, rosa, TODAY)
    with settled():
        make_outward(household, mother, post, rosa, TODAY)


def letter(client: Client, row: Outward) -> str:
    page: str = client.get(url("letter", row.pk)).content.decode()
    return page


def test_the_letter_prints_what_is_safe_and_nothing_else(
    as_rosa: Client, draft: Outward, household: Household
) -> None:
    settlement = household.residences.get().settlement
    Phone.objects.update(safe_to_call="yes", safe_to_write="yes")
    assert settlement not in letter(as_rosa, draft)  # not asked for
    Outward.objects.update(with_address=True)
    page = letter(as_rosa, draft)
    assert settlement in page
    assert "900 000 144" in page
    Phone.objects.update(safe_to_write="no")
    assert "No dejar mensajes" in letter(as_rosa, draft)
    Phone.objects.update(safe_to_call="ask")
    assert "900 000 144" not in letter(as_rosa, draft)


def test_where_violence_is_recorded_the_letter_leads_to_no_door(
    as_rosa: Client, draft: Outward, household: Household
) -> None:
    Phone.objects.update(safe_to_call="yes")
    Outward.objects.update(with_address=True)
    settlement = household.residences.get().settlement
    assert settlement in letter(as_rosa, draft)
    Household.objects.filter(pk=household.pk).update(violence_recorded=True)
    page = letter(as_rosa, draft)
    assert settlement not in page
    assert "900 000 144" not in page
    assert "Todo pasa por nosotros" in page


def test_what_must_not_be_told_stands_before_the_writer_and_not_on_the_letter(
    as_rosa: Client, draft: Outward, mother: Person
) -> None:
    make_withholding(person=mother, recipient="health", what="Que estuvo en el CEM")
    assert "Que estuvo en el CEM" in as_rosa.get(url("one", draft.pk)).content.decode()
    assert "Que estuvo en el CEM" not in letter(as_rosa, draft)


def test_a_sending_is_taken_back(
    as_rosa: Client, rosa: User, draft: Outward, mother: Person
) -> None:
    consent(mother)
    send(as_rosa, draft)
    scopes.apply(scopes.Scope(user_id=rosa.pk))
    offer = Undo.objects.get()
    look()
    as_rosa.post(reverse("desk_undo", args=[offer.pk]), {"command": str(uuid7())})
    draft.refresh_from_db()
    assert (draft.state, draft.sent_on) == ("draft", None)


def test_a_draft_that_is_not_sent_says_why_and_counts_for_nothing(
    as_rosa: Client, draft: Outward, household: Household
) -> None:
    assert as_rosa.post(url("cancel", draft.pk), {"command": str(uuid7())}).status_code == 422
    words = {"command": str(uuid7()), "why": "Ya los atendieron."}
    assert as_rosa.post(url("cancel", draft.pk), words).status_code == 302
    found = list(
        indicators.month_figures(site_id=household.site_id, first=TODAY.replace(day=1), last=TODAY)
    )
    assert [(f.value, f.of) for f in found] == [(0, 0)]


def test_another_site_and_a_carer_find_nothing(
    as_tomas: Client, as_maribel: Client, draft: Outward
) -> None:
    for client in (as_tomas, as_maribel):
        assert client.get(url("one", draft.pk)).status_code == 404
        assert client.get(url("letter", draft.pk)).status_code == 404
