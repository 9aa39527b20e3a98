"""The Huaripata family, active with an approved plan; assessed before and after."""

from datetime import date

import pytest

from ayllu.accounts.models import User
from ayllu.families.plans.factories import make_plan
from ayllu.families.plans.models import Plan
from ayllu.families.reviews.factories import make_exit, make_review, settle
from ayllu.families.reviews.models import Exit
from ayllu.intake.choices import State
from ayllu.intake.factories import make_assessment, make_participation
from ayllu.intake.models import Assessment, Participation
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household
from ayllu.places.models import Site

BEGAN = date(2026, 2, 2)
ROUND_ONE, ROUND_TWO = date(2026, 3, 10), date(2026, 11, 10)
HELD = date(2026, 11, 20)


@pytest.fixture
def household(cajamarca: Site, rosa: User) -> Household:
    return make_family(site=cajamarca, by=rosa)


@pytest.fixture
def participation(household: Household, rosa: User) -> Participation:
    return make_participation(household=household, by=rosa, state=State.ACTIVE, from_day=BEGAN)


@pytest.fixture
def first(household: Household, rosa: User) -> Assessment:
    return make_assessment(household=household, by=rosa, on=ROUND_ONE)


@pytest.fixture
def plan(participation: Participation, first: Assessment, rosa: User, elena: User) -> Plan:
    return make_plan(
        participation=participation,
        written_by=rosa,
        assessment=first,
        state="approved",
        approved_by=elena,
        from_day=date(2026, 3, 14),
    )


@pytest.fixture
def fresh(plan: Plan, household: Household, rosa: User) -> Assessment:
    """A new round that no review has used yet."""
    return make_assessment(household=household, by=rosa, on=ROUND_TWO)


@pytest.fixture
def ready(plan: Plan, first: Assessment, fresh: Assessment, rosa: User) -> Participation:
    """All that the record can hold for self-reliance: rounds, objectives, school, community."""
    plan.objectives.update(state="met", closed_on=HELD)
    make_review(
        plan=plan, assessment=fresh, by=rosa, held_on=HELD, community_support="Sra. Eulalia"
    )
    return plan.participation


@pytest.fixture
def proposed(participation: Participation, rosa: User) -> Exit:
    """Moved away: a fact of life without criteria; the participation is closing."""
    Participation.objects.filter(pk=participation.pk).update(state=State.CLOSING)
    return make_exit(participation=participation, by=rosa, on=HELD, kind="moved")


@pytest.fixture
def agreed(proposed: Exit, elena: User) -> Exit:
    """At the table, cleared and agreed; waits for someone who closes it."""
    settle(proposed, HELD, elena, None)
    return proposed
