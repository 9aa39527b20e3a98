"""Page-sized questions about who has charge of which family, and when."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from ayllu.families.charge.models import Responsibility
from ayllu.families.charge.running import RUNNING
from ayllu.intake.models import Participation


def running() -> QuerySet[Participation]:
    """Participations of families that somebody has, or should have, charge of."""
    return Participation.objects.filter(state__in=RUNNING, household__isnull=False)


def standing_in(worker_id: UUID, *, on: date) -> QuerySet[Responsibility]:
    """Families this person looks after for a colleague on that day."""
    rows: QuerySet[Responsibility] = Responsibility.objects.in_force(on).stand_ins()
    return rows.filter(
        worker_id=worker_id, participation__household__mistaken_at=None
    ).select_related("participation__household", "instead_of")


def stood_in_for(participations: Collection[UUID], *, on: date) -> dict[UUID, Responsibility]:
    """Who stands in for each of these on that day; one question."""
    rows = Responsibility.objects.in_force(on).stand_ins()
    rows = rows.filter(participation_id__in=participations).select_related("worker")
    return {row.participation_id: row for row in rows}


def in_charge_since(participations: Collection[UUID]) -> dict[UUID, date]:
    """Since when whoever has charge today has it; one question."""
    rows = Responsibility.objects.mains().filter(participation_id__in=participations, to_day=None)
    return dict(rows.values_list("participation_id", "from_day"))


def between(site_ids: Collection[UUID], first: date, last: date) -> QuerySet[Responsibility]:
    """Main stretches that touch these days, without words beside."""
    rows: QuerySet[Responsibility] = Responsibility.objects.mains().filter(
        site_id__in=site_ids, from_day__lte=last, participation__household__mistaken_at=None
    )
    return rows.exclude(to_day__lt=first)
