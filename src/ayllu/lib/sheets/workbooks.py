"""Open an xlsx file safely: weigh it first, then read cells, merges, hidden rows and formulas."""

from __future__ import annotations

import io
import warnings
from datetime import date, datetime, time
from typing import Any

import openpyxl
from openpyxl.cell.cell import Cell as XlsxCell
from openpyxl.cell.cell import MergedCell
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from ayllu.lib.sheets.bombs import check_weight
from ayllu.lib.sheets.grids import Book, Cell, Grid, UnreadableSheetError, Value, is_error_text

Place = tuple[int, int]  # row and column
MAX_ROWS = 20_000
MAX_COLUMNS = 300
TAIL_AT_LEAST = 2


def open_workbook(data: bytes) -> Book:
    """Read every worksheet; formulas count with their stored values."""
    check_weight(data)
    formulas = _load(data)
    stored = _stored_values(data, _formula_places(formulas))
    date_1904 = formulas.epoch == CALENDAR_MAC_1904
    grids = [
        _read_sheet(sheet, stored.get(sheet.title, {}), date_1904) for sheet in formulas.worksheets
    ]
    return Book(grids, date_1904)


def _load(data: bytes, **how: bool) -> Workbook:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # drawings and validations that are not read here
            return openpyxl.load_workbook(io.BytesIO(data), keep_links=False, **how)
    except Exception as error:  # a broken file can fail anywhere inside the library
        raise UnreadableSheetError("not_a_readable_workbook") from error


def _stored_cells(sheet: Worksheet) -> dict[tuple[int, int], XlsxCell | MergedCell]:
    """Return the cells the file writes down; iterating rows would build the whole rectangle."""
    return sheet._cells


def _formula_places(book: Workbook) -> dict[str, set[Place]]:
    """Row and column of every formula, by sheet; a sheet without one is left out."""
    found: dict[str, set[Place]] = {}
    for sheet in book.worksheets:
        for place, cell in _stored_cells(sheet).items():
            if cell.data_type == "f":
                _check_place(*place)
                found.setdefault(sheet.title, set()).add(place)
    return found


def _stored_values(data: bytes, places: dict[str, set[Place]]) -> dict[str, dict[Place, object]]:
    """What the formulas gave when the file was saved; read no further than the last of them."""
    if not places:
        return {}
    book = _load(data, data_only=True, read_only=True)
    try:
        return {title: _values_at(book[title], wanted) for title, wanted in places.items()}
    except Exception as error:  # rows are read only now
        raise UnreadableSheetError("not_a_readable_workbook") from error
    finally:
        book.close()


def _values_at(sheet: Any, wanted: set[Place]) -> dict[Place, object]:
    columns: dict[int, list[int]] = {}
    for row, column in wanted:
        columns.setdefault(row, []).append(column)
    rows = sheet.iter_rows(min_row=1, max_row=max(columns), min_col=1, values_only=True)
    return {
        (number, column): row[column - 1] if column <= len(row) else None
        for number, row in enumerate(rows, start=1)
        for column in columns.get(number, ())
    }


def _read_sheet(sheet: Worksheet, stored: dict[Place, object], date_1904: bool) -> Grid:
    grid = Grid(sheet.title, sheet.sheet_state != "visible", date_1904)
    grid.hidden_rows = frozenset(
        number for number, look in sheet.row_dimensions.items() if look.hidden
    )
    grid.hidden_columns = _hidden_columns(sheet)
    for (row, column), source in _stored_cells(sheet).items():
        if source.value is not None:
            _check_place(row, column)
            value = stored.get((row, column)) if source.data_type == "f" else source.value
            cell = _read_cell(source, value, column in grid.hidden_columns)
            grid.cells.setdefault(row, {})[column] = cell
    _spread_merges(sheet, grid)
    grid.formatted_tail = _formatted_tail(sheet, grid)
    return grid


def _check_place(row: int, column: int) -> None:
    if row > MAX_ROWS or column > MAX_COLUMNS:
        raise UnreadableSheetError("too_many_cells")


def _hidden_columns(sheet: Worksheet) -> frozenset[int]:
    hidden: set[int] = set()
    for look in sheet.column_dimensions.values():
        if look.hidden and look.min and look.max:
            hidden.update(range(look.min, min(look.max, MAX_COLUMNS) + 1))
    return frozenset(hidden)


def _read_cell(source: XlsxCell | MergedCell, stored: object, hidden: bool) -> Cell:
    formula = str(source.value) if source.data_type == "f" else None
    value = _plain_value(stored)
    kind = "error" if _is_error(source, value) else _kind(value)
    return Cell(value, kind, source.number_format or "General", formula, None, hidden)


def _is_error(source: XlsxCell | MergedCell, value: Value) -> bool:
    if source.data_type == "e":
        return True
    return is_error_text(value)


def _plain_value(value: object) -> Value:
    if value is None or isinstance(value, str | bool | int | float | datetime | date | time):
        return value
    return str(value)


def _kind(value: Value) -> str:
    if value is None or (isinstance(value, str) and not value.strip()):
        return "empty"
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int | float):
        return "number"
    return "text" if isinstance(value, str) else "date"


def _spread_merges(sheet: Worksheet, grid: Grid) -> None:
    """Repeat the value of a merged cell over its range, saying where it comes from."""
    for merged in sheet.merged_cells.ranges:
        left, top, right, bottom = range_boundaries(str(merged))
        if None in (left, top, right, bottom):
            continue
        corner = grid.at(int(top or 1), int(left or 1))
        origin = (int(top or 1), int(left or 1))
        grid.spans[origin] = (int(bottom or 1), int(right or 1))
        if corner.is_empty:
            continue
        for row in range(int(top or 1), min(int(bottom or 1), MAX_ROWS) + 1):
            for column in range(int(left or 1), min(int(right or 1), MAX_COLUMNS) + 1):
                if (row, column) != origin:
                    grid.cells.setdefault(row, {})[column] = Cell(
                        corner.value,
                        corner.kind,
                        corner.number_format,
                        corner.formula,
                        origin,
                        column in grid.hidden_columns,
                    )


def _formatted_tail(sheet: Worksheet, grid: Grid) -> tuple[int, int] | None:
    """Return the block of rows after the last content that hold formats and nothing else."""
    last = max(grid.rows(), default=0)
    merged = {cell for (top, left), _ in grid.spans.items() for cell in [(top, left)]}
    rows = {
        row
        for (row, column), cell in _stored_cells(sheet).items()
        if row > last and (row, column) not in merged and cell.has_style
    }
    if len(rows) < TAIL_AT_LEAST:
        return None
    return min(rows), max(rows)
