"""Makes services without forms or audit, for tests and the demo."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from ayllu.accounts.models import User
from ayllu.families.support.choices import FACTS, Service
from ayllu.families.support.models import Given, Planned
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.models import Household, Person

Stamp = Callable[[date], tuple[UUID, datetime]]
# What an ordinary family receives; weight, to whom (h: all at home, c: a child, a: the adult).
ORDINARY = (
    (Service.BASKET, 5, "h"),
    (Service.GROWTH_CHECK, 6, "c"),
    (Service.SCHOOL_SUPPORT, 5, "c"),
    (Service.PARENTING, 4, "a"),
    (Service.NUTRITION_ADVICE, 3, "h"),
    (Service.GUIDANCE, 2, "a"),
    (Service.PAPERS, 1, "c"),
    (Service.TRANSPORT, 1, "a"),
)


def row_of(
    household: Household, person: Person | None, service: str, on: date, by: User, **more: Any
) -> Given:
    """An unsaved row, of the service's own kind."""
    return Given(
        site_id=household.site_id,
        household=household,
        person=person,
        act=more.pop("act", None) or uuid7(),
        service=service,
        kind=more.pop("kind", FACTS[Service(service)].kind),
        on_day=on,
        worker=by,
        entered_by=by,
        **more,
    )


def make_given(
    *,
    household: Household,
    service: str,
    on: date,
    by: User,
    person: Person | None = None,
    **more: Any,
) -> Given:
    made = row_of(household, person, service, on, by, **more)
    made.save(force_insert=True)
    return made


def make_planned(
    *, household: Household, service: str, until: date, by: User, **more: Any
) -> Planned:
    more.setdefault("from_day", until - timedelta(days=60))
    more.setdefault("kind", FACTS[Service(service)].kind)
    return Planned.objects.create(
        site_id=household.site_id,
        household=household,
        service=service,
        until_day=until,
        entered_by=by,
        **more,
    )


def life(
    rng: Random,
    household: Household,
    lead: User,
    adult: Person,
    children: Sequence[Person],
    *,
    since: date,
    end: date,
    stamp: Stamp,
) -> Iterator[Given]:
    """What a family received from its enrolment to its end: thin, the last months denser."""
    day = since
    while day < end:
        service, _w, to = rng.choices(ORDINARY, [w for _s, w, _t in ORDINARY])[0]
        person = {"h": None, "a": adult}.get(to, rng.choice(children) if children else None)
        late = 5 if rng.random() < 0.1 else 0
        key, at = stamp(min(day + timedelta(days=late), end))
        money = {"amount": rng.choice([8, 12, 20])} if service is Service.TRANSPORT else {}
        yield row_of(household, person, service, day, lead, id=key, act=key, entered_at=at, **money)
        day += timedelta(days=rng.randrange(12, 30) if (end - day).days < 100 else 70)
