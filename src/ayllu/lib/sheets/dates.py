"""Dates of birth as families' lists hold them: days, months, years and ages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ayllu.lib.sheets.grids import Cell
from ayllu.lib.sheets.text import fold

OLDEST = 120
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "enero ene jan",
            "febrero feb",
            "marzo mar",
            "abril abr apr",
            "mayo may",
            "junio jun",
            "julio jul",
            "agosto ago aug",
            "setiembre septiembre set sep sept sepbre",
            "octubre oct",
            "noviembre nov",
            "diciembre dic dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_NOISE = re.compile(
    r"\b(?:aprox\w*|nacid[oa]|nacio|nac|el|en|anio|ano|circa|mas o menos|hacia|fecha|f|dob)\b"
    r"(?!\s*s)[.:]*|[~≈?]|\b(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b,?"
)
_CLOCK = re.compile(r"[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$")
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{1,2})")
_WORDY = re.compile(
    rf"(\d{{1,2}})\s*[°o]?\s*(?:de\s+|[/.\-]\s*)?({_MONTH})\.?[\s/.\-,]*(?:del?\s+)?(\d{{4}}"
    rf"|\d{{2}})"
)
_MONTH_YEAR = re.compile(rf"({_MONTH})\.?[\s/.\-,]*(?:del?\s+)?(\d{{4}}|\d{{2}})")
_NUMBER_MONTH = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{4})")
_YEAR_MONTH = re.compile(r"(\d{4})\s*[/.\-]\s*(\d{1,2})")
_YEAR = re.compile(r"(\d{4})")
_AGE = re.compile(
    r"(?:edad:?\s*|tiene\s*)?(?:(\d{1,3})\s*(?:anos?|anitos?|a)?(?:\s*(?:y|con|,)?\s*(?:medio"
    r"|1/2|½))?)?"
    r"[\s,.]*(?:y|con)?\s*(?:(\d{1,2})\s*(?:meses|mes|m)\b\.?)?"
    r"(?:\s*(?:y|con)?\s*\d{1,3}\s*(?:semanas?|dias?|d))?"
)


@dataclass(frozen=True, slots=True)
class Birth:
    """A date of birth as far as it is known: value as `2015-03-12`, `2015-03` or `2015`."""

    value: str = ""
    precision: str = "unknown"
    reasons: tuple[str, ...] = ()

    @property
    def earliest(self) -> date | None:
        """The first day the person can have been born."""
        if not self.value:
            return None
        year, month, day = ([int(part) for part in self.value.split("-")] + [1, 1])[:3]
        return date(year, month, day)


MISSING = Birth(reasons=("birth_date_missing",))
IMPOSSIBLE = Birth(reasons=("birth_impossible",))


def parse_birth(cell: Cell, reference: date, *, date_1904: bool = False) -> Birth:
    """Read a date of birth or an age; what cannot be a date is left empty and said."""
    if cell.is_empty or cell.kind == "error":
        return MISSING
    if isinstance(cell.value, datetime):
        return _from_stored_day(cell.value.date(), reference, date_1904)
    if isinstance(cell.value, date):
        return _from_stored_day(cell.value, reference, date_1904)
    if isinstance(cell.value, bool) or cell.kind == "date":
        return IMPOSSIBLE
    if isinstance(cell.value, int | float):
        return _from_number(cell.value, reference, date_1904)
    return _from_text(str(cell.value), reference, date_1904)


def _epoch(date_1904: bool) -> date:
    return date(1904, 1, 1) if date_1904 else date(1899, 12, 30)


def _from_stored_day(day: date, reference: date, date_1904: bool) -> Birth:
    """A small serial that merely looks like a date, because its cell says so, is an age."""
    serial = (day - _epoch(date_1904)).days
    if 0 <= serial <= OLDEST:
        return _from_number(serial, reference, date_1904)
    return _day(day.year, day.month, day.day, reference)


def _from_number(number: float, reference: date, date_1904: bool) -> Birth:
    if not 0 < number < 10**8:
        return IMPOSSIBLE
    whole = int(number)
    if whole <= OLDEST:
        return _aged(whole, 0, reference)
    if number == whole and 1900 <= whole <= reference.year:
        return _year(whole, reference)
    if whole >= 10**6:
        return _from_digits(f"{whole:08d}", reference)
    if whole > 80_000:
        return IMPOSSIBLE
    day = _epoch(date_1904) + timedelta(days=whole)
    return _day(day.year, day.month, day.day, reference)


def _from_digits(digits: str, reference: date) -> Birth:
    if 1900 <= int(digits[:4]) <= reference.year and 1 <= int(digits[4:6]) <= 12:
        return _day(int(digits[:4]), int(digits[4:6]), int(digits[6:]), reference)
    return _day(int(digits[4:]), int(digits[2:4]), int(digits[:2]), reference)


def _from_text(raw: str, reference: date, date_1904: bool) -> Birth:
    text = fold(raw).strip(" '\"")
    text = _CLOCK.sub("", text)
    text = " ".join(_NOISE.sub(" ", text).split()).strip(" .,:;()")
    if text in {"recien", "rn", "recien nacido", "recien nacida"}:
        return _aged(0, 0, reference)
    if not any(letter.isdigit() for letter in text):
        return MISSING
    if text.isdigit() and len(text) != 4:
        return _from_number(int(text), reference, date_1904)
    for pattern, read in _READERS:
        found = pattern.fullmatch(text)
        if found and any(found.groups()):
            return read(found, reference)
    return IMPOSSIBLE


def _read_day_first(found: re.Match[str], reference: date) -> Birth:
    day, month = int(found[1]), int(found[2])
    year, reasons = _full_year(found[3], reference)
    if month > 12 and 1 <= day <= 12:
        return _day(year, day, month, reference, ("birth_month_first", *reasons))
    return _day(year, month, day, reference, reasons)


def _read_year_first(found: re.Match[str], reference: date) -> Birth:
    return _day(int(found[1]), int(found[2]), int(found[3]), reference)


def _read_wordy(found: re.Match[str], reference: date) -> Birth:
    year, reasons = _full_year(found[3], reference)
    return _day(year, MONTHS[found[2]], int(found[1]), reference, reasons)


def _read_month_year(found: re.Match[str], reference: date) -> Birth:
    year, reasons = _full_year(found[2], reference)
    return _month(year, MONTHS[found[1]], reference, reasons)


def _read_number_month(found: re.Match[str], reference: date) -> Birth:
    return _month(int(found[2]), int(found[1]), reference)


def _read_year_month(found: re.Match[str], reference: date) -> Birth:
    return _month(int(found[1]), int(found[2]), reference)


def _read_year(found: re.Match[str], reference: date) -> Birth:
    return _year(int(found[1]), reference)


def _read_age(found: re.Match[str], reference: date) -> Birth:
    return _aged(int(found[1] or 0), int(found[2] or 0), reference)


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Birth]], ...] = (
    (_DAY_FIRST, _read_day_first),
    (_YEAR_FIRST, _read_year_first),
    (_WORDY, _read_wordy),
    (_MONTH_YEAR, _read_month_year),
    (_NUMBER_MONTH, _read_number_month),
    (_YEAR_MONTH, _read_year_month),
    (_YEAR, _read_year),
    (_AGE, _read_age),
)


def _full_year(digits: str, reference: date) -> tuple[int, tuple[str, ...]]:
    """Two digits mean the latest such year that is not after the reference date."""
    if len(digits) == 4:
        return int(digits), ()
    century = reference.year // 100 * 100
    year = century + int(digits)
    return (year if year <= reference.year else year - 100), ("birth_two_digit_year",)


def _day(year: int, month: int, day: int, reference: date, reasons: tuple[str, ...] = ()) -> Birth:
    if day == 0 and month == 0:
        return _year(year, reference)
    if day == 0:
        return _month(year, month, reference, reasons)
    try:
        born = date(year, month, day)
    except (ValueError, OverflowError):
        return IMPOSSIBLE
    if born > reference:
        return Birth(reasons=("birth_in_future",))
    if reference.year - year > OLDEST:
        return IMPOSSIBLE
    if (month, day) == (1, 1):
        reasons = (*reasons, "birth_suspicious_first_january")
    return Birth(born.isoformat(), "day", reasons)


def _month(year: int, month: int, reference: date, reasons: tuple[str, ...] = ()) -> Birth:
    if not 1 <= month <= 12 or reference.year - year > OLDEST:
        return IMPOSSIBLE
    if (year, month) > (reference.year, reference.month):
        return Birth(reasons=("birth_in_future",))
    return Birth(f"{year:04d}-{month:02d}", "month", (*reasons, "birth_month_only"))


def _year(year: int, reference: date) -> Birth:
    if year > reference.year and year < 2200:
        return Birth(reasons=("birth_in_future",))
    if not 0 <= reference.year - year <= OLDEST:
        return IMPOSSIBLE
    return Birth(f"{year:04d}", "year", ("birth_year_only",))


def _aged(years: int, months: int, reference: date) -> Birth:
    """Reference date minus age, as a year, give or take one."""
    if years > OLDEST or (reference.year - years) < 1:
        return IMPOSSIBLE
    counted = reference.year * 12 + reference.month - 1 - years * 12 - months
    return Birth(f"{counted // 12:04d}", "age", ("birth_from_age",))
