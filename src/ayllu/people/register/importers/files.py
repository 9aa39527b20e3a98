"""The uploaded file: sealed in its row, opened as a book, its columns proposed."""

import base64
from datetime import date

from ayllu.ground.importing import mappings
from ayllu.ground.importing.kinds import UnreadableFile
from ayllu.ground.models import ImportJob
from ayllu.lib.sheets.districts import DistrictName
from ayllu.lib.sheets.families import choose_mapping, read_families
from ayllu.lib.sheets.grids import Book, UnreadableSheetError
from ayllu.lib.sheets.lines import Reading
from ayllu.lib.sheets.mapping import NO_PEOPLE, Mapping, SheetMapping
from ayllu.lib.sheets.reading import open_book
from ayllu.lib.sheets.reference_dates import stated_date
from ayllu.people.register import choices
from ayllu.places.models import District, Site

CODE = choices.LIST_OF_FAMILIES
MAX_BYTES = 5 * 1024 * 1024


def sealed(data: bytes) -> str:
    """Text for the encrypted column."""
    return base64.b64encode(data).decode()


def opened(job: ImportJob) -> bytes:
    if not job.content:
        raise UnreadableFile("closed")
    return base64.b64decode(job.content)


def book_of(data: bytes, filename: str) -> Book:
    """Open by content, not by name; raises ``UnreadableFile`` with the code of the reason."""
    if len(data) > MAX_BYTES:
        raise UnreadableFile("file_too_big")
    try:
        return open_book(data, filename)
    except UnreadableSheetError as reason:
        raise UnreadableFile(reason.code) from reason


def proposal(book: Book, site: Site) -> Mapping:
    """Columns as they were read last time under the same head, else as their heads say."""
    first = choose_mapping(book, None)
    known = mappings.remembered(CODE, site.pk, [sheet.fingerprint for sheet in first.sheets])
    held = tuple(
        SheetMapping.from_json({**known[sheet.fingerprint], "sheet": sheet.sheet})
        for sheet in first.sheets
        if sheet.fingerprint in known
    )
    found = choose_mapping(book, Mapping(held)) if held else first
    if all(sheet.layout == NO_PEOPLE for sheet in found.sheets):
        raise UnreadableFile("no_head")
    return found


def stated(book: Book, mapping: Mapping) -> date | None:
    """The day that the titles above the head of a sheet state."""
    heads = {sheet.sheet: min(sheet.header_rows, default=0) for sheet in mapping.sheets}
    for grid in book.grids:
        rows = [row for row in grid.rows() if row < heads.get(grid.name, 0)]
        found = stated_date([cell for row in rows for cell in grid.own(row).values()])
        if found and not grid.hidden:
            return found
    return None


def districts_near(site: Site) -> list[DistrictName]:
    """The districts of the site's own province: elsewhere a name would be a guess."""
    here = site.district
    rows = District.objects.filter(department=here.department, province=here.province)
    return [DistrictName(row.name, row.inei, row.reniec or "") for row in rows.order_by("inei")]


def reading_of(job: ImportJob) -> Reading:
    """Read the file of a job with its mapping and its day."""
    try:
        return read_families(
            opened(job),
            job.filename,
            reference_date=job.reference_date,
            districts=districts_near(Site.objects.select_related("district").get(pk=job.site_id)),
            mapping=Mapping.from_json(job.mapping),
        )
    except UnreadableSheetError as reason:
        raise UnreadableFile(reason.code) from reason
