"""The family Huaripata: Yesenia, Kiara and Gael, in the city."""

from datetime import date

import pytest
from django.utils import timezone

from ayllu.people.register.choices import Role
from ayllu.people.register.factories import make_household, make_person
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site


@pytest.fixture
def today() -> date:
    return timezone.localdate()


@pytest.fixture
def yesenia(cajamarca: Site) -> Person:
    return make_person(site=cajamarca, given_names="Yesenia", born=date(1996, 5, 2))


@pytest.fixture
def family(cajamarca: Site, yesenia: Person) -> Household:
    kids = [make_person(site=cajamarca, given_names=n, born=date(2019, 2, 3)) for n in "KG"]
    return make_household(
        site=cajamarca, members=((yesenia, Role.MOTHER), *((k, Role.CHILD) for k in kids))
    )
