"""Read a list of families: bytes in, lines with outcomes and reasons out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ayllu.lib.sheets.districts import DistrictName, Districts
from ayllu.lib.sheets.grids import Book, Grid
from ayllu.lib.sheets.headers import fingerprint, propose
from ayllu.lib.sheets.households import collect, describe
from ayllu.lib.sheets.lexicon import Lexicon
from ayllu.lib.sheets.lines import Line, Reading, ignored
from ayllu.lib.sheets.mapping import NO_PEOPLE, PER_HOUSEHOLD, PER_PERSON, Mapping, SheetMapping
from ayllu.lib.sheets.naming import strip_family_word
from ayllu.lib.sheets.people import Context, build_line, carer_role_of, settle
from ayllu.lib.sheets.reading import open_book
from ayllu.lib.sheets.reference_dates import stated_date
from ayllu.lib.sheets.repeats import look_across
from ayllu.lib.sheets.roles import SexCoding
from ayllu.lib.sheets.sources import Source, kind_of_row, sources_of

Pair = tuple[Line, Source]


def read_families(
    data: bytes,
    filename: str,
    *,
    reference_date: date | None,
    districts: Sequence[DistrictName],
    mapping: Mapping | None = None,
) -> Reading:
    """Read the file; `reference_date` counts where the file's titles state none.

    Raises `UnreadableSheetError` where the file cannot be opened or is too big.
    """
    book = open_book(data, filename)
    used = choose_mapping(book, mapping)
    reference = _stated(book, used) or reference_date or date.today()
    lines, pairs = _read_sheets(book, used, reference)
    households = collect(pairs)
    index = Districts(districts)
    for household in households:
        describe(household, index)
    look_across(households, reference)
    for household in households:
        if household.people:
            household.people[0].warn(*household.reasons)
    for line in lines:
        settle(line)
    warnings = _warnings(used, lines, reference_date, _stated(book, used))
    return Reading(lines, used, warnings, reference)


def choose_mapping(book: Book, mapping: Mapping | None) -> Mapping:
    """Use the given mapping for the sheets it fits, a proposal for the others."""
    sheets: list[SheetMapping] = []
    for grid in book.grids:
        if grid.hidden:
            continue
        held = mapping.for_sheet(grid.name, fingerprint(grid)) if mapping else None
        proposed = propose(grid)
        if held:
            rows = proposed.header_rows if held.fingerprint else held.header_rows
            proposed = SheetMapping(
                grid.name,
                held.layout,
                rows,
                held.columns,
                proposed.labels or held.labels,
                proposed.fingerprint,
            )
        sheets.append(proposed)
    return Mapping(tuple(sheets))


def _stated(book: Book, mapping: Mapping) -> date | None:
    """Return the date that the titles of the first sheet which states one give."""
    for grid, sheet in _visible(book, mapping):
        first = min(sheet.header_rows, default=0)
        titles = [cell for row in grid.rows() if row < first for cell in grid.own(row).values()]
        found = stated_date(titles)
        if found:
            return found
    return None


def _visible(book: Book, mapping: Mapping) -> list[tuple[Grid, SheetMapping]]:
    grids = [grid for grid in book.grids if not grid.hidden]
    return list(zip(grids, mapping.sheets, strict=True))


def _read_sheets(book: Book, mapping: Mapping, reference: date) -> tuple[list[Line], list[Pair]]:
    lines: list[Line] = []
    pairs: list[Pair] = []
    data_rows: dict[str, list[int]] = {}
    for grid, sheet in _visible(book, mapping):
        data_rows[grid.name] = _sort_rows(grid, sheet, lines)
    lexicon = _learn(book, mapping, data_rows)
    for grid, sheet in _visible(book, mapping):
        if sheet.layout != NO_PEOPLE:
            pairs += _read_people(grid, sheet, data_rows[grid.name], reference, lexicon)
    for grid in book.grids:
        if grid.hidden:
            lines += [ignored(grid.name, row, "hidden_sheet") for row in grid.rows()]
    return _in_order(book, [*lines, *(line for line, _ in pairs)]), pairs


def _sort_rows(grid: Grid, sheet: SheetMapping, lines: list[Line]) -> list[int]:
    """Return the rows that hold data; add a line for each other row that holds anything."""
    data: list[int] = []
    for row in grid.rows():
        kind = kind_of_row(grid, row, sheet)
        if kind == "data":
            data.append(row)
        else:
            lines.append(ignored(grid.name, row, kind))
    if grid.formatted_tail:
        first, last = grid.formatted_tail
        lines.append(ignored(grid.name, first, "blank_formatted", last))
    return data


def _learn(book: Book, mapping: Mapping, data_rows: dict[str, list[int]]) -> Lexicon:
    """Learn the file's own names from the columns that hold one kind of name only."""
    lexicon = Lexicon()
    for grid, sheet in _visible(book, mapping):
        for column, name in sheet.columns.items():
            texts = [grid.at(row, column).text for row in data_rows[grid.name]]
            if name in {"surnames", "surname1", "surname2"}:
                lexicon.learn_surnames(texts)
            elif name == "household_name":
                lexicon.learn_surnames(strip_family_word(text) for text in texts)
            elif name == "given_names":
                lexicon.learn_given(texts)
            elif name.startswith("child") and name.endswith(".name"):
                lexicon.learn_given(text for text in texts if len(text.split()) == 1)
    return lexicon


def _read_people(
    grid: Grid, sheet: SheetMapping, rows: list[int], reference: date, lexicon: Lexicon
) -> list[Pair]:
    sexes = _sexes(grid, sheet, rows)
    context = Context(reference, lexicon, sexes)
    pairs: list[Pair] = []
    carers: dict[int, str] = {}
    empty = {PER_PERSON: "note_row"}.get(sheet.layout, "")
    seen: set[str] = set()
    for source in sources_of(grid, sheet, rows):
        if sheet.layout == PER_HOUSEHOLD and source.slot and not source.slot.startswith("child"):
            carers.setdefault(source.row, carer_role_of(source, context))
        line = build_line(source, context, carers.get(source.row, ""))
        if source.item == "hogar" and empty and source.household_key in seen:
            line = ignored(grid.name, source.row, empty)
            line.household_key = source.household_key
        seen.add(source.household_key)
        pairs.append((line, source))
    return _with_empty_households(pairs)


def _with_empty_households(pairs: list[Pair]) -> list[Pair]:
    """A row of remarks only ("X", "(ausente)") leaves a household without a person."""
    people = {line.household_key for line, _ in pairs if line.is_person}
    for line, source in pairs:
        if line.household_key not in people and source.slot:
            line.outcome, line.reasons, line.item = "accepted", ["no_person_in_household"], "hogar"
            people.add(line.household_key)
    return pairs


def _sexes(grid: Grid, sheet: SheetMapping, rows: list[int]) -> SexCoding:
    columns = [
        column for column, name in sheet.columns.items() if name == "sex" or name.endswith(".sex")
    ]
    label = " ".join(sheet.labels.get(column, "") for column in columns)
    values = (grid.at(row, column).text for row in rows for column in columns)
    return SexCoding.of(label, values)


def _in_order(book: Book, lines: list[Line]) -> list[Line]:
    """Return the lines by sheet and row; the people of one row keep their order."""
    place = {grid.name: number for number, grid in enumerate(book.grids)}
    return sorted(lines, key=lambda line: (place[line.sheet], line.row))


def _warnings(
    mapping: Mapping, lines: list[Line], given: date | None, stated: date | None
) -> list[str]:
    """Return what concerns the file as a whole, as codes."""
    found: list[str] = []
    if not any(line.is_person for line in lines):
        found.append("no_people_found")
    if stated and given and stated != given:
        found.append("reference_date_differs")
    if not stated and not given:
        found.append("reference_date_missing")
    people = [sheet for sheet in mapping.sheets if sheet.layout != NO_PEOPLE]
    if any(not {"district", "district_code"} & set(sheet.columns.values()) for sheet in people):
        found.append("no_district_column")
    return found
