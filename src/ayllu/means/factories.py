"""Makes sheets at once, without forms or audit, for tests and the demo."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

from django.db import models
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.lib.money import rounded
from ayllu.means import actions, rules
from ayllu.means.choices import RAINS, Head, Source
from ayllu.means.models import Debt, Income, Sheet, Spending
from ayllu.people.register.models import Household, Person

Line = dict[str, Any]
EARNERS = ("mother", "father", "stepfather", "grandmother", "grandfather", "aunt", "uncle")
# Of every hundred soles spent; food is asked by the week, school by the year.
SHARES = (
    (Head.FOOD, 48, "weekly"),
    (Head.RENT, 12, "monthly"),
    (Head.UTILITIES, 10, "monthly"),
    (Head.TRANSPORT, 12, "weekly"),
    (Head.SCHOOL, 10, "yearly"),
    (Head.HEALTH, 8, "monthly"),
)
TIMES = {"weekly": Decimal(12) / 52, "monthly": Decimal(1), "yearly": Decimal(12)}
LENDERS = ("la tienda de la esquina", "una caja municipal", "un prestamista", "su cuñada")


def spent_on(total: Decimal, heads: Sequence[tuple[Head, int, str]] = SHARES) -> list[Line]:
    """A total of soles a month shared over the heads, each as it is asked."""
    return [
        {"head": h.value, "every": e, "amount": rounded(total * share / 100 * TIMES[e])}
        for h, share, e in heads
    ]


def make_sheet(
    *,
    household: Household,
    by: User,
    on: date,
    spending: Decimal = Decimal(800),
    income: Decimal | None = None,
    heads: int = 4,
    incomes: Sequence[Line] | None = None,
    spendings: Sequence[Line] | None = None,
    debts: Sequence[Line] = (),
    finished: bool = True,
) -> Sheet:
    """Food alone and one income of the household, unless lines are given; finished that day."""
    amount = spending if income is None else income
    got = [{"source": Source.INFORMAL, "amount": amount, "every": "monthly"}]
    spent = [{"head": Head.FOOD, "amount": spending, "every": "monthly"}]
    sheet = actions.write(
        household=household,
        on_day=on,
        heads=heads,
        note="",
        incomes=got if incomes is None else incomes,
        spendings=spent if spendings is None else spendings,
        debts=debts,
        by=by,
        today=on,
    )
    return actions.finish(sheet=sheet, by=by, at=timezone.now()) if finished else sheet


def tell(
    rng: Random, base: dict[str, Any], *, people: Sequence[tuple[Person, str]], each: Decimal,
    rural: bool, whole: bool, **columns: Any,
) -> Iterator[models.Model]:  # fmt: skip
    """A finished sheet of the story and its lines, not saved; the sheet comes first.

    ``each`` is about what comes in for each a month. ``whole`` is told with all its heads, the
    others with what was asked first.
    """
    total, earner = each * len(people), next((p for p, role in people if role in EARNERS), None)
    sheet = Sheet(**base, heads=len(people), **columns)
    hangs = {"site": base["site"], "entered_by": base["entered_by"], "sheet": sheet}
    hangs["entered_at"] = base["entered_at"]
    got = [Income(**hangs, **line) for line in comes_in(rng, total, earner, rural, whole)]
    heads = SHARES if whole else SHARES[:1]
    spent = [Spending(**hangs, **line) for line in spent_on(total * Decimal("0.97"), heads)]
    owing = [Debt(**hangs, **line) for line in owed(rng, total)] if whole else []
    actions.keep(sheet, rules.reckon(got, spent, owing))
    yield sheet
    yield from (*got, *spent, *owing)


def comes_in(
    rng: Random, total: Decimal, earner: Person | None, rural: bool, whole: bool
) -> Iterator[Line]:
    """The field falls in the rains, the street a little; one home in three has a transfer."""
    wet = list(RAINS) if rural or rng.random() < 0.4 else []
    aid = Decimal(100) if whole and rng.random() < 0.35 and total > 250 else Decimal(0)
    kind = rounded(total * Decimal("0.15")) if whole and rural else Decimal(0)
    yield {
        "source": Source.FARM if rural else Source.INFORMAL,
        "person": earner,
        "amount": rounded((total - aid - kind) * TIMES["weekly"]),
        "every": "weekly",
        "rain_months": wet,
        "rain_left": (rng.choice((0, 30, 50)) if rural else 70) if wet else 0,
    }
    if aid:
        yield {"source": Source.TRANSFER, "amount": aid * 2, "every": "two_monthly"}
    if kind:
        yield {"source": Source.KIND, "amount": kind, "every": "monthly"}
    if whole and rng.random() < 0.08:
        yield {"source": Source.MAINTENANCE, "amount": None, "every": "monthly"}


def owed(rng: Random, total: Decimal) -> Iterator[Line]:
    """Two homes in five owe something; one in three of them does not know the interest."""
    if rng.random() < 0.4:
        known = rng.random() < 0.66
        left = Decimal(rng.randrange(8, 60) * 50)
        yield {
            "to_whom": rng.choice(LENDERS),
            "owed": left,
            "a_month": rounded(min(left, total) / 10),
            "interest": "known" if known else "unknown",
            "percent": Decimal(rng.choice((3, 5, 10))) if known else None,
        }
