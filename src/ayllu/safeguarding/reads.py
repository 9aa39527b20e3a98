"""What the pages of the team show."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils import timezone

from ayllu.accounts.access import Held
from ayllu.accounts.models import User
from ayllu.lib.days import add_working_days
from ayllu.places.calendar import closed_days
from ayllu.places.models import Body
from ayllu.safeguarding import access, rules
from ayllu.safeguarding.choices import LEVELS, Act, State, To
from ayllu.safeguarding.models import Closing, Concern, ConcernStep

CLOSED_SHOWN = 20


@dataclass(frozen=True)
class Inbox:
    """Concerns by what they wait for; closed ones are the last twenty."""

    new: list[Concern] = field(default_factory=list)
    open: list[Concern] = field(default_factory=list)
    sign: list[Concern] = field(default_factory=list)
    closed: list[Concern] = field(default_factory=list)

    @property
    def shown(self) -> list[Concern]:
        return [*self.new, *self.open, *self.sign, *self.closed]


def inbox(held: Held, *, now: datetime) -> Inbox:
    """A fixed number of queries, whatever the number."""
    every = access.concerns(held).order_by("acknowledge_by")
    living = with_clocks(every.exclude(state=State.CLOSED)[:200], now=now)
    unsigned = Closing.objects.filter(concern__in=[c.pk for c in living], reopened_at=None)
    wait = dict(unsigned.values_list("concern_id", "by_id"))
    return Inbox(
        new=[c for c in living if c.state == State.NEW],
        open=[c for c in living if c.state != State.NEW and wait.get(c.pk) in (None, held.user_id)],
        sign=[c for c in living if wait.get(c.pk) not in (None, held.user_id)],
        closed=list(every.filter(state=State.CLOSED).order_by("-known_at")[:CLOSED_SHOWN]),
    )


def with_clocks(concerns: Iterable[Concern], *, now: datetime) -> list[Any]:
    """Each with ``clocks`` and ``next``, the one that ends first; for pages and desks."""
    found: list[Any] = list(
        concerns.prefetch_related("steps", "decisions", "reports", "closings")  # type: ignore[attr-defined]
    )
    today = timezone.localdate(now)
    off = {pk: closed_days(pk, around=today) for pk in {c.site_id for c in found}}
    for concern in found:
        concern.clocks = clocks_of(concern, off[concern.site_id])
        running = [clock for clock in concern.clocks if clock.runs]
        concern.next = running[0] if running else None
        concern.late = any(clock.is_late(now) for clock in running)
    return found


def clocks_of(concern: Concern, off: frozenset[date]) -> list[rules.Clock]:
    """``off``: days on which its site does not work."""
    rule = LEVELS.get(concern.level or 0)
    day = timezone.localdate(concern.known_at)
    respond = add_working_days(day, rule.respond_days, off) if rule else None
    return rules.clocks(concern, past(concern), respond_on=respond)


def past(concern: Concern) -> rules.Past:
    """What stops the clocks, from rows that were fetched before."""
    rows = sorted(concern.steps.all(), key=lambda s: s.at)
    first = {s.to_state: s.at for s in reversed(rows) if not s.act}
    made = sorted(r.made_at for r in concern.reports.all() if r.made_at)
    return rules.Past(
        acknowledged_at=first.get(State.ACKNOWLEDGED),
        decided_at=min((d.at for d in concern.decisions.all()), default=None),
        reported_at=made[0] if made else None,
        responded_at=first.get(State.RESPONDING),
        looked_at=tuple(s.at for s in rows if s.act == Act.FOLLOW_UP),
        closed_at=first.get(State.CLOSED) if concern.state == State.CLOSED else None,
    )


def steps(concern: Concern) -> list[ConcernStep]:
    return list(concern.steps.select_related("by").order_by("at"))


def path(concern: Concern) -> list[dict[str, str]]:
    """From new to closed: what is behind, where it stands, what is to come."""
    order = list(State)
    here = order.index(State(concern.state))
    word = {-1: "done", 0: "here", 1: "todo"}
    return [
        {"label": str(state.label), "state": word[(n > here) - (n < here)]}
        for n, state in enumerate(order)
    ]


@dataclass(frozen=True)
class About:
    """A person of a concern: her name, also to who may not open her file."""

    id: UUID
    name: str
    born: date | None


def people(concern: Concern) -> list[About]:
    with connection.cursor() as cursor:
        cursor.execute("select * from safeguarding_names(%s)", [concern.pk])
        return [About(*row) for row in cursor.fetchall()]


def named(concern: Concern) -> list[User]:
    return list(User.objects.filter(pk__in=concern.named_users))


def closing(concern: Concern) -> Closing | None:
    rows = concern.closings.filter(reopened_at=None).select_related("by", "confirmed_by")
    return rows.first()


def colleagues(*, besides: Iterable[UUID] = ()) -> list[User]:
    """Everyone of the staff, to say about whom a concern is."""
    staff = User.objects.filter(surface=User.Surface.STAFF, is_active=True)
    return list(staff.exclude(pk__in=list(besides)).order_by("surnames", "given_names"))


def bodies(site_id: UUID) -> list[Body]:
    """Authorities in the directory of the site."""
    rows = Body.objects.filter(site_id=site_id, closed_on=None, kind__in=To.values)
    return list(rows.order_by("name"))


def uncovered(site_ids: Iterable[UUID]) -> int:
    """Concerns that nobody can answer, for the administrator of the site alone: a number."""
    with connection.cursor() as cursor:
        cursor.execute("select safeguarding_uncovered(%s)", [list(site_ids)])
        row = cursor.fetchone()
    return int(row[0]) if row else 0
