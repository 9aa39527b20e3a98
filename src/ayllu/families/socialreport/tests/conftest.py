"""The Huaripata family with everything that a report may draw on, and what must stay out of it."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.utils import timezone

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.families.plans.factories import make_plan
from ayllu.families.reviews.factories import make_review
from ayllu.families.socialreport.factories import make_report, order
from ayllu.families.socialreport.models import SocialReport
from ayllu.intake.choices import State
from ayllu.intake.factories import make_assessment, make_participation
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site
from ayllu.visits.factories import make_visit

TODAY = timezone.localdate()
NOW = timezone.now()


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def household(cajamarca: Site, rosa: User) -> Household:
    return make_family(site=cajamarca, by=rosa, case_lead=rosa, phone="+51900000144")


@pytest.fixture
def nelly(cajamarca: Site) -> User:
    return make_user("nelly", "Nelly", "Saucedo Marín", Role.PSYCHOLOGIST, cajamarca)


def person(household: Household, given: str) -> Person:
    return Person.objects.get(memberships__household=household, given_names=given)


@pytest.fixture
def mother(household: Household) -> Person:
    return person(household, "Rosa Elena")


@pytest.fixture
def kiara(household: Household) -> Person:
    return person(household, "Kiara")


@pytest.fixture
def accompanied(household: Household, rosa: User, elena: User) -> Household:
    """Visited, assessed twice, with an approved plan and a review."""
    began = TODAY - timedelta(days=200)
    row = make_participation(household=household, by=rosa, state=State.ACTIVE, from_day=began)
    first = make_assessment(
        household=household,
        by=rosa,
        on=began + timedelta(days=9),
        levels={"health": 1, "livelihood": 2},
    )
    plan = make_plan(
        participation=row,
        written_by=rosa,
        assessment=first,
        state="approved",
        approved_by=elena,
        from_day=began + timedelta(days=20),
    )
    make_visit(household=household, by=rosa, on=TODAY - timedelta(days=40))
    second = make_assessment(
        household=household,
        by=rosa,
        on=TODAY - timedelta(days=30),
        levels={"livelihood": 2},
        total_line=Decimal(454),
        extreme_line=Decimal(256),
        line_year=2024,
    )
    make_review(
        plan=plan,
        assessment=second,
        by=rosa,
        held_on=TODAY - timedelta(days=20),
        community_support="Sra. Eulalia, de la junta",
    )
    return household


@pytest.fixture
def draft(accompanied: Household, rosa: User) -> SocialReport:
    """With an order of the authority: it may be issued once it is approved."""
    return make_report(household=accompanied, by=rosa, at=NOW, **order(TODAY))


def all_of(household: Household) -> list[UUID]:
    return [m.person_id for m in household.memberships.all()]


def moment(day: date) -> datetime:
    return timezone.make_aware(datetime(day.year, day.month, day.day, 11))
