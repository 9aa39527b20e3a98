"""What belongs to a household: its place, telephones and income, on the line of its first row."""

from __future__ import annotations

from dataclasses import dataclass, field

from ayllu.lib.sheets.addresses import split_address
from ayllu.lib.sheets.contacts import Phones, parse_phones
from ayllu.lib.sheets.districts import Districts, Found
from ayllu.lib.sheets.grids import EMPTY, Cell
from ayllu.lib.sheets.incomes import parse_income
from ayllu.lib.sheets.lines import Line
from ayllu.lib.sheets.sources import Source
from ayllu.lib.sheets.text import clean, cut, is_blank, starts_like_formula


@dataclass(slots=True)
class Household:
    """The lines of one household with the cells they were read from."""

    key: str
    lines: list[Line] = field(default_factory=list)
    cells: dict[str, list[Cell]] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    phones: Phones = field(default_factory=Phones)
    reasons: list[str] = field(default_factory=list)

    @property
    def people(self) -> list[Line]:
        """The lines that are people, refused ones too."""
        return [line for line in self.lines if line.is_person and line.item != "hogar"]

    def add(self, line: Line, source: Source) -> None:
        """Take a line and the household cells on its row."""
        self.lines.append(line)
        for name, cells in source.household.items():
            self.cells.setdefault(name, []).extend(cells)
        for name, label in source.labels.items():
            self.labels.setdefault(name, label)

    def first_cell(self, name: str) -> Cell:
        """Return the first cell of the field that says anything."""
        held = self.cells.get(name, [])
        return next((cell for cell in held if not is_blank(cell.text)), EMPTY)


def collect(pairs: list[tuple[Line, Source]]) -> list[Household]:
    """Return the households in the order of the file."""
    households: dict[str, Household] = {}
    for line, source in pairs:
        household = households.setdefault(line.household_key, Household(line.household_key))
        household.add(line, source)
    return list(households.values())


def describe(household: Household, districts: Districts) -> None:
    """Read the household's cells and put them on its lines."""
    name = clean(household.first_cell("household_name").text)[0]
    for line in household.lines:
        if line.is_person:
            line.household_name = name
    people = household.people
    if not people:
        return
    found = _district(household, districts)
    for line in people:
        if found.district:
            line.district, line.district_inei = found.district.name, found.district.inei
    household.phones = parse_phones(household.cells.get("phone", []))
    _put_on_first(household, people[0], found)


def _district(household: Household, districts: Districts) -> Found:
    label = household.labels.get("district", "")
    named = districts.find(household.first_cell("district"), label)
    code = household.first_cell("district_code")
    if named.district or code.is_empty:
        return named
    coded = districts.find(code, household.labels.get("district_code", ""))
    return coded if coded.district or not named.reason else named


def _put_on_first(household: Household, first: Line, found: Found) -> None:
    first.phones = household.phones.numbers
    household.reasons += [*([found.reason] if found.reason else []), *household.phones.reasons]
    if found.proposal:
        first.proposals["district_inei"] = found.proposal.inei
    address = _text(household, first, "address")
    place = _text(household, first, "place")
    first.address, hint = split_address(address)
    first.address = first.address or place or found.place
    if place and first.address != place:
        first.leftovers["place"] = place
    hints = [hint, "; ".join(_text(household, first, "reference").splitlines())]
    first.reference = "; ".join(part for part in hints if part)
    income = parse_income(household.first_cell("income"), household.labels.get("income", ""))
    first.income_month = income.month
    household.reasons += income.reasons
    if any(cell.kind == "error" for cells in household.cells.values() for cell in cells):
        household.reasons.append("cell_error")


def _text(household: Household, first: Line, name: str) -> str:
    cell = household.first_cell(name)
    if cell.kind == "error":
        return ""
    text, reasons = clean(cell.text)
    household.reasons += reasons
    if starts_like_formula(text) and not cell.formula:
        household.reasons.append("formula_text")
    kept, rest = cut(text)
    if rest:
        household.reasons.append("text_too_long")
        first.leftovers[name] = rest
    return kept
