"""Makes benefits without forms or audit, for tests and the demo."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from ayllu.families.benefits import rules
from ayllu.families.benefits.models import Benefit
from ayllu.people.register.models import Household, Person

Stamp = Callable[[date], tuple[UUID, datetime]]


def row_of(household: Household, code: str, state: str, on: date, **more: Any) -> Benefit:
    """An unsaved row with the days that its state asks for."""
    days: dict[str, Any] = {"eligible_on": on}
    if state in ("applied", "granted", "refused"):
        days["applied_on"] = on
    if state in ("granted", "refused"):
        days["answered_on"] = on
    if state == "granted":
        days["expires_on"] = rules.expires(code, on)
    if code == "SISFOH" and state == "granted":
        days["cse"] = "poor"
    if state in ("refused", "not_wanted", "ended"):
        days["why"] = "No cumple los requisitos."
    return Benefit(
        site_id=household.site_id, household=household, code=code, state=state, **{**days, **more}
    )


def make_benefit(household: Household, code: str, state: str, on: date, **more: Any) -> Benefit:
    made = row_of(household, code, state, on, **more)
    made.save(force_insert=True)
    return made


def life(
    rng: Random,
    household: Household,
    children: Sequence[Person],
    *,
    since: date,
    end: date,
    stamp: Stamp,
) -> Iterator[Benefit]:
    """A class, health insurance, and now and then something left on the table."""

    def one(code: str, state: str, on: date, **more: Any) -> Benefit:
        key, at = stamp(on)
        return row_of(household, code, state, on, id=key, entered_at=at, **more)

    issued = max(since, end - timedelta(days=rng.randrange(20, 1120)))
    yield one("SISFOH", "granted", issued, cse=rng.choice(["poor", "poor", "extreme_poor"]))
    for child in children[:3]:
        state = "granted" if rng.random() < 0.88 else "applied"
        day = max(since, child.birth_date or since)
        if state == "applied":  # asked for lately: an answer takes weeks, seldom years
            day = max(day, end - timedelta(days=8 + day.day))
        yield one("SIS", state, day, person=child)
    drawn = rng.random()
    recent = max(since, end - timedelta(days=rng.randrange(3, 40)))
    if drawn < 0.4:
        yield one("JUNTOS", "granted", issued)
    elif drawn < 0.55:
        yield one("JUNTOS", "eligible", recent)
    if drawn > 0.9 and children:
        yield one("VASO_LECHE", "refused", recent, person=children[0])
    if drawn < 0.06 and children:
        yield one("ORFANDAD", "eligible", recent, person=children[0], amount=200)
