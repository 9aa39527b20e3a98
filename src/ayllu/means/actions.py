"""A sheet is written as often as needed, and finished once."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground import undo
from ayllu.ground.constraints import settled
from ayllu.means import reads, rules
from ayllu.means.models import Debt, Income, Sheet, Spending
from ayllu.people.register.models import Household

FINISHED = "means.sheet.finish"
Lines = Iterable[Mapping[str, Any]]


def draft_of(household: Household) -> Sheet | None:
    return Sheet.objects.filter(household=household, finished_at=None).first()


@transaction.atomic
def write(
    *,
    household: Household,
    on_day: date,
    heads: int,
    note: str,
    incomes: Lines,
    spendings: Lines,
    debts: Lines,
    by: User,
    today: date,
) -> Sheet:
    """The draft of the family with these lines in place of those before."""
    if on_day > today:
        raise rules.NotYet
    Household.objects.select_for_update().get(pk=household.pk)
    sheet = draft_of(household) or Sheet(
        site_id=household.site_id, household=household, worker=by, entered_by=by
    )
    sheet.on_day, sheet.heads, sheet.note = on_day, heads, note
    base = {"site_id": household.site_id, "entered_by": by, "sheet": sheet}
    with settled():
        sheet.save()
        for rows in (sheet.incomes, sheet.spendings, sheet.debts):
            rows.all().delete()
        Income.objects.bulk_create(Income(**base, **line) for line in incomes)
        Spending.objects.bulk_create(Spending(**base, **line) for line in spendings)
        Debt.objects.bulk_create(Debt(**base, **line) for line in debts)
    audit.record("means.sheet.written", by=by, about=sheet)
    return sheet


@transaction.atomic
def finish(*, sheet: Sheet, by: User, at: datetime, can_undo: bool = False) -> Sheet:
    """The sums, against the line of that day, kept with the sheet."""
    row = Sheet.objects.select_for_update(of=("self",)).get(pk=sheet.pk)
    if row.finished_at:
        raise rules.Finished
    incomes, spendings, debts = reads.parts(row)
    found = rules.reckon(incomes, spendings, debts)
    if found.income.amount is None and found.spending.amount is None:
        raise rules.Nothing
    keep(row, found)
    row.line_year, row.total_line, row.extreme_line = reads.line_on(row.household_id, row.on_day)
    row.finished_at = at
    with settled():
        row.save()
    audit.record("means.sheet.finished", by=by, about=row)
    if can_undo:
        undo.offer(FINISHED, about=row.pk, by=by.pk, at=at)
    return row


def keep(row: Sheet, found: rules.Economy) -> None:
    """The sums as columns of the sheet."""
    row.income, row.income_whole = found.income.amount, found.income.whole
    row.spending, row.spending_whole = found.spending.amount, found.spending.whole
    row.owed, row.owed_whole = found.owed.amount, found.owed.whole
    row.debt_service = found.debt_service
    row.poorest_month, row.poorest = found.poorest or (None, None)


@transaction.atomic
def take_back(sheet_id: UUID, *, by: User) -> None:
    """A draft again, with its lines; history keeps the sums."""
    row = Sheet.objects.select_for_update(of=("self",)).get(pk=sheet_id)
    row.finished_at = None
    with settled():
        row.save(update_fields=["finished_at"])
    audit.record("means.sheet.taken_back", by=by, about=row)
