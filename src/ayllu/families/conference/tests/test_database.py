"""What the database refuses, each time with one thing changed from what it accepts."""

from datetime import timedelta
from typing import Any

import pytest

from ayllu.accounts.models import User
from ayllu.families.conference import stopped
from ayllu.families.conference.choices import CONSTRAINTS
from ayllu.families.conference.factories import make_conference, make_guest, make_task
from ayllu.families.conference.models import Conference, Guest
from ayllu.families.conference.tests.conftest import TODAY
from ayllu.ground.constraints import Refused, settled
from ayllu.people.papers.factories import make_consent, make_withholding
from ayllu.people.papers.models import Consent
from ayllu.people.register.factories import make_person
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body, Site

pytestmark = pytest.mark.usefixtures("eyes")


def refused(name: str) -> Any:
    return pytest.raises(Refused, match=str(CONSTRAINTS[name]).replace("(", r"\("))


def test_minutes_are_told_reminded_and_hear_the_child(household: Household, rosa: User) -> None:
    make_conference(household, rosa, TODAY, held=True)
    for name, change in (
        ("conference_held_is_told", {"matters": ""}),
        ("conference_held_reminded", {"reminded": False}),
        ("conference_child_heard_or_why", {"child_unheard": ""}),
        ("conference_next_after", {"next_on": TODAY}),
        ("conference_family_or_why", {"family_invited": False}),
        ("conference_cancelled_says_why", {"state": "cancelled"}),
        ("conference_signed_after", {"signed_on": TODAY - timedelta(days=1)}),
    ):
        with refused(name), settled():
            make_conference(household, rosa, TODAY, held=True, **change)


def test_a_child_of_another_family_is_not_spoken_of(
    household: Household, rosa: User, cajamarca: Site, child: Person
) -> None:
    make_conference(household, rosa, TODAY, child=child)
    with refused("conference_child_of_household"), settled():
        make_conference(household, rosa, TODAY, child=make_person(site=cajamarca))


def test_signed_minutes_keep_their_words_and_their_list(household: Household, rosa: User) -> None:
    row = make_conference(household, rosa, TODAY, held=True, signed_on=TODAY)
    with refused("conference_signed_stays"), settled():
        Conference.objects.filter(pk=row.pk).update(matters="Otra cosa")
    with refused("conference_signed_stays"), settled():
        make_guest(row, user=rosa)
    Conference.objects.filter(pk=row.pk).update(place="Otro lugar")


def test_a_family_conference_needs_the_consent_of_everyone_who_lives_there(
    called: Conference, people: list[Person], mother: Person, school: Body
) -> None:
    words = {"body": school, "name": "Prof. Marín", "sees": "all", "invited_on": TODAY}
    for person in people:
        with refused("conference_guest_consent"), settled():
            make_guest(called, **words)
        giver = None if person == mother else mother
        more = {"own_on": TODAY} if giver else {}
        grown = not person.is_child_on(TODAY)
        make_consent(
            person=person, giver=None if grown else giver, purpose="sharing",
            recipient="school", **({} if grown else more),
        )  # fmt: skip
    make_guest(called, **words)
    make_withholding(person=mother, recipient="school", everything=True)
    with refused("conference_guest_consent"), settled():
        make_guest(called, **{**words, "name": "Otra"})
    make_guest(called, **{**words, "name": "Otra", "sees": "general"})


def test_a_guest_is_one_of_three_named_and_once(
    called: Conference, rosa: User, mother: Person, school: Body
) -> None:
    outside = {"body": school, "name": "Prof. Marín", "sees": "general"}
    make_guest(called, **outside)
    for name, words in (
        ("conference_guest_body_once", outside),
        ("conference_guest_user_once", {"user": rosa}),
        ("conference_guest_named", {**outside, "name": ""}),
        ("conference_guest_sees", {**outside, "name": "Otra", "sees": ""}),
        ("conference_guest_one_of", {"user": rosa, "person": mother}),
        ("conference_guest_one_of", {}),
    ):
        with refused(name), settled():
            make_guest(called, **words)
    make_guest(called, person=mother)
    with refused("conference_guest_person_once"), settled():
        make_guest(called, person=mother)
    assert Guest.objects.count() == 3


def test_a_task_has_somebody_and_says_how_it_ended(called: Conference, rosa: User) -> None:
    make_task(called, rosa, TODAY)
    for name, words in (
        ("conference_task_has_someone", {"user": None}),
        ("conference_task_done_has_day", {"user": rosa, "state": "done"}),
        ("conference_task_dropped_says_why", {"user": rosa, "state": "dropped"}),
    ):
        with refused(name), settled():
            make_task(called, due_on=TODAY, **words)


def test_a_withdrawn_consent_says_who_may_no_longer_hear_the_case(
    called: Conference, people: list[Person], mother: Person, school: Body
) -> None:
    own = [agreed_with_school(person, mother) for person in people]
    assert not [s for row in own for s in stopped.of(row)]
    make_guest(called, body=school, name="Prof. Marín", sees="all", invited_on=TODAY)
    for row in own:
        assert [s for s in stopped.of(row) if school.name in s]
    make_conference(called.household, called.convener, TODAY)
    called.state, called.cancelled_why = "cancelled", "Se enfermó la tutora"
    called.save()
    assert not [s for row in own for s in stopped.of(row)]


def agreed_with_school(person: Person, mother: Person) -> Consent:
    words: dict[str, Any] = {"giver": mother} if person.is_child_on(TODAY) else {}
    if words:
        words["own_on"] = TODAY
    return make_consent(person=person, purpose="sharing", recipient="school", **words)
