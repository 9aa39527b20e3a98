"""Parents as facts; brothers and sisters follow; impossible parents are refused with a sentence."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.ground.constraints import Refused
from ayllu.lib.uuid7 import uuid7
from ayllu.people.kin import actions, panels, reads, rules
from ayllu.people.kin.models import Guardianship, Parenthood
from ayllu.people.register import factories
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site

TODAY = date(2026, 11, 24)
pytestmark = pytest.mark.usefixtures("eyes")


@pytest.fixture
def family(cajamarca: Site) -> Household:
    return factories.make_family(site=cajamarca)


def named(name: str) -> Person:
    person: Person = Person.objects.get(given_names=name)
    return person


def test_brothers_and_sisters_follow_from_parents(
    rosa: User, family: Household, cajamarca: Site
) -> None:
    jose = factories.make_person(site=cajamarca, given_names="José", born=date(1990, 1, 1))
    segundo = factories.make_person(site=cajamarca, given_names="Segundo", born=date(1992, 1, 1))
    for child, father in (("Kiara", segundo), ("Liam", segundo), ("Zoe", jose)):
        actions.add_parent(by=rosa, child=named(child), parent=named("Rosa Elena"))
        actions.add_parent(by=rosa, child=named(child), parent=father)
    found = [(s.person.given_names, s.half) for s in reads.siblings(named("Kiara"))]
    assert found == [("Liam", False), ("Zoe", True)]


@pytest.mark.usefixtures("family")
def test_an_unknown_father_makes_no_half_sister(rosa: User) -> None:
    for child in ("Kiara", "Zoe"):
        actions.add_parent(by=rosa, child=named(child), parent=named("Rosa Elena"))
    assert [s.half for s in reads.siblings(named("Kiara"))] == [False]


@pytest.mark.usefixtures("family")
def test_impossible_parents_are_refused(rosa: User) -> None:
    mother, kiara = named("Rosa Elena"), named("Kiara")
    with pytest.raises(rules.Impossible):
        actions.add_parent(by=rosa, child=mother, parent=kiara)
    actions.add_parent(by=rosa, child=kiara, parent=mother)
    with pytest.raises(Refused, match="ya está registrado"):
        actions.add_parent(by=rosa, child=kiara, parent=mother)


@pytest.mark.usefixtures("family")
def test_nobody_is_her_own_ancestor(rosa: User, cajamarca: Site) -> None:
    one, other = (factories.make_person(site=cajamarca, given_names=n) for n in ("Ana", "Eva"))
    actions.add_parent(by=rosa, child=other, parent=one)
    with pytest.raises(rules.InACircle):
        actions.add_parent(by=rosa, child=one, parent=other)
    with pytest.raises(Refused):
        actions.add_parent(by=rosa, child=one, parent=one)


@pytest.mark.usefixtures("family")
def test_a_guardian_in_law_needs_a_paper(rosa: User) -> None:
    words: dict[str, Any] = {"child": named("Zoe"), "guardian": named("Santos")}
    with pytest.raises(Refused, match="documento que la acredita"):
        actions.add_guardian(by=rosa, kind="tutor", from_day=TODAY, **words)
    actions.add_guardian(by=rosa, kind="in_fact", from_day=TODAY, **words)
    with pytest.raises(rules.NoGuardian):
        actions.add_guardian(by=rosa, child=named("Zoe"), kind="in_fact", from_day=TODAY)


def test_a_birth_brings_a_child_her_mother_and_her_place(as_rosa: Any, family: Household) -> None:
    url = reverse("people_baby_new", args=[family.pk])
    assert as_rosa.get(url).status_code == 200
    form = {
        "command": str(uuid7()),
        "given_names": "Illari",
        "primer_apellido": "Huaripata",
        "sex": "female",
        "born_on": "01/11/2026",
        "mother": str(named("Rosa Elena").pk),
    }
    for _twice in range(2):
        assert as_rosa.post(url, form).status_code == 303
    baby = named("Illari")
    assert reads.parents(baby).get().parent == named("Rosa Elena")
    assert baby.memberships.get().household == family


@pytest.mark.usefixtures("family")
def test_parent_guardian_and_couple_have_pages(as_rosa: Any, as_tomas: Any) -> None:
    kiara, mother = named("Kiara"), named("Rosa Elena")
    santos = str(named("Santos").pk)
    posts = [
        ("people_parent_new", kiara, {"person": str(mother.pk), "kind": "biological"}),
        (
            "people_guardian_new",
            kiara,
            {"person": santos, "kind": "in_fact", "from_day": "01/11/2026"},
        ),
        ("people_union_new", mother, {"person": santos, "kind": "cohabiting"}),
    ]
    for name, person, form in posts:
        url = reverse(name, args=[person.pk])
        assert as_tomas.get(url).status_code == 404
        command = {"command": str(uuid7())}
        assert as_rosa.post(url, command).status_code == 422
        assert as_rosa.post(url, command | form).status_code == 303
    assert Parenthood.objects.count() == Guardianship.objects.count() == 1


@pytest.mark.parametrize("how_many", [5, 50])
def test_the_family_is_read_with_the_same_queries(
    how_many: int, rosa: User, cajamarca: Site, django_assert_num_queries: Any
) -> None:
    mother = factories.make_person(site=cajamarca, born=date(1980, 1, 1))
    children = [
        factories.make_person(site=cajamarca, given_names=f"Inti {n}") for n in range(how_many)
    ]
    for child in children:
        actions.add_parent(by=rosa, child=child, parent=mother)
    held = held_by(rosa, on=TODAY)
    with django_assert_num_queries(7):
        panel = panels.of_person(children[0], held=held, today=TODAY)[0]
    assert len(panel.context["lines"]) == how_many
