"""A family whose mother decides, a folder for its papers, and a small photograph."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.lib.days import add_months
from ayllu.lib.tests import hostile
from ayllu.people.papers.factories import make_consent
from ayllu.people.papers.models import Consent
from ayllu.people.register.factories import add_member, make_family, make_person
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def today() -> date:
    return timezone.localdate()


@pytest.fixture
def household(cajamarca: Site, rosa: User) -> Household:
    return make_family(site=cajamarca, by=rosa, case_lead=rosa)


def named(household: Household, given: str) -> Person:
    return Person.objects.get(memberships__household=household, given_names=given)


@pytest.fixture
def mother(household: Household) -> Person:
    return named(household, "Rosa Elena")


@pytest.fixture
def kiara(household: Household) -> Person:
    """Eight years old."""
    return named(household, "Kiara")


@pytest.fixture
def liam(household: Household) -> Person:
    """Three years old, Kiara's brother."""
    return named(household, "Liam")


@pytest.fixture
def jhon(household: Household, today: date) -> Person:
    """Fifteen, their brother."""
    person = make_person(
        site=household.site, given_names="Jhon", born=add_months(today, -15 * 12 - 3)
    )
    add_member(household=household, person=person)
    return person


@pytest.fixture
def photos_allowed(kiara: Person, mother: Person, today: date) -> Consent:
    return make_consent(person=kiara, giver=mother, purpose="photo", recipient="file", on=today)


@pytest.fixture(scope="session")
def photo() -> bytes:
    return hostile.gps_jpeg()
