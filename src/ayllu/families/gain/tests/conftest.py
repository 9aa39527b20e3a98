"""A mother at work since so many days, and short ways to post."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.families.work.factories import make_path
from ayllu.families.work.models import Path
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
    return reverse(f"families_gain_{name}", args=args)


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
def path(household: Household, mother: Person, rosa: User) -> Path:
    """A small business begun three hundred days ago."""
    return make_path(household, mother, "business", rosa, ago(300), state="working")
