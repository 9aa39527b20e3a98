"""The family Huaripata Cotrina of Bella Unión: Yesenia, Kiara (9) and Gael, who is one."""

from datetime import date

import pytest
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.intake.factories import make_participation
from ayllu.intake.models import Participation
from ayllu.people.register.choices import Role
from ayllu.people.register.factories import make_household, make_person
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site


@pytest.fixture
def today() -> date:
    return timezone.localdate()


@pytest.fixture
def kiara(cajamarca: Site, today: date) -> Person:
    born = today.replace(year=today.year - 9, day=1)
    return make_person(site=cajamarca, given_names="Kiara", primer_apellido="Huaripata", born=born)


@pytest.fixture
def gael(cajamarca: Site, today: date) -> Person:
    born = today.replace(year=today.year - 1, day=1)
    return make_person(site=cajamarca, given_names="Gael", primer_apellido="Huaripata", born=born)


@pytest.fixture
def family(cajamarca: Site, kiara: Person, gael: Person) -> Household:
    mother = make_person(
        site=cajamarca, given_names="Yesenia", primer_apellido="Cotrina", born=date(1996, 5, 2)
    )
    people = ((mother, Role.MOTHER), (kiara, Role.CHILD), (gael, Role.CHILD))
    return make_household(site=cajamarca, members=people)


@pytest.fixture
def assessed(family: Household, rosa: User) -> Participation:
    """In assessment: ready for a panel."""
    return make_participation(household=family, by=rosa)
