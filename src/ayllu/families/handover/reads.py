"""Page-sized questions about handovers."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import Count, Q, QuerySet

from ayllu.accounts.models import User
from ayllu.families.charge import reads as charged
from ayllu.families.handover import duties, rules
from ayllu.families.handover.choices import Duty, State
from ayllu.families.handover.duties import Open
from ayllu.families.handover.models import Handed, Handover
from ayllu.intake.models import Participation

MOST = 100
UNSAID = (Duty.CHARGE, Duty.LEAD)
KNOTS = {"draft": "todo", "planned": "wait", "done": "done", "cancelled": "none"}


def families_of(giver: UUID, *, site_id: UUID) -> list[Participation]:
    """What a worker has charge of at a site, by name."""
    rows = charged.running().filter(worker_id=giver, site_id=site_id)
    rows = rows.filter(household__mistaken_at=None).select_related("household")
    return list(rows.order_by("household__sort_key", "id"))


def drafts_of(giver: UUID) -> int:
    """Forms she began and did not send: only how many."""
    with connection.cursor() as cursor:
        cursor.execute("select handover_drafts(%s)", [giver])
        row = cursor.fetchone()
    return int(row[0]) if row else 0


@dataclass(frozen=True)
class Line:
    """One family of a handover with everything that is open."""

    item: Handed
    open: Sequence[Open]
    where: str = ""

    @property
    def said(self) -> list[tuple[str, list[Open]]]:
        """Kinds in the order of reading, each with its things; charge itself is the title."""
        return [
            (str(duty.label), found)
            for duty in Duty
            if duty not in UNSAID and (found := [o for o in self.open if o.duty == duty])
        ]

    @property
    def total(self) -> int:
        return sum(o.duty not in UNSAID for o in self.open)


@dataclass(frozen=True)
class Whole:
    """A handover as its page and its sheet show it."""

    row: Handover
    lines: Sequence[Line]
    rest: int
    total: int
    unread: int
    summary: Sequence[tuple[str, int]] = field(default_factory=list)


def items_of(row: Handover) -> list[Handed]:
    rows = Handed.objects.filter(handover=row).select_related(
        "participation__household", "receiver"
    )
    return list(rows.order_by("participation__household__sort_key", "id"))


def whole(row: Handover, *, today: date) -> Whole:
    """What is open: with the giver before it moves, with whoever received it afterwards."""
    items = items_of(row)
    moved = row.state == State.DONE and row.until_day is None
    found: dict[UUID, list[Open]] = {}
    owners: dict[UUID, list[UUID]] = {}
    for item in items:
        owner = item.receiver_id if moved else row.giver_id
        if item.participation.household_id:
            owners.setdefault(owner, []).append(item.participation.household_id)
    for owner, homes in owners.items():
        for thing in duties.open_of(owner, homes):
            found.setdefault(thing.family, []).append(thing)
    lines = [
        Line(i, sorted(found.get(i.participation.household_id, []), key=order))  # type: ignore[arg-type]  # household participations only
        for i in items
    ]
    kinds = Counter(o.duty for line in lines for o in line.open)
    return Whole(
        row=row,
        lines=lines,
        rest=0 if moved else duties.count_elsewhere(row.giver_id),
        total=sum(line.total for line in lines),
        unread=sum(i.read_at is None for i in items),
        summary=[(str(d.label), kinds[d]) for d in Duty if kinds[d] and d not in UNSAID],
    )


def order(thing: Open) -> tuple[int, date]:
    return list(Duty).index(thing.duty), thing.day or date.max


def clashes(items: Iterable[Handed], row: Handover) -> list[Handed]:
    """Families of this handover that another one already holds on some of these days."""
    rows = Handed.objects.filter(
        live=True, participation_id__in=[i.participation_id for i in items]
    ).filter(Q(until_day=None) | Q(until_day__gte=row.from_day))
    if row.until_day:
        rows = rows.filter(from_day__lte=row.until_day)
    return list(
        rows.exclude(handover=row).select_related("participation__household", "handover__giver")
    )


def listed(rows: QuerySet[Handover], show: str) -> list[Handover]:
    """Each with how many families it holds and how many nobody has read yet."""
    states = {
        "open": [State.DRAFT, State.PLANNED],
        "ended": [State.DONE, State.CANCELLED],
    }[show]
    rows = rows.filter(state__in=states).annotate(
        families=Count("items"), unread=Count("items", filter=Q(items__read_at=None))
    )
    return list(rows.order_by("-from_day", "-id")[:MOST])


def standing(row: Handover, *, today: date) -> tuple[str, str]:
    """Shape and word of where it stands."""
    if rules.is_under_way(row, on=today):
        return "now", ""
    return KNOTS[row.state], str(row.get_state_display())


def due_to_run(*, on: date) -> list[Handover]:
    """Confirmed for good, and their day has come."""
    rows = Handover.objects.filter(state=State.PLANNED, until_day=None, from_day__lte=on)
    return list(rows.order_by("from_day", "id"))


def ended_holidays(*, on: date) -> list[Handover]:
    return list(Handover.objects.filter(state=State.PLANNED, until_day__lt=on).order_by("id"))


def names(ids: Iterable[UUID]) -> dict[UUID, User]:
    return User.objects.in_bulk(list(set(ids)))
