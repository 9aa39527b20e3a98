"""The file of a household and of a person: one line for each room that adds to it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from ayllu.accounts.access import Held
from ayllu.casefile import care_offers
from ayllu.families.plans import panels as plans
from ayllu.families.support import panels as support
from ayllu.ground.offers import Event, Panel
from ayllu.people.kin import panels as kin
from ayllu.people.papers import panels as papers
from ayllu.people.register import panels as register
from ayllu.people.register.models import Household, Person

Room = Callable[..., Iterable[Panel | None]]
Events = Callable[..., Iterable[Event]]


def plan(household: Household, *, held: Held, today: date) -> list[Panel | None]:
    del held
    return [plans.plan_panel(household, today=today)]


HOUSEHOLD: list[Room] = [
    register.of_household,
    kin.of_household,
    care_offers.dimensions,
    plan,
    support.services_panel,
    papers.of_household,
]
HOUSEHOLD_PLAN: list[Room] = [plan]
HOUSEHOLD_VISITS: list[Room] = [care_offers.visit_list]
HOUSEHOLD_ASIDE: list[Room] = [care_offers.participations]
PERSON: list[Room] = [
    kin.picture_of_person,
    register.of_person,
    support.of_person,
    papers.of_person,
]
PERSON_ASIDE: list[Room] = [kin.of_person, care_offers.participations]

HOUSEHOLD_EVENTS: list[Events] = [
    register.events,
    care_offers.visits,
    care_offers.steps,
    care_offers.assessments,
    plans.events,
    support.events,
]
PERSON_EVENTS: list[Events] = [register.events, papers.events, care_offers.steps]

# Two columns are read from left to right; what must be known first stands first.
ORDER = (
    "alerts", "who", "kin", "dimensions", "plan", "services", "where", "phones", "papers",
    "consents", "scans", "homes"
)  # fmt: skip
WIDE = {"alerts", "who", "dimensions", "plan", "visits"}


def gathered(rooms: list[Room], thing: Any, held: Held, *, today: date) -> list[Panel]:
    """All panels of a thing in the order of reading; a room with nothing to say is silent."""
    found = [p for room in rooms for p in room(thing, held=held, today=today) if p is not None]
    found = [replace(p, wide=p.wide or p.key in WIDE) for p in found]
    return sorted(found, key=lambda p: ORDER.index(p.key) if p.key in ORDER else len(ORDER))


def thread(rooms: list[Events], thing: Household | Person) -> list[Event]:
    """Everything on one cord, latest first."""
    events = [event for room in rooms for event in room(thing)]
    return sorted(events, key=lambda e: e.day, reverse=True)
