"""The Huaripata family taking part, with its mother and a daughter."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.ground import scopes
from ayllu.ground.models import Undo
from ayllu.intake.choices import State
from ayllu.intake.factories import make_participation
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site
from conftest import look


@pytest.fixture
def today() -> date:
    return timezone.localdate()


@pytest.fixture
def household(cajamarca: Site, rosa: User, today: date) -> Household:
    home = make_family(site=cajamarca, by=rosa, case_lead=rosa)
    make_participation(
        household=home, by=rosa, state=State.ACTIVE, from_day=today - timedelta(days=200)
    )
    return home


@pytest.fixture
def mother(household: Household) -> Person:
    found: Person = household.memberships.get(is_head=True).person
    return found


@pytest.fixture
def child(household: Household) -> Person:
    row = household.memberships.filter(role="child").order_by("person__birth_date").first()
    assert row
    found: Person = row.person
    return found


def take_back(client: Client, user: User) -> int:
    """The last act of this person, as the strip at the foot of her page does it."""
    scopes.apply(scopes.Scope(user_id=user.pk))
    offer = Undo.objects.get()
    look()
    return int(
        client.post(reverse("desk_undo", args=[offer.pk]), {"command": str(uuid7())}).status_code
    )
