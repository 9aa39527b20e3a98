"""Days: ages, dates of which only a part is known, months and working days.

A day is a `date` in the place where the work is done. At 19:05 in Lima it is tomorrow in UTC:
ask `today_in`, never `date.today()`.
"""

from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

MONTHS_UNTIL = 2  # years of age below which we speak of months
SATURDAY = 5


@dataclass(frozen=True)
class Age:
    """`unit` is years or months; `least` and `most` differ where the birth is not known to the
    day."""

    unit: str
    least: int
    most: int

    @property
    def is_exact(self) -> bool:
        return self.least == self.most


def today_in(zone: str, now: datetime) -> date:
    """The day it is in a place at a moment."""
    if now.tzinfo is None:
        raise ValueError("A moment needs a time zone")
    return now.astimezone(ZoneInfo(zone)).date()


def years_old(born: date, on: date) -> int:
    """Completed years; one born on 29 February turns on 1 March in common years."""
    _check_order(born, on)
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def months_old(born: date, on: date) -> int:
    """Completed months; one born on the 31st completes a month on the 1st after shorter ones."""
    _check_order(born, on)
    return (on.year - born.year) * 12 + on.month - born.month - (on.day < born.day)


def age_on(born: date, on: date, precision: str = "day") -> Age:
    """Age with what is known of the birth: precision day, month, year, or age (a year, give or
    take one)."""
    earliest, latest = birth_span(born, precision)
    youngest = min(latest, on)
    if earliest > on:
        raise ValueError("Not born yet on that day")
    if precision in ("day", "month") and years_old(earliest, on) < MONTHS_UNTIL:
        return Age("months", months_old(youngest, on), months_old(earliest, on))
    return Age("years", years_old(youngest, on), years_old(earliest, on))


def birth_span(born: date, precision: str) -> tuple[date, date]:
    """First and last day on which the person may have been born."""
    if precision == "day":
        return born, born
    if precision == "month":
        return born.replace(day=1), born.replace(day=monthrange(born.year, born.month)[1])
    if precision not in ("year", "age"):
        raise ValueError(f"Unknown precision: {precision}")
    give = 1 if precision == "age" else 0
    return date(born.year - give, 1, 1), date(born.year + give, 12, 31)


def day_pieces(day: date, precision: str = "day") -> tuple[int | None, int | None, int]:
    """Day, month and year as far as they are known."""
    known_day = day.day if precision == "day" else None
    known_month = day.month if precision in ("day", "month") else None
    return known_day, known_month, day.year


def show_day(day: date | None, precision: str = "day") -> str:
    """12/03/2015, 03/2015 or 2015; nothing for nothing."""
    if day is None:
        return ""
    known_day, known_month, year = day_pieces(day, precision)
    parts = [f"{part:02}" for part in (known_day, known_month) if part is not None]
    return "/".join([*parts, f"{year:04}"])


def add_months(day: date, months: int) -> date:
    """The same day so many months later or earlier, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def is_working_day(day: date, holidays: Collection[date] = ()) -> bool:
    return day.weekday() < SATURDAY and day not in holidays


def add_working_days(day: date, count: int, holidays: Collection[date] = ()) -> date:
    """The day on which `count` working days after `day` have passed; negative counts go back.

    The day itself is never counted; with 0, the day itself if it is a working day, else the next.
    """
    step = timedelta(days=-1 if count < 0 else 1)
    left = abs(count)
    while left or not is_working_day(day, holidays):
        day += step
        if left and is_working_day(day, holidays):
            left -= 1
    return day


def working_days_between(start: date, end: date, holidays: Collection[date] = ()) -> int:
    """Working days after `start` up to and with `end`; negative when `end` is earlier."""
    if end < start:
        return -working_days_between(end, start, holidays)
    days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    return sum(is_working_day(day, holidays) for day in days)


def _check_order(born: date, on: date) -> None:
    if born > on:
        raise ValueError("Not born yet on that day")
