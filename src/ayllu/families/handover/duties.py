"""What one person owes, in words and in numbers: to some families, and outside them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from ayllu.families.charge.reads import running
from ayllu.families.handover.choices import Duty
from ayllu.families.handover.kinds import KINDS, MOVING, Kind


@dataclass(frozen=True)
class Open:
    """One open duty, in words."""

    family: UUID
    duty: Duty
    said: str
    day: date | None


def open_of(owner: UUID, households: Collection[UUID]) -> Iterator[Open]:
    """What one person owes to some families; one question a kind, whatever their number."""
    for kind in filter(lambda k: k.family, KINDS):
        rows = kind.within(households, owner)
        said, day = F(kind.said or "pk"), F(kind.day or "pk")
        for family, words, until in rows.values_list(kind.family, said, day):
            text = words[:160] if isinstance(words, str) else ""
            yield Open(family, kind.duty, text, until if isinstance(until, date) else None)


def count(owner: UUID, households: Collection[UUID]) -> int:
    """How many of them: what a handover must find again on the other side."""
    return sum(kind.within(households, owner).count() for kind in KINDS)


def elsewhere(kind: Kind, owner: UUID) -> QuerySet[Any]:
    """Of a kind that moves: what is hers with families that others have charge of, or nobody."""
    hers = running().filter(worker=owner).values("household_id")
    rows = kind.outside(hers, owner)
    if kind.duty == Duty.CHARGE:
        return rows.none()
    if kind.duty == Duty.LEAD:  # registered, in no programme yet; a closed file keeps its lead
        return rows.filter(participations=None, mistaken_at=None)
    return rows


def count_elsewhere(owner: UUID) -> int:
    return sum(elsewhere(kind, owner).count() for kind in MOVING)
