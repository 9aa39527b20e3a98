"""What the pages of locks show."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from ayllu.audit.models import Entry
from ayllu.locks.models import Opening
from ayllu.people.register.choices import Role
from ayllu.people.register.models import Household

SHOWN = 40


@dataclass(frozen=True)
class Beside:
    """Someone who lives with the child: a name and what she is there, nothing of her file."""

    name: str
    what: str
    is_carer: bool


def beside(child_id: UUID) -> list[Beside]:
    with connection.cursor() as cursor:
        cursor.execute("select * from locks_carers(%s)", [child_id])
        return [Beside(n, str(Role(r).label), bool(c)) for n, r, c in cursor.fetchall()]


def protected_in(household: Household) -> int:
    """How many members are hidden from whoever asks."""
    with connection.cursor() as cursor:
        cursor.execute("select locks_protected_in(%s)", [household.pk])
        row = cursor.fetchone()
    return int(row[0]) if row else 0


def readings(opening: Opening) -> QuerySet[Entry]:
    """Every page that she opened by it."""
    rows = Entry.objects.filter(about_id=opening.pk, code__endswith=".read", by_id=opening.user_id)
    return rows.order_by("-at")


def to_review(rows: QuerySet[Opening]) -> Iterable[Opening]:
    return rows.filter(verdict="").order_by("asked_at")[:SHOWN]


def reviewed(rows: QuerySet[Opening]) -> Iterable[Opening]:
    return rows.exclude(verdict="").order_by("-asked_at")[:SHOWN]
