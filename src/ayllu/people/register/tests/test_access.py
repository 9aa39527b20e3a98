"""Who finds whom: Rosa her own site, Tomás and Maribel nothing of it."""

from datetime import date

import pytest
from django.http import Http404

from ayllu.accounts.access import Held, held_by
from ayllu.accounts.models import User
from ayllu.accounts.scopes import scope_of
from ayllu.ground import scopes
from ayllu.people.register import access, factories, reads
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site
from tests import scenes

TODAY = date(2026, 11, 24)


@pytest.fixture
def kiara(cajamarca: Site) -> Person:
    return factories.make_person(site=cajamarca, born=date(2018, 3, 12))


def be(user: User) -> Held:
    held = held_by(user, on=TODAY)
    scopes.apply(scope_of(held))
    return held


def test_rosa_finds_and_edits_kiara(rosa: User, kiara: Person) -> None:
    assert access.person_to_edit(be(rosa), kiara.pk) == kiara


@pytest.mark.parametrize("name", ["tomas", "maribel", "ada", "monica"])
def test_others_find_nothing(name: str, kiara: Person, request: pytest.FixtureRequest) -> None:
    factories.make_household(site=kiara.site, name="Familia Huaripata")
    held = be(request.getfixturevalue(name))
    with pytest.raises(Http404):
        access.person_for(held, kiara.pk)
    assert not Person.objects.exists()
    assert reads.candidates("Kiara Tacilla") == []
    assert reads.candidates("Kiara") == []
    assert reads.households_named(["huaripata"], wanted=5) == []


def test_the_safeguarding_lead_reads_but_does_not_edit(salome: User, kiara: Person) -> None:
    held = be(salome)
    assert access.person_for(held, kiara.pk) == kiara
    with pytest.raises(Http404):
        access.person_to_edit(held, kiara.pk)


def test_someone_hidden_for_safety_exists_only_for_the_lead(
    rosa: User, salome: User, kiara: Person
) -> None:
    scenes.hide(kiara)
    be(rosa)
    assert not Person.objects.exists()
    for typed in ("Kiara Tacilla Huaripata", "Kiara"):
        be(rosa)
        assert reads.candidates(typed) == []
        be(salome)
        assert reads.candidates(typed) == [kiara.pk]


def test_an_address_after_violence_is_for_the_lead_of_the_case(
    rosa: User, elena: User, salome: User, cajamarca: Site
) -> None:
    home: Household = factories.make_household(
        site=cajamarca, violence_recorded=True, case_lead=rosa
    )
    assert access.may_see_address(be(rosa), home)
    assert access.may_see_address(be(salome), home)
    assert not access.may_see_address(be(elena), home)
