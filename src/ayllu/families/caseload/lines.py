"""The caseload of one worker at a glance: as many questions for five families as for forty."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from ayllu.families.caseload.known import Known, known_of
from ayllu.families.charge import reads as charged
from ayllu.families.plans.choices import ActivityState, PlanState
from ayllu.families.plans.models import Plan
from ayllu.families.reviews import rules as reviews
from ayllu.families.reviews.models import Exit
from ayllu.ground.offers import Tile
from ayllu.intake.choices import ENROLLED, Dimension, Level, Risk, State
from ayllu.intake.models import Participation
from ayllu.people.register.models import Household
from ayllu.people.register.reads import tile_of
from ayllu.visits import rules as visits

SEEN = timedelta(days=60)
TODO = (ActivityState.TO_DO, ActivityState.DOING)


@dataclass(frozen=True)
class Line:
    """One family as the page shows it."""

    row: Participation
    household: Household
    tile: Tile
    since: date
    place: str = ""
    minutes: int | None = None
    for_whom: str = ""
    until: date | None = None
    covered_by: str = ""
    levels: dict[str, int] = field(default_factory=dict)
    last_visit: date | None = None
    visit_due: date | None = None
    visits: int = 0
    planned: bool = False
    plan: Plan | None = None
    tasks: int = 0
    tasks_late: int = 0
    review_due: date | None = None
    follow_up: date | None = None
    exit: Exit | None = None
    near_exit: bool = False
    alerts: Sequence[tuple[str, str]] = ()
    late: Sequence[date] = ()

    @property
    def order(self) -> tuple[int, date, str]:
        """What is late first: most things, then the oldest."""
        return (-len(self.late), min(self.late, default=date.max), self.household.sort_key)


def of_worker(worker: UUID, *, site_ids: Collection[UUID], today: date) -> list[Line]:
    """Her families and those she stands in for."""
    own = charged.running().filter(worker_id=worker, site_id__in=site_ids)
    rows = list(own.filter(household__mistaken_at=None).select_related("household"))
    covering = {
        r.participation_id: r
        for r in charged.standing_in(worker, on=today).filter(site_id__in=site_ids)
    }
    rows += [r.participation for r in covering.values()]
    known = known_of(rows, today=today)
    found = [line(row, known, today, covering.get(row.pk)) for row in rows if row.household]
    return sorted(found, key=lambda x: x.order)


def line(row: Participation, known: Known, today: date, standing: Any = None) -> Line:
    household = row.household
    assert household is not None
    home, pk = household.pk, row.pk
    levels = known.levels.get(home, {})
    seen = known.visits.get(home, {})
    plan = known.plans.get(pk)
    opened, behind = known.tasks.get(pk, (0, 0))
    more, later = known.decided.get(home, (0, 0))
    exit = known.exits.get(pk)
    covered = known.stand_ins.get(pk) if standing is None else None
    visit_due = next_visit(row, seen)
    review = review_of(row, plan)
    follow_up = known.follow_ups.get(pk)
    dates = [day for day in (visit_due, review, follow_up) if day and day < today]
    tasks_late = behind + later
    place, minutes = known.places.get(home, ("", None))
    return Line(
        row=row,
        household=household,
        tile=tile_of(household),
        since=known.since.get(pk, row.from_day),
        place=place,
        minutes=minutes,
        for_whom=standing.instead_of.short_name if standing else "",
        until=standing.to_day if standing else covered.to_day if covered else None,
        covered_by=covered.worker.short_name if covered else "",
        levels=levels,
        last_visit=seen.get("last"),
        visit_due=visit_due,
        visits=seen.get("lately", 0),
        planned=bool(seen.get("next")),
        plan=plan,
        tasks=opened + more,
        tasks_late=tasks_late,
        review_due=review,
        follow_up=follow_up,
        exit=exit,
        near_exit=exit is None and is_near_exit(row, levels),
        alerts=alerts(household, row, levels),
        late=[*dates, *([today - timedelta(days=1)] * tasks_late)],
    )


def next_visit(row: Participation, seen: dict[str, Any]) -> date | None:
    """The day that is planned, else the forty-fifth since the last one."""
    planned: date | None = seen.get("next")
    if planned or row.state not in ENROLLED or row.state == State.SUSPENDED:
        return planned
    last: date = seen.get("last") or row.enrolled_on or row.from_day
    return visits.visit_needed_by(last)


def review_of(row: Participation, plan: Plan | None) -> date | None:
    if plan is None or plan.state != PlanState.APPROVED or row.state != State.ACTIVE:
        return None
    reviewed: date | None = plan.__dict__.get("reviewed")
    before = max(reviewed or plan.from_day, plan.from_day)
    return reviews.review_due(plan.review_on, before, row.risk)


def is_near_exit(row: Participation, levels: dict[str, int]) -> bool:
    """All eight at three or more in the last round: time to speak of it."""
    held = len(levels) == 8 and all(v >= Level.ADEQUATE for v in levels.values())
    return held and row.state == State.ACTIVE


def alerts(
    household: Household, row: Participation, levels: dict[str, int]
) -> list[tuple[str, str]]:
    """What must be known before anyone goes, and what cannot wait."""
    found: list[tuple[str, str]] = []
    if household.safe_to_visit == "no":
        found.append(("stop", _("Not safe to visit alone")))
    if household.violence_recorded:
        found.append(("alert", _("Violence recorded")))
    if row.risk == Risk.HIGH:
        found.append(("alert", _("High risk")))
    for dimension in (Dimension.CARE, Dimension.PROTECTION):
        if levels.get(dimension.value) == Level.CRITICAL:
            said = _("%(dimension)s stands at 1") % {"dimension": dimension.label}
            found.append(("alert", said))
    return found
