"""A family with a mother who looks for work, and short ways to post."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site

TODAY = timezone.localdate()


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def day(found: date) -> str:
    return found.strftime("%d/%m/%Y")


def url(name: str, *args: Any) -> str:
    return reverse(f"families_work_{name}", args=args)


def post(client: Client, name: str, /, *args: Any, **words: Any) -> Any:
    return client.post(url(name, *args), {"command": str(uuid7()), **words})


@pytest.fixture
def household(cajamarca: Site, rosa: User) -> Household:
    return make_family(site=cajamarca, by=rosa, case_lead=rosa)


@pytest.fixture
def mother(household: Household) -> Person:
    found: Person = household.memberships.get(is_head=True).person
    return found


@pytest.fixture
def child(household: Household) -> Person:
    row = household.memberships.filter(role="child").first()
    assert row
    person: Person = row.person
    person.birth_date, person.birth_precision = ago(365 * 9), "day"
    person.save()
    return person
