"""Weigh an xlsx archive before anything builds it: size, cells, merges, entities."""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.parsers import expat

from openpyxl.utils.cell import range_boundaries

from ayllu.lib.sheets.grids import UnreadableSheetError

MAX_UNCOMPRESSED = 80 * 1024 * 1024
MAX_FILES = 500
MAX_CELLS = 400_000
MAX_MERGED_CELLS = 200_000


def check_weight(data: bytes) -> None:
    """Refuse an archive that would unfold into too much.

    Sizes are those the archive declares; the zip module reads no further than that.
    """
    scale = _Scale()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > MAX_FILES or sum(part.file_size for part in parts) > MAX_UNCOMPRESSED:
                raise UnreadableSheetError("unpacks_too_big")
            for part in parts:
                scale.weigh(archive.read(part))
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
        OSError,
        zlib.error,
    ) as error:
        raise UnreadableSheetError("not_a_readable_workbook") from error


class _Scale:
    """Counts rows, cells and the cells of merged and linked ranges, whatever a part is called."""

    def __init__(self) -> None:
        self.cells = 0
        self.merged = 0

    def weigh(self, content: bytes) -> None:
        """Add one part; what is no XML (a picture) weighs nothing."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.StartDoctypeDeclHandler = self._doctype
        try:
            parser.Parse(content, True)
        except expat.ExpatError:
            return

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag in {"c", "row"}:
            self.cells += 1
        elif tag in {"mergeCell", "hyperlink"}:  # both are built cell by cell on loading
            self.merged += _area(attributes.get("ref", "A1"))
        if self.cells > MAX_CELLS or self.merged > MAX_MERGED_CELLS:
            raise UnreadableSheetError("too_many_cells")

    def _doctype(self, *_: object) -> None:
        raise UnreadableSheetError("not_a_readable_workbook")


def _area(reference: str) -> int:
    left, top, right, bottom = range_boundaries(reference)
    if left is None or top is None or right is None or bottom is None:
        return MAX_MERGED_CELLS + 1
    return (right - left + 1) * (bottom - top + 1)
