"""The four sample files come out as their expected files say, line by line, column by column."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from ayllu.lib.sheets.districts import DistrictName
from ayllu.lib.sheets.families import read_families
from ayllu.lib.sheets.lines import COLUMNS, Reading

DATA = Path(__file__).parent / "data"
ANYTHING = frozenset({"note"})
WITHOUT_CASE = frozenset({"given_names", "surname1", "surname2", "household_name"})
HOUSEHOLD_TEXT = frozenset({"address", "reference", "income_month"})
SAMPLES = {
    "familias_1_padron.xlsx": (None, HOUSEHOLD_TEXT | {"school"}),
    "familias_2_zonas_1904.xlsx": (None, HOUSEHOLD_TEXT | {"school"}),
    "familias_3_fichas.csv": (date(2025, 6, 30), frozenset({"school"})),
    "familias_4_ancho.xlsx": (None, frozenset()),
}
# Each allowed difference: file, row, item, column -> why. None is needed.
ALLOWED: dict[tuple[str, int, str, str], str] = {}
Rows = dict[tuple[str, int, str], dict[str, str]]


def cajamarca() -> list[DistrictName]:
    with (DATA / "districts_cajamarca.csv").open(encoding="utf-8") as file:
        return [
            DistrictName(row["name"], row["inei"], row["reniec"]) for row in csv.DictReader(file)
        ]


def read_sample(name: str) -> Reading:
    reference, _ = SAMPLES[name]
    data = (DATA / name).read_bytes()
    return read_families(data, "list", reference_date=reference, districts=cajamarca())


def expected_of(name: str) -> Rows:
    with (DATA / f"{name.rpartition('.')[0]}.expected.csv").open(encoding="utf-8") as file:
        return {(row["sheet"], int(row["row"]), row["item"]): row for row in csv.DictReader(file)}


def comparable(column: str, value: str) -> object:
    if column == "reasons":
        return frozenset(value.split(";"))
    return value.casefold() if column in WITHOUT_CASE else value


def by_first_line(rows: Rows, column: str) -> dict[tuple[str, int, str], object]:
    """Replace household keys by the first line that bears them: only the grouping matters."""
    firsts: dict[str, object] = {"": ""}
    for place, row in sorted(rows.items(), key=lambda item: item[0][:2]):
        if row["household_key"]:
            firsts.setdefault(row["household_key"], place[:2])
    return {place: firsts.get(row[column], row[column]) for place, row in rows.items()}


def differences(name: str) -> list[tuple[str, int, str, str, object, object]]:
    wanted = expected_of(name)
    got = {(line.sheet, line.row, line.item): line.as_row() for line in read_sample(name).rows}
    found: list[tuple[str, int, str, str, object, object]] = [
        (name, row, item, "line", (sheet, row, item) in wanted, (sheet, row, item) in got)
        for sheet, row, item in sorted(wanted.keys() ^ got.keys())
    ]
    keys = {
        column: (by_first_line(wanted, column), by_first_line(got, column))
        for column in ("household_key", "duplicate_of")
    }
    for place in sorted(wanted.keys() & got.keys()):
        for column in COLUMNS:
            if column in ANYTHING or column in SAMPLES[name][1]:
                continue
            if column in keys:
                want, have = keys[column][0][place], keys[column][1][place]
            else:
                want = comparable(column, wanted[place][column])
                have = comparable(column, got[place][column])
            if want != have:
                found.append((name, place[1], place[2], column, want, have))
    return found


@pytest.mark.parametrize("name", SAMPLES)
def test_every_column_of_every_line_comes_out_as_expected(name: str) -> None:
    found = [gap for gap in differences(name) if (gap[0], gap[1], gap[2], gap[3]) not in ALLOWED]
    assert found == []


@pytest.mark.parametrize("name", SAMPLES)
def test_the_list_of_allowed_differences_is_tight(name: str) -> None:
    allowed = {place for place in ALLOWED if place[0] == name}
    assert allowed == {gap[:4] for gap in differences(name)} & allowed
    assert len({place[:3] for place in allowed}) <= 0.02 * len(expected_of(name))
