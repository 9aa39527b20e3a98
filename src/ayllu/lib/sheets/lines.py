"""What a reading returns: one line per person, and one per other row that holds anything."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from ayllu.lib.sheets.mapping import Mapping

COLUMNS = (
    "sheet",
    "row",
    "row_to",
    "item",
    "household_key",
    "household_name",
    "role",
    "given_names",
    "surname1",
    "surname2",
    "sex",
    "birth_date",
    "birth_precision",
    "doc_type",
    "doc_number",
    "doc_status",
    "district",
    "district_inei",
    "phones",
    "address",
    "reference",
    "income_month",
    "school",
    "outcome",
    "reasons",
    "duplicate_of",
    "note",
)
REFUSALS = frozenset(
    {
        "given_names_missing",
        "surname_missing",
        "no_person_in_household",
        "two_people_in_cell",
        "cell_error_in_name",
    }
)


@dataclass(slots=True)
class Line:
    """One person of the source, or a row that is none; `outcome` says what becomes of it.

    `proposals` are values a user may confirm (a lost zero, a district); `leftovers` keep what
    does not fit the record.
    """

    sheet: str
    row: int
    row_to: int | None = None
    item: str = ""
    household_key: str = ""
    household_name: str = ""
    role: str = ""
    given_names: str = ""
    surname1: str = ""
    surname2: str = ""
    sex: str = ""
    birth_date: str = ""
    birth_precision: str = ""
    doc_type: str = ""
    doc_number: str = ""
    doc_status: str = ""
    district: str = ""
    district_inei: str = ""
    phones: tuple[str, ...] = ()
    address: str = ""
    reference: str = ""
    income_month: Decimal | None = None
    school: str = ""
    outcome: str = "accepted"
    reasons: list[str] = field(default_factory=list)
    duplicate_of: str = ""
    note: str = ""
    proposals: dict[str, str] = field(default_factory=dict)
    leftovers: dict[str, str] = field(default_factory=dict)

    @property
    def is_person(self) -> bool:
        """A person, coming in or refused."""
        return self.outcome != "ignored"

    @property
    def is_refused(self) -> bool:
        """A reason stands against this person coming in."""
        return any(reason in REFUSALS for reason in self.reasons)

    @property
    def comes_in(self) -> bool:
        """The person becomes a record."""
        return self.outcome in {"accepted", "warning"}

    def warn(self, *reasons: str) -> None:
        """Add reasons once each."""
        self.reasons += [reason for reason in reasons if reason and reason not in self.reasons]

    def as_row(self) -> dict[str, str]:
        """Return the line as text in the order of `COLUMNS`."""
        values = {name: getattr(self, name) for name in COLUMNS}
        values["phones"] = ",".join(self.phones)
        values["reasons"] = ";".join(self.reasons)
        return {name: "" if value is None else str(value) for name, value in values.items()}


@dataclass(slots=True)
class Reading:
    """The lines of a file, the mapping they were read with, and warnings about the whole."""

    rows: list[Line]
    mapping: Mapping
    warnings: list[str]
    reference_date: date


def ignored(sheet: str, row: int, reason: str, row_to: int | None = None) -> Line:
    """Return the line of a row that is no person."""
    return Line(sheet, row, row_to, outcome="ignored", reasons=[reason])
