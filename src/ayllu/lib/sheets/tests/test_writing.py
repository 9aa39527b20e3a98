"""What somebody typed never runs in an export."""

from __future__ import annotations

import csv
import io
from datetime import date

import openpyxl
from hypothesis import given
from hypothesis import strategies as st

from ayllu.lib.sheets.families import read_families
from ayllu.lib.sheets.reading import open_book
from ayllu.lib.sheets.tests.test_samples import DATA, cajamarca
from ayllu.lib.sheets.writing import Words, harmless, refused_table, write_csv, write_workbook
from tests.budgets import budget

WORDS = Words("Hoja", "Fila", "Motivos", "Quién", "Filas", {"surname_missing": "Faltan apellidos"})
DANGEROUS = st.builds(
    lambda start, rest: start + rest,
    st.sampled_from(["=", "+", "-", "@", "\t", "\r", " =", ""]),
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30),
)


@given(DANGEROUS)
def test_no_text_starts_a_formula_in_csv(text: str) -> None:
    kept = harmless(text)
    assert not kept.lstrip(" \u00a0").startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.lists(DANGEROUS, min_size=1, max_size=4))
def test_csv_gives_back_every_cell(row: list[str]) -> None:
    content = write_csv([row]).decode("utf-8-sig")
    assert next(csv.reader(io.StringIO(content, newline=""), delimiter=";")) == [
        harmless(text) for text in row
    ]


@budget(40, 200)
@given(st.lists(DANGEROUS, min_size=1, max_size=4))
def test_no_cell_of_a_workbook_is_a_formula(row: list[str]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_workbook([["a"], row], WORDS)))
    kinds = {
        cell.data_type for line in book.worksheets[0].iter_rows() for cell in line if cell.value
    }
    assert kinds <= {"s"}


def test_refused_rows_keep_their_cells_and_gain_reasons_in_words() -> None:
    data = (DATA / "familias_3_fichas.csv").read_bytes()
    reading = read_families(data, "a.csv", reference_date=date(2025, 6, 30), districts=cajamarca())
    table = refused_table(open_book(data, "a.csv"), reading, WORDS)
    assert table[0][:4] == ["Motivos", "Hoja", "Fila", "Quién"]
    assert table[1][:4] == ["Faltan apellidos", "", "59", "1"]
    assert "Luciana" in table[1]
