"""What fell due of a maintenance, what came, what is owed. Pure, in ``Decimal``.

Example: S/ 300 a month since 15/03. On 20/06 four months have fallen due (15/03, 15/04, 15/05,
15/06): S/ 1,200.00. S/ 300 came for March and S/ 150 for April: S/ 750.00 are owed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ayllu.families.owed.models import Payment, Pension
from ayllu.lib.days import add_months
from ayllu.lib.money import Period, monthly

NOTHING = Decimal("0.00")
MOST_MONTHS = 12 * 30


@dataclass(frozen=True)
class Month:
    """One month: what fell due and on which day, what was received for it."""

    month: date
    due_on: date | None
    due: Decimal
    received: Decimal

    @property
    def owed(self) -> Decimal:
        """S/ 300.00 due and S/ 120.00 received leave S/ 180.00; more than due leaves nothing."""
        return max(self.due - self.received, NOTHING)

    @property
    def knot(self) -> str:
        return "done" if not self.owed else "late" if not self.received else "due"


def first_of(day: date) -> date:
    return day.replace(day=1)


def a_month(pension: Pension) -> Decimal:
    """S/ 100.00 a week make S/ 433.33 a month (× 52 ÷ 12); S/ 600 every two months make S/ 300."""
    return monthly(Decimal(pension.amount), Period(pension.every))


def fallen_due(pensions: Iterable[Pension], *, today: date) -> dict[date, tuple[date, Decimal]]:
    """Each month once: on the day of the month on which the amount began, until today or its end.

    An amount that began on the 31st falls due on the last day of shorter months. Where one
    amount follows another within a month, the month keeps the first.
    """
    found: dict[date, tuple[date, Decimal]] = {}
    for pension in sorted(pensions, key=lambda p: p.from_day):
        last = min(today, pension.to_day or today)
        for n in range(MOST_MONTHS):
            on = add_months(pension.from_day, n)
            if on > last:
                break
            found.setdefault(first_of(on), (on, a_month(pension)))
    return found


def months(pensions: Sequence[Pension], payments: Sequence[Payment], *, today: date) -> list[Month]:
    """Latest first; a month that was paid before it fell due stands too."""
    due = fallen_due(pensions, today=today)
    received: dict[date, Decimal] = {}
    for p in payments:
        received[p.month] = received.get(p.month, NOTHING) + p.amount
    return [
        Month(
            month=m,
            due_on=due[m][0] if m in due else None,
            due=due[m][1] if m in due else NOTHING,
            received=received.get(m, NOTHING),
        )
        for m in sorted({*due, *received}, reverse=True)
    ]


@dataclass(frozen=True)
class Totals:
    """All that fell due, all that came, and what is owed."""

    due: Decimal
    received: Decimal
    unpaid: int

    @property
    def arrears(self) -> Decimal:
        """1,200 due and 450 received: 750 owed. What was paid ahead covers what is missing
        elsewhere, and nobody owes less than nothing."""
        return max(self.due - self.received, NOTHING)


def totals(rows: Iterable[Month]) -> Totals:
    rows = list(rows)
    return Totals(
        due=sum((m.due for m in rows), NOTHING),
        received=sum((m.received for m in rows), NOTHING),
        unpaid=sum(1 for m in rows if m.owed),
    )
