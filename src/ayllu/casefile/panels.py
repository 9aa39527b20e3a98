"""The file of a household and of a person: one line for each room that adds to it."""

from collections.abc import Callable, Iterable
from datetime import date

from ayllu.accounts.access import Held
from ayllu.casefile import care_offers, people_offers
from ayllu.ground.offers import Event, Panel
from ayllu.people.register.models import Household, Person

Panels = Callable[..., Iterable[Panel]]
Events = Callable[..., Iterable[Event]]

HOUSEHOLD: list[Panels] = [
    people_offers.members,
    care_offers.dimensions,
    people_offers.where,
    care_offers.plan,
]
HOUSEHOLD_PLAN: list[Panels] = [care_offers.plan]
HOUSEHOLD_VISITS: list[Panels] = [care_offers.visit_list]
HOUSEHOLD_ASIDE: list[Panels] = [care_offers.participations]
PERSON: list[Panels] = [
    people_offers.alerts,
    people_offers.papers,
]
PERSON_ASIDE: list[Panels] = [
    people_offers.family,
    people_offers.households,
    care_offers.participations,
]
HOUSEHOLD_EVENTS: list[Events] = [
    people_offers.moves,
    care_offers.visits,
    care_offers.steps,
    care_offers.assessments,
]
PERSON_EVENTS: list[Events] = [care_offers.steps]


def gathered(
    rooms: list[Panels], thing: Household | Person, held: Held, *, today: date
) -> list[Panel]:
    return [panel for room in rooms for panel in room(thing, held, today=today)]


def thread(
    rooms: list[Events], thing: Household | Person, held: Held, *, today: date
) -> list[Event]:
    """Everything on one cord, latest first."""
    events = [event for room in rooms for event in room(thing, held, today=today)]
    return sorted(events, key=lambda e: e.day, reverse=True)
