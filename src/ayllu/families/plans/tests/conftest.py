"""The Huaripata family in planning, assessed; food stands at 1 where a test asks."""

from datetime import date

import pytest

from ayllu.accounts.models import User
from ayllu.families.plans.factories import make_plan
from ayllu.families.plans.models import Plan
from ayllu.intake.choices import Dimension, Programme, State
from ayllu.intake.models import Assessment, Participation, Rating
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household
from ayllu.places.models import Site

ASSESSED = date(2026, 11, 10)


def enrol(household: Household, worker: User, state: str = State.PLANNING) -> Participation:
    return Participation.objects.create(
        site=household.site,
        household=household,
        programme=Programme.FAMILY_STRENGTHENING,
        state=state,
        from_day=date(2026, 10, 1),
        worker=worker,
    )


def assess_household(
    household: Household, worker: User, number: int = 1, **levels: int
) -> Assessment:
    """A finished round: 3 in all dimensions but those named."""
    made = Assessment.objects.create(
        site=household.site,
        household=household,
        worker=worker,
        number=number,
        started_on=ASSESSED,
    )
    Rating.objects.bulk_create(
        Rating(
            site=household.site,
            assessment=made,
            dimension=d.value,
            level=levels.get(d.value, 3),
            evidence="Lo visto en la casa.",
            on_day=ASSESSED,
        )
        for d in Dimension
    )
    made.finished_on = ASSESSED
    made.save(update_fields=["finished_on"])
    return made


@pytest.fixture
def household(cajamarca: Site, rosa: User) -> Household:
    return make_family(site=cajamarca, by=rosa)


@pytest.fixture
def participation(household: Household, rosa: User) -> Participation:
    return enrol(household, rosa)


@pytest.fixture
def calm(household: Household, rosa: User) -> Assessment:
    """Nothing at level 1."""
    return assess_household(household, rosa)


@pytest.fixture
def draft(participation: Participation, calm: Assessment, rosa: User) -> Plan:
    return make_plan(participation=participation, written_by=rosa, assessment=calm)


@pytest.fixture
def agreed(participation: Participation, calm: Assessment, rosa: User) -> Plan:
    return make_plan(participation=participation, written_by=rosa, assessment=calm, state="agreed")


@pytest.fixture
def approved(participation: Participation, calm: Assessment, rosa: User, elena: User) -> Plan:
    return make_plan(
        participation=participation,
        written_by=rosa,
        assessment=calm,
        state="approved",
        approved_by=elena,
    )
