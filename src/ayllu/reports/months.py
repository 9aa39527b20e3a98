"""A month of the calendar: its days, its neighbours, its place in an address."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format


@dataclass(frozen=True)
class Month:
    first: date

    @property
    def last(self) -> date:
        return (self.first + timedelta(days=31)).replace(day=1) - timedelta(days=1)

    @property
    def key(self) -> str:
        return f"{self.first:%Y-%m}"

    @property
    def label(self) -> str:
        return date_format(self.first, "YEAR_MONTH_FORMAT").lower()

    @property
    def before(self) -> "Month":
        return Month((self.first - timedelta(days=1)).replace(day=1))

    def as_of(self, today: date) -> date:
        """The day to which the figures stand: today while the month is open."""
        return min(self.last, today)


def month_of(text: str, *, today: date) -> Month:
    """From "2026-11"; nonsense and the future give the open month."""
    try:
        year, number = (int(part) for part in text.split("-"))
        found = date(year, number, 1)
    except ValueError:
        return Month(today.replace(day=1))
    return Month(min(found, today.replace(day=1)))


def last_months(today: date, count: int = 13) -> list[Month]:
    months = [Month(today.replace(day=1))]
    while len(months) < count:
        months.append(months[-1].before)
    return months
