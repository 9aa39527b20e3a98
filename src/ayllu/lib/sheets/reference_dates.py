"""The date a list was true: titles such as "al 15 de agosto de 2025" say it."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime

from ayllu.lib.sheets.dates import MONTHS
from ayllu.lib.sheets.grids import Cell
from ayllu.lib.sheets.text import fold

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_WORDS = re.compile(
    rf"(?<!\d)(\d{{1,2}})\s*(?:de\s+|-)?({_MONTH})\.?\s*(?:del?\s+|-)?(\d{{4}})(?!\d)"
)
_MONTH_ONLY = re.compile(rf"\b({_MONTH})\.?\s*(?:del?\s+|-|/)?\s*(\d{{4}})(?!\d)")


def stated_date(cells: Iterable[Cell]) -> date | None:
    """Return the last full date the titles state, else the end of the last month they name."""
    days: list[date] = []
    months: list[date] = []
    for cell in cells:
        if isinstance(cell.value, datetime):
            days.append(cell.value.date())
        elif cell.kind == "text":
            text = fold(cell.text)
            days += _days(text)
            months += [
                _month_end(int(year), MONTHS[name])
                for name, year in _MONTH_ONLY.findall(text)
                if 1990 <= int(year) <= 2200
            ]
    found = days or months
    return found[-1] if found else None


def _days(text: str) -> list[date]:
    found: list[tuple[int, date]] = []
    for match in _NUMBERS.finditer(text):
        _keep(found, match.start(), match[3], int(match[2]), match[1])
    for match in _ISO.finditer(text):
        _keep(found, match.start(), match[1], int(match[2]), match[3])
    for match in _WORDS.finditer(text):
        _keep(found, match.start(), match[3], MONTHS[match[2]], match[1])
    return [day for _, day in sorted(found)]


def _keep(found: list[tuple[int, date]], place: int, year: str, month: int, day: str) -> None:
    with suppress(ValueError):
        found.append((place, date(int(year), month, int(day))))


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
