"""Which measure is due; the median of pairs. Pure, in ``Decimal``."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from ayllu.families.gain.choices import MONTHS, Moment
from ayllu.families.work.rules import check_day
from ayllu.ground.constraints import Refused
from ayllu.lib.days import add_months
from ayllu.lib.money import rounded
from ayllu.lib.suppression import SMALL

TAKEN_BACK = "undo"
ASK_BEFORE = timedelta(days=14)  # the income before is asked soon after the beginning
NOTICE = timedelta(days=14)  # a measure is announced so long before its day


class TooEarly(Refused):
    sentence = _("Three and six months count from the first day of work. It is too early to ask.")


def due_on(moment: str, *, started_on: date, working_since: date | None) -> date | None:
    """Before: within a fortnight of the beginning. Three and six months: from the first work.

    Begun to work on 31/08: three months are over on 30/11, six on 28/02.
    """
    if moment == Moment.BEFORE:
        return started_on + ASK_BEFORE
    return add_months(working_since, MONTHS[Moment(moment)]) if working_since else None


def check_can_measure(moment: str, *, due: date | None, on: date, today: date) -> None:
    check_day(on, today=today)
    if moment != Moment.BEFORE and (due is None or on < due - NOTICE):
        raise TooEarly


@dataclass(frozen=True)
class Change:
    """Median change of a month's income over pairs, and how many have no pair."""

    pairs: int
    missing: int
    median: Decimal | None

    @property
    def is_shown(self) -> bool:
        """Fewer than five people might be recognised."""
        return self.pairs >= SMALL


def change(pairs: Iterable[tuple[Decimal | None, Decimal | None]]) -> Change:
    """S/ 400 → 650, 300 → 300 and 500 → 900 changed by 250, 0 and 400: the median is S/ 250.00.

    Of an even number the mean of the two in the middle; a pair of which one side is not known is
    missing and counts for nothing else.
    """
    rows = list(pairs)
    found = sorted(b - a for a, b in rows if a is not None and b is not None)
    if not found:
        return Change(0, len(rows), None)
    low, high = found[(len(found) - 1) // 2], found[len(found) // 2]
    return Change(len(found), len(rows) - len(found), rounded((low + high) / 2))
