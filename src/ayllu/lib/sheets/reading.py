"""Open an xlsx or CSV file into grids of cells."""

from __future__ import annotations

import csv
import io
from collections import Counter
from itertools import islice

from ayllu.lib.sheets.grids import Book, Cell, Grid, UnreadableSheetError, is_error_text
from ayllu.lib.sheets.workbooks import MAX_COLUMNS, MAX_ROWS, open_workbook

MAX_BYTES = 20 * 1024 * 1024
ZIP_START = b"PK\x03\x04"
OLD_EXCEL_START = b"\xd0\xcf\x11\xe0"
DELIMITERS = (";", ",", "\t", "|")
csv.field_size_limit(MAX_BYTES)


def open_book(data: bytes, filename: str) -> Book:
    """Open the file by what it is, not by what it is called."""
    if len(data) > MAX_BYTES:
        raise UnreadableSheetError("file_too_big")
    if data.startswith(ZIP_START):
        return open_workbook(data)
    if data.startswith(OLD_EXCEL_START) or filename.lower().endswith((".xlsx", ".ods")):
        raise UnreadableSheetError("not_a_readable_workbook")
    return Book([read_csv(data)])


def read_csv(data: bytes) -> Grid:
    """Read records; a record's number counts empty ones but no line breaks inside quotes."""
    content = decode(data)
    grid = Grid()
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=sniff_delimiter(content))
    try:
        for number, record in enumerate(reader, start=1):
            if number > MAX_ROWS or len(record) > MAX_COLUMNS:
                raise UnreadableSheetError("too_many_cells")
            cells = {
                column: Cell(value, "error" if is_error_text(value) else "text")
                for column, value in enumerate(record, start=1)
                if value.strip()
            }
            if cells:
                grid.cells[number] = cells
    except csv.Error as error:
        raise UnreadableSheetError("broken_csv") from error
    return grid


def decode(data: bytes) -> str:
    """Decode as UTF-8 where that is possible, as Windows wrote it where not."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def sniff_delimiter(content: str) -> str:
    """Choose the delimiter that gives the most records of one same width above one."""
    sample = content[:20_000]
    return max(DELIMITERS, key=lambda delimiter: _evenness(sample, delimiter))


def _evenness(sample: str, delimiter: str) -> tuple[int, int]:
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    try:
        widths = Counter(len(record) for record in islice(reader, 40) if len(record) > 1)
    except csv.Error:
        return (0, 0)
    if not widths:
        return (0, 0)
    width, times = max(widths.items(), key=lambda item: (item[1], item[0]))
    return (times, width)
