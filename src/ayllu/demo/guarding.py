"""Concerns to their end: last year's, closed; one reported that waits for a second signature."""

from datetime import date, datetime, timedelta
from random import Random

from ayllu.accounts.models import User
from ayllu.demo import ids
from ayllu.locks.choices import FOUR_HOURS
from ayllu.locks.models import Opening
from ayllu.people.register.models import Person
from ayllu.places.models import Site
from ayllu.safeguarding import factories

# kind, by whom, level, how many, what came of it, hours until it was acknowledged
PAST = (
    ("neglect", "family", 1, 7, "substantiated", 5),
    ("emotional", "family", 2, 6, "substantiated", 9),
    ("physical", "family", 2, 5, "unsubstantiated", 30),
    ("conduct", "staff", 1, 5, "unsubstantiated", 3),
)


def tell(rng: Random, site: Site, users: dict[str, User], today: date) -> None:
    """With rows of the past: entered when they were known."""
    lead = users["salome"]
    for kind, by_whom, level, times, outcome, hours in PAST:
        for n in range(times):
            at = ids.moment(rng, date(today.year - 1, 1 + n, 6 + level))
            concern = factories.make_concern(
                site=site,
                lead=lead,
                at=at,
                code=ids.code(rng, "S"),
                level=level,
                hours=hours,
                kind=kind,
                by_whom=by_whom,
                state="closed",
            )
            ended = at + factories.CLOSED
            factories.make_closing(concern, lead=lead, at=ended, outcome=outcome)
    reported(rng, site, users, today)
    opened(site, users["maribel"], ids.moment(rng, today - timedelta(days=1)))


def reported(rng: Random, site: Site, users: dict[str, User], today: date) -> None:
    """Level 3: handed over to the UPE with its number; the closing waits for Nelly."""
    lead = users["salome"]
    concern = factories.make_concern(
        site=site,
        lead=lead,
        at=ids.moment(rng, today - timedelta(days=33)),
        code=ids.code(rng, "S"),
        level=3,
        hours=2,
        kind="physical",
        by_whom="family",
        state="responding",
    )
    answered_on = today - timedelta(days=25)
    factories.make_report(concern, lead=lead, code=ids.code(rng, "R"), answered_on=answered_on)
    factories.make_seat(concern, user=users["nelly"], lead=lead)
    ended = ids.moment(rng, today - timedelta(days=1))
    factories.make_closing(concern, lead=lead, at=ended, outcome="referred")


def opened(site: Site, maribel: User, at: datetime) -> None:
    """She opened a file yesterday; nobody has reviewed it yet."""
    children = Person.objects.filter(site=site, given_names="Kiara", hidden_for_safety=False)
    child = children.first()
    if child is not None:
        Opening.objects.create(
            site=site,
            entered_at=at,
            entered_by=maribel,
            person=child,
            user=maribel,
            why="Se golpeó la cabeza en el patio; necesitaba saber sus alergias y a quién llamar.",
            asked_at=at,
            until=at + FOUR_HOURS,
        )
