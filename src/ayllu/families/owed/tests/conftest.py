"""A family with a child who has no DNI, and its matter of maintenance."""

import pytest

from ayllu.accounts.models import User
from ayllu.families.legal.factories import make_matter
from ayllu.families.legal.models import Matter
from ayllu.people.register.factories import make_family, make_paper
from ayllu.people.register.models import Household, IdentityPaper, Person
from ayllu.places.models import Site

from .scene import TODAY, ago


@pytest.fixture
def household(cajamarca: Site, rosa: User) -> Household:
    return make_family(site=cajamarca, by=rosa, case_lead=rosa, phone="+51900000144")


@pytest.fixture
def child(household: Household) -> Person:
    """Five years old, said to have no DNI."""
    row = household.memberships.filter(role="child").first()
    assert row
    person: Person = row.person
    person.birth_date, person.birth_precision = ago(365 * 5), "day"
    person.save()
    IdentityPaper.objects.filter(person=person).update(ended_on=TODAY)
    make_paper(person=person, state="none", number="")
    return person


@pytest.fixture
def maintenance(household: Household, child: Person, rosa: User) -> Matter:
    return make_matter(household, child, "maintenance", rosa, ago(200), done=2)
