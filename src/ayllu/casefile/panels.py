"""The file of a household and of a person: one line for each room that adds to it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from ayllu.accounts.access import Held
from ayllu.casefile.access import READERS
from ayllu.datarights import panels as datarights
from ayllu.families.benefits import panels as benefits
from ayllu.families.charge import panels as charge
from ayllu.families.conference import panels as conference
from ayllu.families.counsel import panels as counsel
from ayllu.families.issuing import panels as issuing
from ayllu.families.legal import panels as legal
from ayllu.families.outward import panels as outward
from ayllu.families.owed import panels as owed
from ayllu.families.plans import panels as plans
from ayllu.families.reviews import panels as reviews
from ayllu.families.support import panels as support
from ayllu.families.work import panels as work
from ayllu.ground.offers import Event, Panel
from ayllu.intake import panels as intake
from ayllu.locks import panels as locks
from ayllu.means import panels as means
from ayllu.people.changes import panels as changes
from ayllu.people.kin import panels as kin
from ayllu.people.papers import panels as papers
from ayllu.people.register import panels as register
from ayllu.people.register import reads
from ayllu.people.register.models import Household, Person
from ayllu.visits import panels as visits

Room = Callable[..., Iterable[Panel | None]]
Events = Callable[..., Iterable[Event]]
LONG = 120


def plan(household: Household, *, held: Held, today: date) -> list[Panel | None]:
    del held
    return [plans.plan_panel(household, today=today)]


def review(household: Household, *, held: Held, today: date) -> list[Panel | None]:
    del held
    return [reviews.review_panel(household, today=today)]


HOUSEHOLD: list[Room] = [
    datarights.restricted,
    changes.of_household,
    locks.of_household,
    register.of_household,
    kin.of_household,
    intake.of_household,
    means.of_household,
    plan,
    review,
    support.services_panel,
    work.of_household,
    owed.of_household,
    legal.of_household,
    outward.outward_panel,
    conference.conference_panel,
    issuing.reports_panel,
    benefits.benefits_panel,
    counsel.of_household,
    papers.of_household,
]
HOUSEHOLD_PLAN: list[Room] = [plan, review]
HOUSEHOLD_VISITS: list[Room] = [visits.visits]
PERSON: list[Room] = [
    datarights.restricted,
    changes.of_person,
    kin.picture_of_person,
    register.of_person,
    support.of_person,
    work.of_person,
    owed.of_person,
    legal.of_person,
    papers.of_person,
]
PERSON_ASIDE: list[Room] = [kin.of_person, intake.of_person, counsel.of_person]

HOUSEHOLD_EVENTS: list[Events] = [
    register.events,
    intake.events,
    means.events,
    charge.events,
    plans.events,
    reviews.events,
    outward.events,
    legal.events,
    work.events,
    conference.events,
    issuing.events,
    benefits.events,
    counsel.events,
]
# Where fifteen years are thousands: each is asked for no more than the page shows.
HOUSEHOLD_MANY: list[Events] = [visits.events, support.events]
PERSON_EVENTS: list[Events] = [
    register.events,
    papers.events,
    intake.person_events,
    counsel.events,
]

# What must be known first stands first. A family's file has two columns: on the left who they are
# and where, on the right how they are and what is being done.
LEFT = ("kin", "who", "protected", "where", "phones", "papers", "consents", "scans")
RIGHT = (
    "dimensions",
    "levels",
    "means",
    "plan",
    "reviews",
    "services",
    "work",
    "owed",
    "legal",
    "outward",
    "conferences",
    "reports",
    "benefits",
    "counsel",
    "participations",
    "decisions",
)
ORDER = (
    "restricted",
    "same",
    "nowhere",
    "ended",
    "alerts",
    "kin",
    "who",
    "about",
    *LEFT,
    *RIGHT,
    "homes",
)
ON_TOP = ("restricted", "ended", "alerts")
WIDE = {"alerts", "visits"}


def gathered(rooms: list[Room], thing: Any, held: Held, *, today: date) -> list[Panel]:
    """All panels of a thing in the order of reading; a room with nothing to say is silent."""
    found = [p for room in rooms for p in room(thing, held=held, today=today) if p is not None]
    found = [replace(p, wide=p.wide or p.key in WIDE) for p in found]
    return sorted(found, key=lambda p: ORDER.index(p.key) if p.key in ORDER else len(ORDER))


def columns(found: list[Panel]) -> dict[str, list[Panel]]:
    """The panels of a family's file: over both columns, left, right."""
    return {
        "top": [p for p in found if p.key in ON_TOP],
        "left": [p for p in found if p.key in LEFT],
        "right": [p for p in found if p.key not in (*ON_TOP, *LEFT)],
    }


def thread(
    rooms: list[Events],
    thing: Household | Person,
    *,
    many: list[Events] | None = None,
    until: date | None = None,
    most: int = LONG,
) -> list[Event]:
    """Everything on one cord up to ``until``, latest first; one more than ``most`` says: go on."""
    found = [event for room in rooms for event in room(thing)]
    found += [e for room in many or [] for e in room(thing, until=until, most=most + 1)]
    return cut(found, until, most)


def cut(found: list[Event], until: date | None, most: int) -> list[Event]:
    shown = [e for e in found if until is None or e.day <= until]
    return sorted(shown, key=lambda e: e.day, reverse=True)[: most + 1]


def life(person: Person, held: Held, *, until: date | None = None, most: int = LONG) -> list[Event]:
    """The thread of a person: her own knots, and those of each family while she lived in it.

    What belongs to the case is only for those who read the family's file.
    """
    events = thread(PERSON_EVENTS, person, until=until, most=most)
    if not held.has(*READERS, site_id=person.site_id):
        return events
    for row in reads.households_of(person):
        end = min(row.to_day or date.max, until or date.max)
        told = [e for room in (intake.events, plans.events) for e in room(row.household)]
        told += visits.events(row.household, until=end, most=most + 1)
        events += [e for e in told if row.from_day <= e.day <= end]
    return cut(events, until, most)
