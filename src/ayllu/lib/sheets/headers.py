"""Find the head of a sheet and propose which column holds which field."""

from __future__ import annotations

import hashlib
from itertools import islice

from ayllu.lib.sheets.grids import Grid
from ayllu.lib.sheets.mapping import NO_PEOPLE, PER_HOUSEHOLD, PER_PERSON, SheetMapping
from ayllu.lib.sheets.synonyms import (
    HOUSEHOLD_FIELDS,
    NAME_FIELDS,
    PERSON_FIELDS,
    REPEATABLE,
    field_of,
    is_known,
    slot_of,
)
from ayllu.lib.sheets.text import plain

SEARCHED_ROWS = 40
ENOUGH_LABELS = 3
Labels = dict[int, tuple[str, str]]


def propose(grid: Grid, *, include_hidden: bool = False) -> SheetMapping:
    """Return the mapping the head suggests; a sheet without names is a sheet without people."""
    rows = header_rows(grid)
    labels = _labels(grid, rows)
    if not include_hidden:
        labels = {key: held for key, held in labels.items() if key not in grid.hidden_columns}
    wide = _is_wide(labels)
    columns = _wide_columns(labels) if wide else _person_columns(labels)
    layout = PER_HOUSEHOLD if wide else PER_PERSON
    if not _holds_names(grid, columns, rows):
        columns, layout, rows = {}, NO_PEOPLE, rows or _plain_header(grid)
    shown = {column: " ".join(dict.fromkeys(pair)).strip() for column, pair in labels.items()}
    return SheetMapping(grid.name, layout, rows, columns, shown, fingerprint(grid))


def fingerprint(grid: Grid) -> str:
    """Return what is the same for every file with this head, wherever the head stands."""
    labels = _labels(grid, header_rows(grid))
    parts = [f"{column}:{plain(top)}:{plain(sub)}" for column, (top, sub) in sorted(labels.items())]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32] if parts else ""


def header_rows(grid: Grid) -> tuple[int, ...]:
    """Return the one or two rows of the head, none when the sheet has none."""
    for row in islice(grid.rows(), SEARCHED_ROWS):
        if _known_count(grid, row) >= ENOUGH_LABELS and _share_known(grid, row) >= 0.5:
            if _is_group_row(grid, row - 1):
                return (row - 1, row)
            return (row, row + 1) if _is_second_line(grid, row) else (row,)
    return ()


def repeats_header(grid: Grid, row: int, mapping: SheetMapping) -> bool:
    """Say whether a row further down writes the head again."""
    texts = {column: plain(cell.text) for column, cell in grid.own(row).items()}
    if len(texts) < ENOUGH_LABELS:
        return False
    same = sum(
        1
        for column, text in texts.items()
        if text and (text in plain(mapping.labels.get(column, "")) or is_known(text))
    )
    labelled = sum(1 for text in texts.values() if is_known(text))
    return same >= 0.7 * len(texts) and labelled >= 0.5 * len(texts)


def _known_count(grid: Grid, row: int) -> int:
    return sum(1 for cell in grid.own(row).values() if cell.kind == "text" and _is_label(cell.text))


def _share_known(grid: Grid, row: int) -> float:
    own = grid.own(row)
    return _known_count(grid, row) / len(own) if own else 0


def _is_label(text: str) -> bool:
    label = plain(text)
    return is_known(label) or (len(label) <= 40 and bool(slot_of(label)[0]))


def _is_second_line(grid: Grid, row: int) -> bool:
    """A second line of the head stands under merged labels, or under gaps of the first."""
    below = grid.own(row + 1)
    if not below or any(cell.kind != "text" for cell in below.values()):
        return False
    merged = any(
        top == row and (bottom > row or right > left)
        for (top, left), (bottom, right) in grid.spans.items()
    )
    gaps = sum(1 for column in below if grid.at(row, column).is_empty)
    known = sum(1 for cell in below.values() if is_known(plain(cell.text)))
    return known >= 0.6 * len(below) and known >= 2 and (merged or gaps * 2 >= len(below))


def _is_group_row(grid: Grid, row: int) -> bool:
    wide = [left for (top, left), (_, right) in grid.spans.items() if top == row and right > left]
    return len(wide) >= 2 and all(cell.kind == "text" for cell in grid.own(row).values())


def _labels(grid: Grid, rows: tuple[int, ...]) -> Labels:
    """Return the first and second label of every column of the head."""
    if not rows:
        return {}
    columns = sorted({column for row in rows for column in grid.cells.get(row, {})})
    labels: Labels = {}
    for column in columns:
        top = grid.at(rows[0], column)
        sub = grid.at(rows[-1], column) if len(rows) > 1 else top
        same = sub.merged_from == (rows[0], column) or len(rows) == 1
        pair = (top.text.strip(), "" if same else sub.text.strip())
        if any(pair):
            labels[column] = pair
    return labels


def _is_wide(labels: Labels) -> bool:
    slots = {slot_of(plain(f"{top} {sub}"))[0] for top, sub in labels.values()}
    children = {slot for slot in slots if slot.startswith("child")}
    return len(children) >= 2 or (bool(children) and bool(slots & {"mother", "father"}))


def _field(top: str, sub: str) -> str:
    """The second line says more than the first; the first counts where the second is silent."""
    for label in (plain(sub), plain(f"{top} {sub}"), plain(top)):
        if label and is_known(label):
            return field_of(label)
    return ""


def _person_columns(labels: Labels) -> dict[int, str]:
    columns: dict[int, str] = {}
    for column, (top, sub) in labels.items():
        slot, rest = slot_of(plain(f"{top} {sub}"))
        field = _field(top, sub) if not slot or len(rest) == 0 else field_of(rest)
        if slot and field not in HOUSEHOLD_FIELDS:
            continue
        if field and (field in REPEATABLE or field not in columns.values()):
            columns[column] = field
    return columns


def _wide_columns(labels: Labels) -> dict[int, str]:
    """Map "Hijo 2 / Edad" to `child2.birth`; a bare "Edad" after it belongs to the same child."""
    columns: dict[int, str] = {}
    current = ""
    for column, (top, sub) in sorted(labels.items()):
        slot, rest = slot_of(plain(f"{top} {sub}"))
        field = field_of(rest) if slot else _field(top, sub)
        if not slot and current and field in {"birth", "age", "school", "document", "sex"}:
            slot = current
        current = slot
        name = _slot_field(slot, field, rest) if slot else field
        if name and (name in REPEATABLE or name not in columns.values()):
            columns[column] = name
    return columns


def _slot_field(slot: str, field: str, rest: str) -> str:
    if field in HOUSEHOLD_FIELDS and field != "household_name":
        return field
    if not rest or field in {"given_names", "full_name", "full_name_surname_first", ""}:
        return f"{slot}.name" if not rest or field else ""
    return f"{slot}.{field}" if field in PERSON_FIELDS else ""


def _holds_names(grid: Grid, columns: dict[int, str], rows: tuple[int, ...]) -> bool:
    """A list of people has a column of names, and words in it, not numbers."""
    names = [
        column
        for column, field in columns.items()
        if field in NAME_FIELDS or field.endswith(".name")
    ]
    below = [row for row in grid.rows() if rows and row > rows[-1]][:200]
    cells = [grid.at(row, column) for row in below for column in names]
    filled = [cell for cell in cells if not cell.is_empty]
    return bool(names) and sum(cell.kind == "text" for cell in filled) * 2 >= len(filled)


def _plain_header(grid: Grid) -> tuple[int, ...]:
    for row in islice(grid.rows(), SEARCHED_ROWS):
        own = grid.own(row)
        if len(own) >= 2 and all(cell.kind == "text" for cell in own.values()):
            return (row,)
    return ()
