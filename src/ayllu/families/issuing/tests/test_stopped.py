"""A withdrawn consent says which reports stay and who holds one already."""

from typing import Any

import pytest

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.families.issuing import actions, stopped, worklist
from ayllu.families.issuing.factories import make_issued
from ayllu.families.socialreport.factories import make_report, order
from ayllu.families.socialreport.tests.conftest import NOW, TODAY
from ayllu.ground.offers import Due
from ayllu.people.papers.actions.consents import withdraw
from ayllu.people.papers.factories import make_consent
from ayllu.people.papers.models import Consent
from ayllu.people.register.models import Household, Person

pytestmark = pytest.mark.usefixtures("eyes")


def shared(person: Person, mother: Person, recipient: str) -> Consent:
    words: dict[str, Any] = {"giver": mother} if person.is_child_on(TODAY) else {}
    if words:
        words["own_on"] = TODAY
    return make_consent(person=person, purpose="sharing", recipient=recipient, **words)


def test_what_lies_cannot_go_and_whoever_holds_one_is_called(
    accompanied: Household, mother: Person, rosa: User, elena: User
) -> None:
    agreed = shared(mother, mother, "authority")
    school = shared(mother, mother, "school")
    words: dict[str, Any] = {"household": accompanied, "by": rosa, "at": NOW, "named": [mother.pk]}
    out = make_report(**words, ground="consent")
    make_issued(out, elena, NOW)
    lying = make_report(**words, ground="consent")
    ordered = make_report(**words, **order(TODAY))
    said = list(stopped.of(agreed))
    assert [code in " ".join(said) for code in (out.code, lying.code, ordered.code)] == [
        True, True, False,
    ]  # fmt: skip
    assert [out.addressee in s for s in said] == [True, False]
    assert list(stopped.of(school)) == []


def waiting(user: User) -> list[Due]:
    found = worklist.due(held_by(user, on=TODAY), today=TODAY)
    return [d for d in found if d.code == "families.report.stop"]


def test_whoever_holds_a_report_is_called_once_and_then_it_is_off_the_desk(
    accompanied: Household, mother: Person, rosa: User, elena: User
) -> None:
    agreed = shared(mother, mother, "authority")
    school = shared(mother, mother, "school")
    words: dict[str, Any] = {"household": accompanied, "by": rosa, "at": NOW, "named": [mother.pk]}
    out = make_report(**words, ground="consent")
    make_issued(out, elena, NOW)
    make_issued(make_report(**words, **order(TODAY)), elena, NOW)
    assert waiting(rosa) == []
    for row in (agreed, school):
        withdraw(
            by=rosa, consent=row, on=TODAY, said_by="La madre", told_how="En casa", today=TODAY
        )
    (due,) = waiting(rosa)
    assert str(out.pk) in due.url
    assert "?que=stop" in due.url
    told: dict[str, Any] = {"on_day": TODAY, "who": "La DEMUNA", "text": "Lo archivan", "by": rosa}
    actions.follow(report=out, kind="stop", **told)
    assert waiting(rosa) == []
