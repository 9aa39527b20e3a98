"""The arithmetic of a sheet, in soles and `Decimal`; pure, no clock, no database.

Everything is brought to soles a month and rounded to the céntimo, half up, once for each line and
once for each quotient. Who is poor is said by spending, not by income, which is told lower than it
is (INEI, Encuesta Nacional de Hogares; the line is soles a person a month).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from django.utils.translation import gettext_lazy as _

from ayllu.ground.constraints import Refused
from ayllu.lib.money import Period, monthly, per_head, rounded
from ayllu.means.choices import ASKED, CONSTRAINTS, OWED_BACK
from ayllu.means.models import Debt, Income, Spending

Stands = Literal["extreme", "poor", "above", "unknown"]
ZERO = Decimal(0)
MONTHS = range(1, 13)


class Finished(Refused):
    sentence = CONSTRAINTS["means_finished_stays"]


class Nothing(Refused):
    sentence = _("Write at least one income or one spending, also when an amount is not known.")


class NotYet(Refused):
    sentence = _("A day in the future cannot be asked yet.")


@dataclass(frozen=True)
class Sum:
    """Soles a month; None when nothing at all is known. Not whole: it is an "at least"."""

    amount: Decimal | None
    whole: bool = True


@dataclass(frozen=True)
class Economy:
    """What a sheet comes to."""

    income: Sum
    by_month: tuple[Decimal, ...]
    spending: Sum
    debt_service: Decimal
    owed: Sum
    lent: Decimal

    @property
    def poorest(self) -> tuple[int, Decimal] | None:
        """The first month of the year with the least income, and that income."""
        if self.income.amount is None:
            return None
        least = min(self.by_month)
        return self.by_month.index(least) + 1, least


def in_month(income: Income, month: int) -> Decimal:
    """What one source brings in a month of the year.

    In its months of rain only ``rain_left`` hundredths of it are left. An amount that is not
    known brings nothing here; the sum says that it is not whole.
    """
    if income.amount is None:
        return ZERO
    amount = monthly(income.amount, Period(income.every))
    return rounded(amount * income.rain_left / 100) if month in income.rain_months else amount


def monthly_of(spending: Spending) -> Decimal | None:
    return None if spending.amount is None else monthly(spending.amount, Period(spending.every))


def counted(incomes: Iterable[Income]) -> list[Income]:
    """Without loans: they come in and are owed back."""
    return [i for i in incomes if i.source not in OWED_BACK]


def by_month(incomes: Iterable[Income]) -> tuple[Decimal, ...]:
    """January to December: the sum of all sources that are income."""
    rows = counted(incomes)
    return tuple(sum((in_month(i, m) for i in rows), ZERO) for m in MONTHS)


def income_of(incomes: Sequence[Income]) -> Sum:
    """The mean of the twelve months."""
    rows = counted(incomes)
    known = [i for i in rows if i.amount is not None]
    mean = rounded(sum(by_month(known), ZERO) / 12) if known else None
    return Sum(mean, whole=len(known) == len(rows))


def spending_of(spendings: Sequence[Spending]) -> Sum:
    """Without the payment of debts. Whole when each head but "other" was answered."""
    known = [s for s in spendings if s.amount is not None]
    amounts = [monthly(s.amount, Period(s.every)) for s in known if s.amount is not None]
    answered = {s.head for s in known}
    whole = answered >= ASKED and len(known) == len(spendings)
    return Sum(sum(amounts, ZERO) if known else None, whole)


def owed_of(debts: Sequence[Debt]) -> Sum:
    known = [d.owed for d in debts if d.owed is not None]
    return Sum(sum(known, ZERO) if known or not debts else None, len(known) == len(debts))


def reckon(
    incomes: Sequence[Income], spendings: Sequence[Spending], debts: Sequence[Debt]
) -> Economy:
    loans = [i for i in incomes if i.source in OWED_BACK]
    lent = [monthly(i.amount, Period(i.every)) for i in loans if i.amount is not None]
    return Economy(
        income=income_of(incomes),
        by_month=by_month(incomes),
        spending=spending_of(spendings),
        debt_service=sum((d.a_month for d in debts if d.a_month is not None), ZERO),
        owed=owed_of(debts),
        lent=sum(lent, ZERO),
    )


def a_head(amount: Decimal | None, heads: int) -> Decimal | None:
    """Soles a month for each who eats from the pot."""
    return None if amount is None else per_head(amount, heads)


def against(
    each: Decimal | None, total: Decimal | None, extreme: Decimal | None, *, whole: bool = True
) -> Stands:
    """Where an amount per head stands; at the line itself is above it.

    An "at least" that reaches the line is above it whatever is missing; one below says nothing.
    """
    if each is None or total is None:
        return "unknown"
    if each >= total:
        return "above"
    if not whole:
        return "unknown"
    return "extreme" if extreme is not None and each < extreme else "poor"
