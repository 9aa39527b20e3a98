"""The columns of a file as they are shown for correction, and the corrections kept."""

from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.ground.importing import mappings
from ayllu.ground.models import ImportJob
from ayllu.lib.sheets.grids import Book, Grid
from ayllu.lib.sheets.mapping import LAYOUTS, NO_PEOPLE, PER_HOUSEHOLD, Mapping, SheetMapping
from ayllu.lib.sheets.synonyms import HOUSEHOLD_FIELDS, NAME_FIELDS, PERSON_FIELDS
from ayllu.people.register.importers import files, words

SLOTS = ("mother", "father", "grandmother", "grandfather", *(f"child{n}" for n in range(1, 9)))
PARTS = ("name", "birth", "age", "document", "sex", "school")
EXAMPLES = 3


@dataclass(frozen=True)
class Column:
    number: int
    label: str
    examples: tuple[str, ...]
    held: str


@dataclass(frozen=True)
class Sheet:
    at: int
    name: str
    layout: str
    columns: list[Column]
    options: list[tuple[str, str]]


def of(job: ImportJob) -> Mapping:
    return Mapping.from_json(job.mapping)


def shown(job: ImportJob, book: Book) -> list[Sheet]:
    """Each visible sheet with its columns, the first values of each, and what it may be."""
    grids = [grid for grid in book.grids if not grid.hidden]
    pairs = zip(grids, of(job).sheets, strict=True)
    return [sheet_of(at, grid, sheet) for at, (grid, sheet) in enumerate(pairs)]


def sheet_of(at: int, grid: Grid, sheet: SheetMapping) -> Sheet:
    numbers = sorted({*sheet.labels, *sheet.columns})
    columns = [
        Column(n, sheet.labels.get(n, ""), examples(grid, sheet, n), sheet.columns.get(n, ""))
        for n in numbers
    ]
    options = [(name, words.field(name)) for name in allowed(sheet)]
    return Sheet(at, sheet.sheet, sheet.layout, columns, options)


def examples(grid: Grid, sheet: SheetMapping, column: int) -> tuple[str, ...]:
    """The first values under the head."""
    first = max(sheet.header_rows, default=0)
    found: list[str] = []
    for row in grid.rows():
        text = grid.at(row, column).text.strip() if row > first else ""
        if text and text not in found:
            found.append(text[:40])
        if len(found) == EXAMPLES:
            break
    return tuple(found)


def allowed(sheet: SheetMapping) -> list[str]:
    """Fields a column of this sheet may be read as."""
    held = [name for name in sheet.columns.values() if name]
    if sheet.layout != PER_HOUSEHOLD:
        return list(dict.fromkeys([*PERSON_FIELDS, *HOUSEHOLD_FIELDS, *held]))
    slots = [f"{slot}.{part}" for slot in SLOTS for part in PARTS]
    return list(dict.fromkeys([*HOUSEHOLD_FIELDS, "notes", *held, *slots]))


def correct(job: ImportJob, book: Book, posted: AnyMapping[str, str]) -> list[str]:
    """Put the corrections into the job and remember them; what is wrong comes back in words."""
    sheets = [corrected(at, sheet, posted) for at, sheet in enumerate(of(job).sheets)]
    job.mapping = Mapping(tuple(sheets)).as_json()
    errors = []
    if not any(has_names(sheet) for sheet in sheets):
        errors.append(_("Say which column holds the names."))
    day = files.stated(book, of(job)) or day_of(posted.get("reference_date", ""))
    if day is None or day > timezone.localdate():
        errors.append(_("Say of which day the list is, for example 30/06/2025."))
    job.reference_date = day
    if not errors:
        for sheet in sheets:
            if sheet.fingerprint:
                mappings.remember(files.CODE, job.site_id, sheet.fingerprint, sheet.as_json())
    return errors


def corrected(at: int, sheet: SheetMapping, posted: AnyMapping[str, str]) -> SheetMapping:
    """Only fields and layouts that exist; a value nobody sent stays."""
    layout = posted.get(f"l-{at}", sheet.layout)
    known = {"", *allowed(sheet)}
    for number in sorted({*sheet.labels, *sheet.columns}):
        name = posted.get(f"c-{at}-{number}")
        if name is not None and name in known:
            sheet = sheet.with_column(number, name)
    return replace(sheet, layout=layout if layout in LAYOUTS else sheet.layout)


def has_names(sheet: SheetMapping) -> bool:
    held = sheet.columns.values()
    return sheet.layout != NO_PEOPLE and any(
        name in NAME_FIELDS or name.rpartition(".")[2] in {"name", *NAME_FIELDS} for name in held
    )


def day_of(text: str) -> date | None:
    for shape in ("%d/%m/%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(text.strip(), shape).date()  # a day, no clock
        except ValueError:
            continue
    return None
