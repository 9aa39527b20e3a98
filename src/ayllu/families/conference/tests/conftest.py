"""A family of Rosa's with a mother and children, a school and a DEMUNA in the directory."""

from datetime import date

import pytest
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.families.conference.factories import make_conference
from ayllu.families.conference.models import Conference
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body, Site

TODAY: date = timezone.localdate()


@pytest.fixture
def household(cajamarca: Site, rosa: User) -> Household:
    return make_family(site=cajamarca, by=rosa, case_lead=rosa)


@pytest.fixture
def people(household: Household) -> list[Person]:
    return [m.person for m in household.memberships.select_related("person").order_by("-is_head")]


@pytest.fixture
def mother(people: list[Person]) -> Person:
    return people[0]


@pytest.fixture
def child(household: Household) -> Person:
    rows = household.memberships.filter(role="child").order_by("-person__birth_date")
    found: Person = rows[0].person
    return found


@pytest.fixture
def school(cajamarca: Site) -> Body:
    return Body.objects.create(site=cajamarca, kind="school", name="I. E. Porcón Bajo")


@pytest.fixture
def called(household: Household, rosa: User) -> Conference:
    """About the whole family, for today."""
    return make_conference(household, rosa, TODAY, guests=[rosa])


@pytest.fixture
def about_child(household: Household, rosa: User, child: Person) -> Conference:
    return make_conference(household, rosa, TODAY, guests=[rosa], child=child)
