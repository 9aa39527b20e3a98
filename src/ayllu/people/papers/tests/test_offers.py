"""What ends soon, and who grew up, lies on the desk; the file tells it in as many queries."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.template.loader import render_to_string

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.lib.days import add_months
from ayllu.people.papers import panels, worklist
from ayllu.people.papers.factories import make_consent, make_document
from ayllu.people.register.factories import make_household, make_person
from ayllu.people.register.models import Household, Person

DAY = timedelta(days=1)


def codes(user: User, today: date) -> dict[str, Any]:
    return {due.code: due for due in worklist.due(held_by(user, on=today), today=today)}


def test_what_ends_within_a_month_lies_on_the_desk_of_whoever_accompanies_the_family(
    rosa: User, tomas: User, kiara: Person, mother: Person, today: date
) -> None:
    make_consent(
        person=kiara, giver=mother, purpose="photo", recipient="web", valid_until=today + 20 * DAY
    )
    make_consent(
        person=kiara, giver=mother, purpose="photo", recipient="press", valid_until=today + 90 * DAY
    )
    make_document(about=mother, kind="dni", valid_until=today + 50 * DAY)
    make_document(about=mother, kind="other", valid_until=today + 90 * DAY)
    found = codes(rosa, today)
    assert set(found) == {"people.consent.expiring", "people.document.expiring"}
    assert {due.owner_id for due in found.values()} == {rosa.pk}
    assert codes(tomas, today) == {}


def test_a_newer_paper_of_the_kind_silences_the_old_one(
    rosa: User, mother: Person, today: date
) -> None:
    make_document(about=mother, kind="dni", valid_until=today + 10 * DAY)
    make_document(about=mother, kind="dni", valid_until=today + 900 * DAY)
    assert codes(rosa, today) == {}


def test_whoever_turned_fourteen_is_asked_herself(
    rosa: User, kiara: Person, mother: Person, today: date
) -> None:
    make_consent(person=kiara, giver=mother, on=today - 100 * DAY)
    assert codes(rosa, today) == {}
    kiara.birth_date = add_months(today, -14 * 12) - DAY
    kiara.save(update_fields=["birth_date"])
    assert set(codes(rosa, today)) == {"people.consent.own"}


@pytest.mark.parametrize("how_many", [3, 30])
def test_the_sections_of_a_household_take_the_same_queries(
    how_many: int, rosa: User, household: Household, today: date, django_assert_num_queries: Any
) -> None:
    people = [make_person(site=household.site, given_names=f"Inti {n}") for n in range(how_many)]
    home = make_household(site=household.site, members=[(p, "child") for p in people])
    for person in people:
        make_consent(person=person)
        make_document(about=person)
    held = held_by(rosa, on=today)
    with django_assert_num_queries(3):
        found = panels.of_household(home, held=held, today=today)
        text = "".join(render_to_string(p.template, dict(p.context)) for p in found)
    assert text.count("Inti") >= how_many
