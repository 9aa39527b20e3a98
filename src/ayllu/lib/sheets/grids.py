"""What a spreadsheet looks like once it is open: a book of grids of cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time

from ayllu.lib.sheets import text as words

Value = str | int | float | bool | datetime | date | time | None

KINDS = ("empty", "text", "number", "date", "bool", "error")


class UnreadableSheetError(Exception):
    """The file cannot be read; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what it holds, how it was stored, and where a merged value comes from."""

    value: Value = None
    kind: str = "empty"
    number_format: str = "General"
    formula: str | None = None
    merged_from: tuple[int, int] | None = None
    hidden: bool = False

    @property
    def text(self) -> str:
        """The value as a person would read it, dates the ISO way."""
        if self.value is None:
            return ""
        if isinstance(self.value, float) and self.value.is_integer():
            return str(int(self.value))
        return str(self.value)

    @property
    def is_empty(self) -> bool:
        """Nothing to read here."""
        return self.kind == "empty" or not self.text.strip()

    @property
    def is_own(self) -> bool:
        """Something to read that is not repeated from a merged cell."""
        return self.merged_from is None and not self.is_empty


EMPTY = Cell()
_ERROR_TEXT = re.compile(
    r"#(?:¡|¿)?(?:REF|N/A|N/D|NAME|NOMBRE|VALUE|VALOR|DIV/0|NULL|NULO|NUM|SPILL|CALC)[!?]*"
)


def is_error_text(value: object) -> bool:
    """Say whether the text is what Excel shows for an error, in English or Spanish."""
    return isinstance(value, str) and bool(_ERROR_TEXT.fullmatch(value.strip().upper()))


@dataclass(slots=True)
class Grid:
    """One worksheet, or a whole CSV file. Rows and columns count from 1."""

    name: str = ""
    hidden: bool = False
    date_1904: bool = False
    cells: dict[int, dict[int, Cell]] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    spans: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    formatted_tail: tuple[int, int] | None = None

    def at(self, row: int, column: int) -> Cell:
        """Return the cell there, the empty cell when there is none."""
        return self.cells.get(row, {}).get(column, EMPTY)

    def own(self, row: int) -> dict[int, Cell]:
        """Return the cells of the row that hold something of their own."""
        found = self.cells.get(row, {})
        return {column: cell for column, cell in sorted(found.items()) if cell.is_own}

    def rows(self) -> Iterator[int]:
        """Yield the rows that hold anything of their own, from the top."""
        return (row for row in sorted(self.cells) if self.own(row))

    def resolved(self, row: int, column: int) -> Cell:
        """Return the cell; a ditto mark stands for the nearest value above it."""
        cell = self.at(row, column)
        above = row
        while cell.kind == "text" and cell.text.strip() in words.DITTOS and above > 1:
            above -= 1
            upper = self.at(above, column)
            cell = upper if not upper.is_empty else cell
        return EMPTY if cell.text.strip() in words.DITTOS else cell


@dataclass(slots=True)
class Book:
    """A file: its grids in order and the date system they share."""

    grids: list[Grid]
    date_1904: bool = False
