"""What the register offers the file and the desk, with the same queries for five and fifty."""

from datetime import date
from typing import Any

import pytest
from django.template.loader import render_to_string

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.people.register import factories, indicators, panels, worklist
from ayllu.people.register.models import Person
from ayllu.places.models import Site

TODAY = date(2026, 11, 24)
pytestmark = pytest.mark.usefixtures("eyes")


@pytest.mark.parametrize("how_many", [5, 50])
def test_the_sections_of_a_household_take_the_same_queries(
    how_many: int, rosa: User, cajamarca: Site, django_assert_num_queries: Any
) -> None:
    people = [
        factories.make_person(site=cajamarca, given_names=f"Inti {n}") for n in range(how_many)
    ]
    home = factories.make_household(site=cajamarca, members=[(p, "child") for p in people])
    held = held_by(rosa, on=TODAY)
    with django_assert_num_queries(6):
        found = panels.of_household(home, held=held, today=TODAY)
        text = "".join(render_to_string(p.template, dict(p.context)) for p in found)
    assert text.count("Inti") >= how_many
    with django_assert_num_queries(2):
        assert panels.events(home)


def test_an_address_after_violence_is_not_in_the_section(rosa: User, cajamarca: Site) -> None:
    home = factories.make_household(site=cajamarca, violence_recorded=True, settlement="Secreto")
    held = held_by(rosa, on=TODAY)
    found = panels.of_household(home, held=held, today=TODAY)
    text = "".join(render_to_string(p.template, dict(p.context)) for p in found)
    assert "Secreto" not in text
    assert not any("Secreto" in event.text for event in panels.events(home))


def test_the_sections_of_a_person_are_shown(rosa: User, cajamarca: Site) -> None:
    home = factories.make_family(site=cajamarca)
    kiara = Person.objects.get(given_names="Kiara")
    factories.make_paper(person=kiara, number="99000042")
    found = panels.of_person(kiara, held=held_by(rosa, on=TODAY), today=TODAY)
    text = "".join(render_to_string(p.template, dict(p.context)) for p in found)
    assert home.name in text
    assert "042" in text
    assert "99000042" not in text
    assert panels.events(kiara)


def test_a_missing_dni_is_on_the_desk_of_the_lead_of_the_case(
    rosa: User, tomas: User, cajamarca: Site
) -> None:
    factories.make_family(site=cajamarca, case_lead=rosa)
    zoe = Person.objects.get(given_names="Zoe")
    factories.make_paper(person=zoe, state="none")
    due = worklist.due(held_by(rosa, on=TODAY), today=TODAY)
    assert [(d.code, d.title, d.owner_id) for d in due] == [
        ("people.dni.missing", "Zoe Huaripata Cotrina", rosa.pk)
    ]
    assert worklist.due(held_by(tomas, on=TODAY), today=TODAY) == []


def test_a_child_in_two_households_counts_once(cajamarca: Site) -> None:
    factories.make_family(site=cajamarca)
    kiara = Person.objects.get(given_names="Kiara")
    factories.make_household(site=cajamarca, members=[(kiara, "grandchild")])
    figure = indicators.figures(cajamarca.pk, as_of=TODAY)[0]
    assert (figure.value, figure.of) == (3, 5)
