"""Gather, for every person of a sheet, the cells that speak of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ayllu.lib.sheets.grids import EMPTY, Cell, Grid
from ayllu.lib.sheets.headers import repeats_header
from ayllu.lib.sheets.mapping import NO_PEOPLE, PER_PERSON, SheetMapping
from ayllu.lib.sheets.remarks import is_note, is_total
from ayllu.lib.sheets.roles import ADULT_ROLES, parse_role
from ayllu.lib.sheets.synonyms import HOUSEHOLD_FIELDS, NAME_FIELDS, PERSON_FIELDS

ITEMS = {
    "mother": "madre",
    "father": "padre",
    "grandmother": "abuela",
    "grandfather": "abuelo",
    "stepfather": "padrastro",
    "partner": "pareja",
    "aunt": "tia",
    "uncle": "tio",
}
KEY_FIELDS = ("household_code", "household_number", "household_name")


@dataclass(slots=True)
class Source:
    """The cells of one person (or, with item "hogar", of a household without any)."""

    sheet: str
    row: int
    item: str
    household_key: str
    slot: str = ""
    hidden_row: bool = False
    date_1904: bool = False
    person: dict[str, Cell] = field(default_factory=dict)
    household: dict[str, list[Cell]] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)

    def cell(self, name: str) -> Cell:
        """Return the person's cell of that field."""
        return self.person.get(name, EMPTY)


def kind_of_row(grid: Grid, row: int, mapping: SheetMapping) -> str:
    """Return `title header total note_row` for a row that is no data, else `data`."""
    first_header = min(mapping.header_rows, default=0)
    own = grid.own(row)
    if row in mapping.header_rows:
        return "header"
    if row < first_header:
        return "title"
    first_text = next((cell.text for cell in own.values() if cell.kind == "text"), "")
    if is_total(first_text):
        return "total"
    if mapping.layout == NO_PEOPLE:
        return _kind_without_people(grid, row, mapping)
    if repeats_header(grid, row, mapping):
        return "header"
    if _is_note_row(own, first_text, mapping):
        return "note_row"
    return "data"


def _kind_without_people(grid: Grid, row: int, mapping: SheetMapping) -> str:
    if not mapping.header_rows:
        return "title" if row == next(grid.rows()) else "note_row"
    numbers = any(cell.kind == "number" or cell.formula for cell in grid.own(row).values())
    digits = any(cell.text.strip().isdigit() for cell in grid.own(row).values())
    return "total" if numbers or digits else "note_row"


def _is_note_row(own: dict[int, Cell], first_text: str, mapping: SheetMapping) -> bool:
    if is_note(first_text) and len(own) <= 2:
        return True
    if len(own) != 1:
        return False
    column = next(iter(own))
    field = mapping.columns.get(column, "")
    return not (field.startswith("full_name") or field.endswith(".name"))


def sources_of(grid: Grid, mapping: SheetMapping, rows: list[int]) -> Iterator[Source]:
    """Yield the people of the data rows."""
    if mapping.layout == PER_PERSON:
        keys = household_keys(grid, mapping, rows)
        for row in rows:
            yield _person_source(grid, mapping, row, keys[row])
    else:
        for row in rows:
            yield from _wide_sources(grid, mapping, row)


def _person_source(grid: Grid, mapping: SheetMapping, row: int, key: str) -> Source:
    source = _empty_source(grid, mapping, row, "1", key)
    for column, name in mapping.columns.items():
        if name in PERSON_FIELDS and name != "notes":
            source.person[name] = grid.resolved(row, column)
    notes = [grid.resolved(row, column).text for column in mapping.columns_of("notes")]
    source.person["notes"] = Cell("\n".join(note for note in notes if note.strip()), "text")
    if not any(
        not source.cell(name).is_empty for name in (*NAME_FIELDS, "role", "document", "birth")
    ):
        source.item = "hogar"
    return source


def _empty_source(grid: Grid, mapping: SheetMapping, row: int, item: str, key: str) -> Source:
    source = Source(grid.name, row, item, key)
    source.hidden_row = row in grid.hidden_rows
    source.date_1904 = grid.date_1904
    for column, name in sorted(mapping.columns.items()):
        source.labels.setdefault(name, mapping.labels.get(column, ""))
        cell = grid.resolved(row, column)
        if name in HOUSEHOLD_FIELDS and not cell.is_empty:
            source.household.setdefault(name, []).append(cell)
    return source


def _wide_sources(grid: Grid, mapping: SheetMapping, row: int) -> Iterator[Source]:
    """Yield every filled place of the row: mother, father, children; or the empty household."""
    key = f"{grid.name}#{row}"
    slots = dict.fromkeys(
        name.partition(".")[0] for _, name in sorted(mapping.columns.items()) if "." in name
    )
    found = False
    for slot in sorted(slots, key=_slot_order):
        source = _empty_source(grid, mapping, row, _item(slot), key)
        source.slot = slot
        for column, name in mapping.columns.items():
            if name.startswith(f"{slot}."):
                source.person[name.partition(".")[2]] = grid.resolved(row, column)
        if any(
            not cell.is_empty and cell.text.strip() not in {"-", "–", "—"}
            for cell in source.person.values()
        ):
            found = True
            yield source
    if not found:
        yield _empty_source(grid, mapping, row, "hogar", key)


def _item(slot: str) -> str:
    return f"hijo{slot[5:]}" if slot.startswith("child") else ITEMS.get(slot, slot)


def _slot_order(slot: str) -> tuple[int, int]:
    if slot.startswith("child"):
        return (2, int(slot[5:] or 0))
    return (0 if slot == "mother" else 1, 0)


def household_keys(grid: Grid, mapping: SheetMapping, rows: list[int]) -> dict[int, str]:
    """Return which household each row belongs to, by the first column that groups rows at all."""
    for name in KEY_FIELDS:
        column = mapping.column_of(name)
        if not column:
            continue
        values = _filled_down(grid, rows, column)
        groups = _runs(values)
        if len(rows) > 3 and len(groups) == len(rows):
            continue
        if name == "household_code":
            return {
                row: _code_key(grid, value) or f"{grid.name}#{row}" for row, value in values.items()
            }
        if name == "household_number" and len({values[run[0]] for run in groups}) != len(groups):
            continue
        return {row: f"{grid.name}#{run[0]}" for run in groups for row in run}
    return _keys_by_role(grid, mapping, rows)


def _filled_down(grid: Grid, rows: list[int], column: int) -> dict[int, str]:
    values: dict[int, str] = {}
    last = ""
    for row in rows:
        last = grid.resolved(row, column).text.strip() or last
        values[row] = last
    return values


def _runs(values: dict[int, str]) -> list[list[int]]:
    runs: list[list[int]] = []
    for row, value in values.items():
        if runs and values[runs[-1][0]] == value:
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs


def _code_key(grid: Grid, code: str) -> str:
    return f"{grid.name}#{code}" if code.isdigit() else code


def _keys_by_role(grid: Grid, mapping: SheetMapping, rows: list[int]) -> dict[int, str]:
    """Without a household column a new one starts where an adult follows a child."""
    column = mapping.column_of("role")
    keys: dict[int, str] = {}
    start, after_child = 0, True
    for row in rows:
        adult = not column or parse_role(grid.resolved(row, column).text) in ADULT_ROLES
        if not start or (adult and after_child):
            start = row
        after_child = not adult or not column
        keys[row] = f"{grid.name}#{start}"
    return keys
