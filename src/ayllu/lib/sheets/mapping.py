"""A mapping says which column holds which field. It is data: shown, corrected, remembered."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, field, replace
from typing import Any

PER_PERSON = "row_per_person"
PER_HOUSEHOLD = "row_per_household"
NO_PEOPLE = "no_people"
LAYOUTS = (PER_PERSON, PER_HOUSEHOLD, NO_PEOPLE)


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """One worksheet: its header rows and columns (from 1) to fields ("birth", "child2.name")."""

    sheet: str = ""
    layout: str = NO_PEOPLE
    header_rows: tuple[int, ...] = ()
    columns: AnyMapping[int, str] = field(default_factory=dict)
    labels: AnyMapping[int, str] = field(default_factory=dict)
    fingerprint: str = ""

    def columns_of(self, name: str) -> list[int]:
        """Return the columns that hold the field, from the left."""
        return sorted(column for column, held in self.columns.items() if held == name)

    def column_of(self, name: str) -> int:
        """Return the first column that holds the field, 0 for none."""
        return next(iter(self.columns_of(name)), 0)

    def with_column(self, column: int, name: str) -> SheetMapping:
        """Return the mapping with one column corrected; an empty name unmaps it."""
        columns = {**self.columns, column: name}
        return replace(self, columns={key: held for key, held in columns.items() if held})

    def as_json(self) -> dict[str, Any]:
        """Return what JSON can hold."""
        return {
            "sheet": self.sheet,
            "layout": self.layout,
            "header_rows": list(self.header_rows),
            "columns": {str(column): name for column, name in self.columns.items()},
            "labels": {str(column): label for column, label in self.labels.items()},
            "fingerprint": self.fingerprint,
        }

    @classmethod
    def from_json(cls, data: AnyMapping[str, Any]) -> SheetMapping:
        """Read `as_json` back; an unknown layout is refused."""
        if data["layout"] not in LAYOUTS:
            raise ValueError(data["layout"])
        return cls(
            str(data["sheet"]),
            str(data["layout"]),
            tuple(int(row) for row in data["header_rows"]),
            {int(column): str(name) for column, name in data["columns"].items()},
            {int(column): str(label) for column, label in data.get("labels", {}).items()},
            str(data.get("fingerprint", "")),
        )


@dataclass(frozen=True, slots=True)
class Mapping:
    """The mappings of a file's worksheets."""

    sheets: tuple[SheetMapping, ...] = ()

    def for_sheet(self, name: str, fingerprint: str) -> SheetMapping | None:
        """Return the mapping of the sheet with this header, by name first, then by header only."""
        fitting = [sheet for sheet in self.sheets if sheet.fingerprint in ("", fingerprint)]
        named = [sheet for sheet in fitting if sheet.sheet == name]
        headed = [sheet for sheet in fitting if sheet.fingerprint]
        return next(iter(named + headed), None)

    def as_json(self) -> dict[str, Any]:
        """Return what JSON can hold."""
        return {"sheets": [sheet.as_json() for sheet in self.sheets]}

    @classmethod
    def from_json(cls, data: AnyMapping[str, Any]) -> Mapping:
        """Read `as_json` back."""
        return cls(tuple(SheetMapping.from_json(sheet) for sheet in data["sheets"]))
