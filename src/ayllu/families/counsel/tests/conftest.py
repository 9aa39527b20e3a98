"""Nelly accompanies Kiara; Rosa leads the family's case."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from ayllu.accounts import scopes
from ayllu.accounts.access import held_by
from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.families.counsel.factories import make_episode, make_session
from ayllu.families.counsel.models import Episode, Session
from ayllu.ground import scopes as ground
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site
from conftest import look

CANARY = "canario-gorrion: sueña con el rio"


@pytest.fixture
def today() -> date:
    return timezone.localdate()


@pytest.fixture
def nelly(cajamarca: Site) -> User:
    return make_user("nelly", "Nelly", "Saucedo Marín", Role.PSYCHOLOGIST, cajamarca)


@pytest.fixture
def olga(cajamarca: Site) -> User:
    """The second psychologist of Cajamarca."""
    return make_user("olga", "Olga", "Cerna Infante", Role.PSYCHOLOGIST, cajamarca)


@pytest.fixture
def as_nelly(nelly: User, sign_in: Callable[[User], Client]) -> Client:
    return sign_in(nelly)


@pytest.fixture
def as_olga(olga: User, sign_in: Callable[[User], Client]) -> Client:
    return sign_in(olga)


@pytest.fixture
def household(cajamarca: Site, rosa: User) -> Household:
    return make_family(site=cajamarca, by=rosa, case_lead=rosa)


@pytest.fixture
def mother(household: Household) -> Person:
    found: Person = household.memberships.get(is_head=True).person
    return found


@pytest.fixture
def episode(household: Household, mother: Person, rosa: User, nelly: User, today: date) -> Episode:
    return make_episode(
        person=mother, household=household, by=rosa, on=today - timedelta(days=20),
        psychologist=nelly,
    )  # fmt: skip


@pytest.fixture
def session(episode: Episode, today: date) -> Session:
    return make_session(episode=episode, on=today - timedelta(days=3), note=CANARY)


@contextmanager
def eyes_of(user: User, day: date) -> Iterator[Any]:
    """What the database shows this person."""
    held = held_by(user, on=day)
    ground.apply(scopes.scope_of(held))
    try:
        yield held
    finally:
        look()
