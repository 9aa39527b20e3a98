"""Files as they come: encodings, delimiters, bombs, hidden parts, errors, corrected mappings."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from time import perf_counter

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ayllu.lib.sheets.families import read_families
from ayllu.lib.sheets.grids import UnreadableSheetError
from ayllu.lib.sheets.lines import Line, Reading
from ayllu.lib.sheets.mapping import Mapping
from ayllu.lib.sheets.reading import open_book, read_csv
from ayllu.lib.sheets.tests.test_samples import DATA, cajamarca, read_sample
from tests.budgets import budget

HEAD = ["Código", "Apellidos", "Nombres", "Parentesco", "Fecha nac.", "DNI", "Distrito"]
ROSA = ["A-1", "Díaz Cueva", "Rosa", "madre", "14/02/1985", "99260001", "Jesús"]
LUIS = ["A-1", "Rojas Díaz", "Luis", "hijo", "03/05/2012", "99260002", ""]
REFERENCE = date(2025, 8, 15)


def read(data: bytes, mapping: Mapping | None = None) -> Reading:
    return read_families(
        data, "lista", reference_date=REFERENCE, districts=cajamarca(), mapping=mapping
    )


def workbook_of(rows: Iterable[Sequence[object]]) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    return book


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def people(reading: Reading) -> list[Line]:
    return [line for line in reading.rows if line.is_person]


def csv_of(rows: list[list[str]], delimiter: str, encoding: str) -> bytes:
    return "\r\n".join(delimiter.join(row) for row in rows).encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_encoding_and_delimiter_are_found(encoding: str, delimiter: str) -> None:
    found = people(read(csv_of([HEAD, ROSA, LUIS], delimiter, encoding)))
    assert [(line.surname1, line.district, line.outcome) for line in found] == [
        ("Díaz", "Jesús", "accepted"),
        ("Rojas", "Jesús", "accepted"),
    ]


def test_an_empty_record_counts_and_a_quoted_line_break_does_not() -> None:
    grid = read_csv(b'a;b\r\n\r\n"x\r\ny";z\r\n')
    assert list(grid.rows()) == [1, 3]


def test_hidden_rows_are_warned_hidden_columns_unmapped_hidden_sheets_ignored() -> None:
    book = workbook_of([HEAD, ROSA, LUIS])
    book.worksheets[0].row_dimensions[3].hidden = True
    book.worksheets[0].column_dimensions["F"].hidden = True
    book.create_sheet("vieja").append(["algo"])
    book["vieja"].sheet_state = "hidden"
    reading = read(saved(book))
    first, second = people(reading)
    assert (first.doc_number, first.outcome) == ("", "accepted")
    assert second.reasons == ["hidden_row"]
    assert [line.reasons for line in reading.rows if line.sheet == "vieja"] == [["hidden_sheet"]]


def test_errors_and_formulas_in_cells_are_told_apart() -> None:
    broken = ["A-1", "Rojas Díaz", "#REF!", "hijo", "03/05/2012", "99260003", ""]
    undated = ["A-1", "Rojas Díaz", "Ana", "hija", "#N/A", "99260004", ""]
    typed = ["A-1", "Rojas Díaz", "=SUMA(A1)", "hijo", "03/05/2013", "99260005", ""]
    lines = people(read(csv_of([HEAD, ROSA, broken, undated, typed], ";", "utf-8")))
    assert [(line.outcome, line.reasons) for line in lines[1:]] == [
        ("refused", ["cell_error_in_name"]),
        ("warning", ["cell_error"]),
        ("warning", ["formula_text"]),
    ]
    assert lines[3].given_names == "=SUMA(A1)"


def test_two_people_in_a_cell_are_refused() -> None:
    both = ["A-1", "Rojas Díaz", "Ana y Luis", "hijos", "", "", ""]
    assert people(read(csv_of([HEAD, ROSA, both], ";", "utf-8")))[1].reasons == [
        "two_people_in_cell"
    ]


def test_a_corrected_mapping_is_remembered_by_the_head() -> None:
    head = ["Código", "Apellidos", "Nombres", "Quién es", "Fecha nac.", "DNI", "Distrito"]
    first = read(csv_of([head, ROSA, LUIS], ";", "utf-8"))
    assert people(first)[0].role == ""
    corrected = Mapping((first.mapping.sheets[0].with_column(4, "role"),))
    kept = Mapping.from_json(json.loads(json.dumps(corrected.as_json())))
    assert kept == corrected
    again = read(csv_of([["Lista de agosto"], [], head, LUIS, ROSA], ";", "utf-8"), kept)
    assert [line.role for line in people(again)] == ["child", "mother"]


def test_the_same_list_twice_reads_the_same() -> None:
    one, two = (read_sample("familias_4_ancho.xlsx").rows for _ in range(2))
    assert one == two


def test_a_zip_that_unfolds_too_far_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (90 * 1024 * 1024))
    with pytest.raises(UnreadableSheetError, match="unpacks_too_big"):
        open_book(out.getvalue(), "a.xlsx")


def repacked(data: bytes, old: bytes, new: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for part in source.infolist():
            target.writestr(part.filename, source.read(part).replace(old, new))
    return out.getvalue()


@pytest.mark.parametrize("quote", [b'"', b"'"])
def test_a_merge_over_the_whole_sheet_is_refused(quote: bytes) -> None:
    book = workbook_of([HEAD, ROSA])
    book.worksheets[0].merge_cells("J1:K2")
    data = repacked(saved(book), b'ref="J1:K2"', b"ref=" + quote + b"A1:XFD1048576" + quote)
    with pytest.raises(UnreadableSheetError, match="too_many_cells"):
        open_book(data, "a.xlsx")


def test_a_cell_in_the_last_corner_is_refused_at_once() -> None:
    book = workbook_of([HEAD, ROSA])
    book.worksheets[0]["XFD1048576"] = "x"
    started = perf_counter()
    with pytest.raises(UnreadableSheetError, match="too_many_cells"):
        open_book(saved(book), "a.xlsx")
    assert perf_counter() - started < 2


@budget(60, 600)
@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"a;b;c\r\n"]))
def test_any_bytes_are_read_or_refused(data: bytes, before: bytes) -> None:
    with suppress(UnreadableSheetError):
        assert read(before + data).rows is not None


@budget(40, 200)
@given(st.lists(st.lists(st.text(max_size=12), min_size=7, max_size=7), max_size=4))
def test_any_rows_below_a_head_give_lines_with_outcomes(rows: list[list[str]]) -> None:
    outcomes = {"accepted", "warning", "refused", "ignored"}
    reading = read(saved(workbook_of([HEAD, *([clean(t) for t in row] for row in rows)])))
    assert all(line.outcome in outcomes for line in reading.rows)
    assert all(line.reasons for line in reading.rows if line.outcome != "accepted")


def clean(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable())


def test_three_thousand_formatted_rows_are_one_line() -> None:
    data = (DATA / "familias_1_padron.xlsx").read_bytes()
    started = perf_counter()
    reading = read(data)
    assert perf_counter() - started < 5
    assert reading.rows[-1].as_row()["row_to"] == "3091"
