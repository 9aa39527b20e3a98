"""A visit is planned, moved, begun, cancelled. Nobody is ever told by message."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground import undo
from ayllu.ground.codes import new_code
from ayllu.ground.constraints import settled
from ayllu.people.register.models import Household
from ayllu.visits import rules
from ayllu.visits.choices import Reason
from ayllu.visits.models import Paper, Visit

PLANNED, CANCELLED, RECORDED = "visits.plan", "visits.cancel", "visits.record"


def offer(code: str, about: UUID, by: User) -> None:
    undo.offer(code, about=about, by=by.pk, at=timezone.now())


def locked(visit: Visit) -> Visit:
    return Visit.objects.select_for_update(of=("self",)).get(pk=visit.pk)


@transaction.atomic
def plan(
    *,
    household: Household,
    on: date,
    by: User,
    reason: str = Reason.FOLLOW_UP,
    can_undo: bool = False,
    **who: Any,
) -> Visit:
    """Of the one who acts. ``who``: second_worker, alone_why, announced, unannounced_why."""
    with settled():
        visit = Visit.objects.create(
            site_id=household.site_id,
            household=household,
            code=new_code("V"),
            reason=reason,
            planned_on=on,
            worker=by,
            entered_by=by,
            **who,
        )
    audit.record("visits.visit.planned", by=by, about=visit)
    if can_undo:
        offer(PLANNED, visit.pk, by)
    return visit


@transaction.atomic
def change(*, visit: Visit, by: User, **said: Any) -> Visit:
    """Another day, another second person, another way of coming; history keeps what was said."""
    row = locked(visit)
    rules.check_can_cancel(row)
    for name, value in said.items():
        setattr(row, name, value)
    with settled():
        row.save(update_fields=list(said))
    audit.record("visits.visit.changed", by=by, about=row)
    return row


@transaction.atomic
def start(*, visit: Visit, by: User, at: datetime) -> Visit:
    """She is at the door; a second tap changes nothing."""
    row = locked(visit)
    rules.check_can_record(row, on=timezone.localdate(at), today=timezone.localdate(at))
    if row.started_at is None or timezone.localdate(row.started_at) != timezone.localdate(at):
        row.started_at = at
        with settled():
            row.save(update_fields=["started_at"])
        audit.record("visits.visit.started", by=by, about=row)
    return row


@transaction.atomic
def cancel(*, visit: Visit, why: str, by: User, can_undo: bool = False) -> None:
    """A planned visit that will not be made, and why."""
    row = locked(visit)
    rules.check_can_cancel(row)
    row.cancelled_why = why
    row.save(update_fields=["cancelled_why"])
    audit.record("visits.visit.cancelled", by=by, about=row, reason=why)
    if can_undo:
        offer(CANCELLED, row.pk, by)


@transaction.atomic
def read_reason(*, visit: Visit, by: User, at: datetime) -> None:
    """The director has read why one went alone: it leaves her desk."""
    unread = Visit.objects.filter(pk=visit.pk, alone_read_at=None)
    if unread.update(alone_read_at=at, alone_read_by=by):
        audit.record("visits.alone.acknowledged", by=by, about=visit)


@transaction.atomic
def keep_papers(*, visit: Visit, documents: list[UUID], offered: list[UUID], by: User) -> None:
    """Which papers of the file belong to this visit; those she may not see stay as they were."""
    row = locked(visit)
    Paper.objects.filter(visit=row, document__in=offered).exclude(document__in=documents).delete()
    there = set(Paper.objects.filter(visit=row).values_list("document_id", flat=True))
    with settled():
        for pk in documents:
            if pk not in there:
                Paper.objects.create(site_id=row.site_id, visit=row, document_id=pk, entered_by=by)
    audit.record("visits.papers.kept", by=by, about=row, count=len(documents))
