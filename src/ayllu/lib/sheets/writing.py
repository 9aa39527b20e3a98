"""Write refused rows back as the centre sent them, with the reasons in words beside them.

Whoever opens the file must never run what somebody typed: in a workbook every cell is stored as a
string, in CSV a text that a spreadsheet would calculate gets an apostrophe in front.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from ayllu.lib.sheets.grids import Book
from ayllu.lib.sheets.lines import Line, Reading

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
LONGEST_CELL = 32_000
WIDEST_COLUMN = 60


@dataclass(frozen=True, slots=True)
class Words:
    """What the caller calls things, in the language of the reader."""

    sheet: str
    row: str
    reasons: str
    item: str
    title: str
    labels: Mapping[str, str]

    def say(self, codes: Iterable[str]) -> str:
        """Return the reasons in words; a code without words stays as it is."""
        return "; ".join(self.labels.get(code, code) for code in codes)


def refused_table(book: Book, reading: Reading, words: Words) -> list[list[str]]:
    """Return the refused lines with their original cells; the first row is the head."""
    refused = [line for line in reading.rows if line.outcome == "refused"]
    return [_head(book, reading, refused, words), *(_row(book, line, words) for line in refused)]


def _head(book: Book, reading: Reading, refused: Sequence[Line], words: Words) -> list[str]:
    names = {line.sheet for line in refused}
    sheets = [sheet for sheet in reading.mapping.sheets if sheet.sheet in names]
    labels = sheets[0].labels if len(sheets) == 1 else {}
    width = max((_width(book, line) for line in refused), default=0)
    heads = [labels.get(column, "") or get_column_letter(column) for column in range(1, width + 1)]
    return [words.reasons, words.sheet, words.row, words.item, *heads]


def _row(book: Book, line: Line, words: Words) -> list[str]:
    cells = _cells(book, line)
    originals = [cells.get(column, "") for column in range(1, _width(book, line) + 1)]
    return [words.say(line.reasons), line.sheet, str(line.row), line.item, *originals]


def _cells(book: Book, line: Line) -> dict[int, str]:
    for grid in book.grids:
        if grid.name == line.sheet:
            return {column: cell.text for column, cell in grid.cells.get(line.row, {}).items()}
    return {}


def _width(book: Book, line: Line) -> int:
    return max(_cells(book, line), default=0)


def write_csv(table: Sequence[Sequence[str]]) -> bytes:
    """Return CSV that a Peruvian Excel opens at a double click: UTF-8 with mark, semicolons."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in table:
        writer.writerow([harmless(text) for text in row])
    return out.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula."""
    text = text.replace("\x00", "")
    return f"'{text}" if text.lstrip(" \u00a0").startswith(FORMULA_STARTS) else text


def write_workbook(table: Sequence[Sequence[str]], words: Words) -> bytes:
    """Return an xlsx in which every cell is a string, whatever it begins with."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet(_sheet_title(words.title))
    for number, row in enumerate(table, start=1):
        for column, text in enumerate(row, start=1):
            _write_text(sheet, number, column, text)
    for column in range(1, max(map(len, table), default=0) + 1):
        sheet.cell(1, column).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = _column_width(table, column)
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _write_text(sheet: Worksheet, row: int, column: int, text: str) -> None:
    kept = ILLEGAL_CHARACTERS_RE.sub("", text)[:LONGEST_CELL]
    if not kept:
        return
    cell = sheet.cell(row, column)
    cell.value = kept
    cell.data_type = "s"
    cell.number_format = "@"
    cell.quotePrefix = True


def _sheet_title(title: str) -> str:
    kept = "".join(letter for letter in title if letter not in "[]:*?/\\'")
    return kept[:31] or "1"


def _column_width(table: Sequence[Sequence[str]], column: int) -> int:
    longest = max((len(row[column - 1]) for row in table if len(row) >= column), default=0)
    return min(max(longest + 2, 8), WIDEST_COLUMN)
