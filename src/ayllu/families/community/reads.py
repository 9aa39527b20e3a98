"""Page-sized questions about community groups and their meetings."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ayllu.accounts.models import User
from ayllu.families.community import rules
from ayllu.families.community.choices import AGES, Band, State
from ayllu.families.community.models import Group, Meeting
from ayllu.families.plans.reads import workers_at as workers_at
from ayllu.places.models import District
from ayllu.ui import words
from ayllu.ui.charts import Bar, Bars

KNOTS = {"planned": "wait", "held": "done", "cancelled": "absent", "mistaken": "none"}
HELD = Q(meetings__state=State.HELD)
ON_PAGE = 12


@dataclass(frozen=True)
class Line:
    """One group of the list: when it met last, when next, whether it has gone quiet."""

    group: Group
    last: Meeting | None
    next: Meeting | None
    held: int
    quiet: bool

    @property
    def untold(self) -> bool:
        return bool(self.next and self.next.planned_on and self.next.planned_on < self.today)

    today: date = date.min


def lines(groups: QuerySet[Group], *, today: date) -> list[Line]:
    """Three questions, however many groups; the quiet ones and the untold first."""
    rows = list(
        groups.annotate(last_held=Max("meetings__held_on", filter=HELD), held=Count("id", HELD))
    )
    ids = [g.pk for g in rows]
    ahead = Meeting.objects.filter(group_id__in=ids, state=State.PLANNED).order_by("-planned_on")
    nearest = {m.group_id: m for m in ahead}
    days = {(g.pk, g.__dict__["last_held"]) for g in rows}
    last = {
        m.group_id: m
        for m in Meeting.objects.filter(
            group_id__in=ids, state=State.HELD, held_on__in={day for _pk, day in days if day}
        )
        if (m.group_id, m.held_on) in days
    }
    found = [line_of(g, last.get(g.pk), nearest.get(g.pk), today) for g in rows]
    return sorted(found, key=lambda x: (not (x.quiet or x.untold), x.group.name))


def line_of(group: Group, last: Meeting | None, ahead: Meeting | None, today: date) -> Line:
    since = last.held_on if last else None
    quiet = ahead is None and rules.is_quiet(group, since, today=today)
    return Line(group, last, ahead, group.__dict__["held"], quiet, today)


def of_group(group: Group) -> list[Meeting]:
    """What was held or fell out, the last first."""
    rows = Meeting.objects.filter(group=group).exclude(state=State.PLANNED)
    rows = rows.annotate(on=Coalesce("held_on", "planned_on")).order_by("-on", "-id")
    return list(rows.select_related("worker", "second_worker"))


def ahead_of(group: Group) -> list[Meeting]:
    rows = Meeting.objects.filter(group=group, state=State.PLANNED).select_related("worker")
    return list(rows.order_by("planned_on"))


def held_in(site_ids: Collection[UUID], first: date, last: date) -> list[Meeting]:
    """Meetings held in a span, with their group."""
    rows = Meeting.objects.filter(
        site_id__in=site_ids, state=State.HELD, held_on__range=(first, last)
    )
    return list(rows.select_related("group", "worker").order_by("held_on"))


def attendance(meetings: Iterable[Meeting]) -> Bars | None:
    """How many came to the last twelve meetings, the oldest first."""
    held = [(m, m.held_on) for m in meetings if m.state == State.HELD and m.held_on][:12]
    rows = tuple(
        Bar(
            words.day(on),
            float(m.came),
            people(m.came),
            "mark" if m.counted == "counted" else "soon",
        )
        for m, on in reversed(held)
    )
    return Bars(rows, _("How many came")) if len(rows) > 1 else None


def people(number: int) -> str:
    return ngettext("%(n)s person", "%(n)s people", number) % {"n": number}


def by_age(bands: dict[str, int] | Any) -> list[dict[str, Any]]:
    """Rows of the table of bands: an age, how many of each sex, both."""
    return [
        {"age": age, "female": bands.get(f, 0), "male": bands.get(m, 0),
         "both": bands.get(f, 0) + bands.get(m, 0)}
        for age, f, m in AGES
    ]  # fmt: skip


def in_words(meeting: Meeting) -> str:
    """Women 24, men 2, girls 6: only who came."""
    labels = dict(Band.choices)
    found = [
        f"{str(labels[band]).lower()}\N{NO-BREAK SPACE}{n}"
        for band, n in meeting.bands().items()
        if n
    ]
    return ", ".join(found)


def districts(site_ids: Collection[UUID]) -> QuerySet[District]:
    """Those of the provinces in which the sites stand."""
    near = District.objects.filter(site__in=site_ids).values("province")
    return District.objects.filter(province__in=near).order_by("name")


def going(site_ids: Iterable[UUID], *, on: date) -> list[User]:
    """Who of the Centre can accompany a group."""
    found = {u.pk: u for site_id in site_ids for u in workers_at(site_id, on=on)}
    return sorted(found.values(), key=lambda u: u.short_name)


def first_year(site_ids: Collection[UUID], today: date) -> int:
    """The year of the first meeting that was held at these sites."""
    rows = Meeting.objects.filter(site_id__in=site_ids, state=State.HELD)
    first = rows.order_by("held_on").values_list("held_on", flat=True).first()
    return first.year if first else today.year
