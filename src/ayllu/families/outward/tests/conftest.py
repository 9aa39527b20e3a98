"""A family of Rosa's with a telephone, its mother, and a health post."""

import pytest

from ayllu.accounts.models import User
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body, Site


@pytest.fixture
def household(cajamarca: Site, rosa: User) -> Household:
    return make_family(site=cajamarca, by=rosa, case_lead=rosa, phone="+51900000144")


@pytest.fixture
def mother(household: Household) -> Person:
    found: Person = household.memberships.get(is_head=True).person
    return found


@pytest.fixture
def post(cajamarca: Site) -> Body:
    return Body.objects.create(site=cajamarca, kind="health_post", name="Puesto de Porcón")
