"""What the wings say of many families at once: as many questions for five as for forty."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, Min, Q

from ayllu.families.charge import reads as charged
from ayllu.families.conference import reads as conferences
from ayllu.families.plans.choices import ActivityState, PlanState
from ayllu.families.plans.models import Activity, Plan
from ayllu.families.reviews.choices import Answer
from ayllu.families.reviews.models import Exit, FollowUp
from ayllu.intake.choices import State
from ayllu.intake.models import Assessment, Participation, Rating
from ayllu.people.register.models import Residence
from ayllu.visits.models import Visit

SEEN = timedelta(days=60)
TODO = (ActivityState.TO_DO, ActivityState.DOING)


@dataclass(frozen=True)
class Known:
    """What the wings say of many families at once, each by the key of the family."""

    since: dict[UUID, date]
    levels: dict[UUID, dict[str, int]]
    visits: dict[UUID, dict[str, Any]]
    plans: dict[UUID, Plan]
    tasks: dict[UUID, tuple[int, int]]
    exits: dict[UUID, Exit]
    follow_ups: dict[UUID, date]
    places: dict[UUID, tuple[str, int | None]]
    decided: dict[UUID, tuple[int, int]]
    stand_ins: dict[UUID, Any]


def known_of(rows: Iterable[Participation], *, today: date) -> Known:
    rows = list(rows)
    ids = [row.pk for row in rows]
    homes = [row.household_id for row in rows if row.household_id]
    exits = Exit.objects.filter(participation_id__in=ids, closed_at=None)
    return Known(
        since=charged.in_charge_since(ids),
        levels=levels_of(homes),
        visits=visits_of(homes, today=today),
        plans=plans_of(ids),
        tasks=tasks_of(ids, today=today),
        exits={e.participation_id: e for e in exits.exclude(answer=Answer.NOT_YET)},
        follow_ups=follow_ups_of(ids),
        places=places_of(homes, today=today),
        decided=conferences.open_of(homes, today=today),
        stand_ins=charged.stood_in_for(ids, on=today),
    )


def levels_of(homes: Collection[UUID]) -> dict[UUID, dict[str, int]]:
    """Eight levels of the last finished round of each; two questions."""
    last = (
        Assessment.objects.filter(household_id__in=homes, finished_on__isnull=False)
        .order_by("household_id", "-number")
        .distinct("household_id")
    )
    ids = list(last.values_list("pk", flat=True))
    found: dict[UUID, dict[str, int]] = defaultdict(dict)
    rated = Rating.objects.filter(assessment_id__in=ids)
    for home, dimension, level in rated.values_list(
        "assessment__household_id", "dimension", "level"
    ):
        found[home][dimension] = level
    return found


def visits_of(homes: Collection[UUID], *, today: date) -> dict[UUID, dict[str, Any]]:
    met = Q(result="held")
    rows = Visit.objects.filter(household_id__in=homes, cancelled_why="")
    grouped = rows.values("household_id").annotate(
        last=Max("done_on", filter=met),
        next=Min("planned_on", filter=Q(done_on=None)),
        lately=Count("id", filter=met & Q(done_on__gt=today - SEEN)),
    )
    return {row["household_id"]: dict(row) for row in grouped}


def plans_of(ids: Collection[UUID]) -> dict[UUID, Plan]:
    """The version that counts: the approved one, else the one that is being written."""
    rows = (
        Plan.objects.filter(participation_id__in=ids)
        .exclude(state=PlanState.REPLACED)
        .annotate(reviewed=Max("participation__reviews__held_on"))
        .order_by("number")
    )
    found: dict[UUID, Plan] = {}
    for plan in rows:
        if plan.state == PlanState.APPROVED or plan.participation_id not in found:
            found[plan.participation_id] = plan
    return found


def tasks_of(ids: Collection[UUID], *, today: date) -> dict[UUID, tuple[int, int]]:
    rows = (
        Activity.objects.filter(
            objective__plan__participation_id__in=ids,
            objective__plan__state=PlanState.APPROVED,
            state__in=TODO,
        )
        .values_list("objective__plan__participation_id")
        .annotate(open=Count("id"), late=Count("id", filter=Q(due_on__lt=today)))
    )
    return {row: (opened, late) for row, opened, late in rows}


def follow_ups_of(ids: Collection[UUID]) -> dict[UUID, date]:
    rows = FollowUp.objects.filter(
        participation_id__in=ids, done_on=None, participation__state=State.AFTERCARE
    )
    return dict(rows.values_list("participation_id").annotate(day=Min("due_on")))


def places_of(homes: Collection[UUID], *, today: date) -> dict[UUID, tuple[str, int | None]]:
    """Hamlet or district and the minutes to it; no place where violence is recorded."""
    rows = Residence.objects.filter(household_id__in=homes, from_day__lte=today).filter(
        Q(to_day=None) | Q(to_day__gte=today)
    )
    rows = rows.select_related("household", "district")
    return {r.household_id: (said(r), r.minutes_from_centre) for r in rows}


def said(home: Residence) -> str:
    if home.household.violence_recorded:
        return ""
    return home.settlement or (home.district.name if home.district else "")
