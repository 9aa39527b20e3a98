"""Home visits: planned for a day, done on a day, entered perhaps later."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground.codes import new_code
from ayllu.ground.constraints import settled
from ayllu.intake import rules
from ayllu.intake.actions import taking_back
from ayllu.intake.choices import VisitReason
from ayllu.intake.models import HomeVisit
from ayllu.people.register.models import Household
from ayllu.safeguarding import notices
from ayllu.safeguarding.actions import look_for_banned_responses
from ayllu.safeguarding.choices import Where


@transaction.atomic
def plan(
    *,
    household: Household,
    on: date,
    by: User,
    reason: str = VisitReason.FOLLOW_UP,
    second_worker: User | None = None,
    announced: bool = True,
    can_undo: bool = False,
) -> HomeVisit:
    """Plan a visit of the one who acts. Nobody is ever told by message."""
    visit = HomeVisit.objects.create(
        site_id=household.site_id,
        household=household,
        code=new_code("V"),
        reason=reason,
        planned_on=on,
        worker=by,
        second_worker=second_worker,
        announced=announced,
        entered_by=by,
    )
    audit.record("intake.visit.planned", by=by, about=visit)
    if can_undo:
        taking_back.offer(taking_back.PLANNED, visit.pk, by)
    return visit


@transaction.atomic
def record(*, visit: HomeVisit, today: date, by: User, done_on: date, **seen: Any) -> HomeVisit:
    """What was found, also days later; a next visit is planned at once."""
    row = HomeVisit.objects.select_for_update(of=("self",)).get(pk=visit.pk)
    rules.check_can_record_visit(row, on=done_on, today=today)
    row.done_on = done_on
    for name, value in seen.items():
        setattr(row, name, value)
    with settled():
        row.save(update_fields=["done_on", *seen])
    audit.record("intake.visit.recorded", by=by, about=row)
    look_for_banned_responses(
        notices.text_of(seen), where=Where.VISIT, person=row.household, by=by, at=timezone.now()
    )
    if row.next_visit_on:
        plan(household=row.household, on=row.next_visit_on, by=by)
    return row


@transaction.atomic
def cancel(*, visit: HomeVisit, why: str, by: User, can_undo: bool = False) -> None:
    """A planned visit that will not be made, and why."""
    row = HomeVisit.objects.select_for_update(of=("self",)).get(pk=visit.pk)
    if row.done_on or row.cancelled_why:
        raise rules.VisitOver
    row.cancelled_why = why
    row.save(update_fields=["cancelled_why"])
    audit.record("intake.visit.cancelled", by=by, about=row, reason=why)
    if can_undo:
        taking_back.offer(taking_back.CANCELLED, row.pk, by)
