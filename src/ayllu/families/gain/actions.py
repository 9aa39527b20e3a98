"""The writing verbs: an income of a moment; a business, what was given to it, its months."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.families.gain import rules
from ayllu.families.gain.choices import MONTHS, Moment
from ayllu.families.gain.models import Business, Income, Sheet, Supply
from ayllu.families.work.actions import locked, note
from ayllu.families.work.models import Path
from ayllu.families.work.rules import check_day
from ayllu.ground import undo
from ayllu.ground.constraints import settled
from ayllu.lib.money import Period, monthly

GIVEN = "families.gain.supply"


@transaction.atomic
def measure(*, path: Path, moment: str, words: dict[str, Any], by: User, at: datetime) -> Income:
    """The income of a month with its day and source; written again it replaces what was there."""
    path = locked(path.pk)
    first = path.jobs.order_by("from_day").first()
    since = first.from_day if first else None
    due = rules.due_on(moment, started_on=path.started_on, working_since=since)
    today = timezone.localdate(at)
    rules.check_can_measure(moment, due=due, on=words["on_day"], today=today)
    row = Income.objects.filter(path=path, moment=moment).first() or Income(
        site_id=path.site_id, path=path, moment=moment, entered_by=by
    )
    for name, value in words.items():
        setattr(row, name, value)
    row.a_month = None if row.amount is None else monthly(row.amount, Period(row.every))
    if Moment(moment) not in MONTHS:
        row.working, row.why_not = None, ""
    with settled():
        row.save()
    note(path, "families.gain.income", by)
    return row


@transaction.atomic
def agree(*, path: Path, words: dict[str, Any], by: User) -> Business:
    """The plan on one page; written again it replaces what was there, and the history keeps it."""
    path = locked(path.pk)
    row = Business.objects.filter(path=path).first() or Business(
        site_id=path.site_id, path=path, entered_by=by
    )
    for name, value in words.items():
        setattr(row, name, value)
    with settled():
        row.save()
    note(path, "families.gain.business", by)
    return row


@transaction.atomic
def give(*, business: Business, words: dict[str, Any], by: User, at: datetime) -> Supply:
    check_day(words["on_day"], today=timezone.localdate(at))
    with settled():
        made = Supply.objects.create(
            site_id=business.site_id, business=business, entered_by=by, **words
        )
    note(business.path, GIVEN, by)
    undo.offer(GIVEN, about=made.pk, by=by.pk, at=at)
    return made


@transaction.atomic
def undo_give(supply_id: UUID, *, by: User) -> None:
    supply = Supply.objects.select_for_update().get(pk=supply_id)
    supply.mistaken_why = rules.TAKEN_BACK
    supply.save(update_fields=["mistaken_why"])
    note(supply.business.path, "families.gain.undo", by)


@transaction.atomic
def write_month(
    *, business: Business, month: date, words: dict[str, Any], by: User, today: date
) -> Sheet:
    """Sales and costs of a month; written again they replace what was there."""
    check_day(month, today=today)
    locked(business.path_id)
    row = Sheet.objects.filter(business=business, month=month).first() or Sheet(
        site_id=business.site_id, business=business, month=month, entered_by=by
    )
    for name, value in words.items():
        setattr(row, name, value)
    with settled():
        row.save()
    note(business.path, "families.gain.month", by)
    return row
