"""Reading values never fails, and never invents."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ayllu.lib.identity import check_digit, check_letter
from ayllu.lib.sheets.addresses import split_address
from ayllu.lib.sheets.contacts import parse_document, parse_phones
from ayllu.lib.sheets.dates import Birth, parse_birth
from ayllu.lib.sheets.districts import Districts
from ayllu.lib.sheets.grids import Cell
from ayllu.lib.sheets.incomes import parse_income
from ayllu.lib.sheets.roles import SexCoding, parse_role
from ayllu.lib.sheets.splitting import split_surnames
from ayllu.lib.sheets.tests.test_samples import cajamarca

TODAY = date(2025, 8, 15)
DISTRICTS = Districts(cajamarca())
MESSY = st.one_of(
    st.text(max_size=30),
    st.text(alphabet="0123456789/-. añosmedi", max_size=20),
    st.from_regex(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}", fullmatch=True),
)


def text(value: str) -> Cell:
    return Cell(value, "text")


def read(value: str) -> Birth:
    return parse_birth(text(value), TODAY)


@given(MESSY, st.dates(date(1950, 1, 1), date(2060, 1, 1)))
def test_any_text_gives_a_birth_or_a_reason(value: str, reference: date) -> None:
    birth = parse_birth(text(value), reference)
    assert (birth.precision == "unknown") == (birth.value == "")
    assert birth.value or birth.reasons
    assert birth.earliest is None or birth.earliest <= reference


@given(
    st.one_of(
        st.integers(),
        st.floats(allow_nan=True),
        st.dates(),
        st.datetimes(),
        st.booleans(),
        st.times(),
    ),
    st.booleans(),
)
def test_any_stored_value_gives_a_birth_or_a_reason(value: object, system: bool) -> None:
    kind = "number" if isinstance(value, int | float) else "date"
    birth = parse_birth(Cell(value, kind), TODAY, date_1904=system)  # type: ignore[arg-type]  # a strategy of many types
    assert birth.value or birth.reasons


@given(st.dates(date(1930, 1, 2), TODAY))
def test_a_day_before_month_is_read_back(day: date) -> None:
    birth = read(day.strftime("%d/%m/%Y"))
    assert (birth.value, birth.precision) == (day.isoformat(), "day")


@pytest.mark.parametrize(
    ("value", "result", "precision", "reasons"),
    [
        ("12/25/2016", "2016-12-25", "day", "birth_month_first"),
        ("31/04/2015", "", "unknown", "birth_impossible"),
        ("29/02/2015", "", "unknown", "birth_impossible"),
        ("07-nov-91", "1991-11-07", "day", "birth_two_digit_year"),
        ("viernes 3 de mayo del 2013", "2013-05-03", "day", ""),
        ("set. 2014", "2014-09", "month", "birth_month_only"),
        ("7 años y 3 meses", "2018", "age", "birth_from_age"),
        ("9 meses", "2024", "age", "birth_from_age"),
        ("15", "2010", "age", "birth_from_age"),
        ("2010", "2010", "year", "birth_year_only"),
        ("0", "", "unknown", "birth_impossible"),
        ("45000", "2023-03-15", "day", ""),
        ("no recuerda", "", "unknown", "birth_date_missing"),
        ("01/01/2012", "2012-01-01", "day", "birth_suspicious_first_january"),
        ("12/03/1985 00:00:00", "1985-03-12", "day", ""),
    ],
)
def test_births(value: str, result: str, precision: str, reasons: str) -> None:
    birth = read(value)
    assert (birth.value, birth.precision) == (result, precision)
    assert ";".join(birth.reasons) == reasons


@given(st.from_regex(r"99[0-9]{6}", fullmatch=True), st.sampled_from(["", "DNI ", "N° ", "'"]))
def test_a_dni_with_its_check_character_is_valid(number: str, before: str) -> None:
    for check in (check_digit(number), check_letter(number)):
        document = parse_document(text(f"{before}{number}-{check}"))
        assert (document.kind, document.number, document.status) == ("dni", number, "valid")


@given(st.from_regex(r"99[0-9]{6}", fullmatch=True), st.integers(0, 9))
def test_a_wrong_check_digit_keeps_the_number(number: str, check: int) -> None:
    document = parse_document(text(f"{number} - {check}"))
    wrong = str(check) != check_digit(number)
    assert document.number == number
    assert document.problems == (("doc_check_mismatch",) if wrong else ())


@given(st.from_regex(r"9[0-9]{6}", fullmatch=True))
def test_a_lost_zero_is_proposed_and_never_added(number: str) -> None:
    document = parse_document(Cell(int(number), "number"))
    assert (document.number, document.status) == ("", "invalid")
    assert document.proposal == "0" + number


@given(st.text(max_size=30))
def test_any_text_gives_a_document_that_is_whole_or_empty(value: str) -> None:
    document = parse_document(text(value))
    assert not document.number or re.fullmatch(r"[0-9A-Z]{7,12}", document.number)


@given(st.text(max_size=40))
def test_no_text_breaks_a_reader(value: str) -> None:
    assert all(
        re.fullmatch(r"\+\d{8,15}", number) for number in parse_phones([text(value)]).numbers
    )
    parse_income(text(value))
    split_address(value)
    split_surnames(value, married=True)
    DISTRICTS.find(text(value))
    parse_role(value)


@pytest.mark.parametrize(
    ("value", "month", "reasons"),
    [
        ("80 semanal", "346.67", ""),
        ("S/. 350 quincenal", "700.00", ""),
        ("1.025,00", "1025.00", ""),
        ("1,130", "1130.00", ""),
        ("1.025", "1025.00", ""),
        ("400 - 500", None, "income_range"),
        ("S/ 30 por día", None, "income_unit_uncertain"),
        ("-", None, ""),
        ("no tiene", None, "income_none_stated"),
        ("850,5", "850.50", ""),
        ("lo que puede", None, "income_unreadable"),
        ("S/ 900.00 mensuales", "900.00", ""),
    ],
)
def test_incomes(value: str, month: str | None, reasons: str) -> None:
    income = parse_income(text(value))
    assert income.month == (Decimal(month) if month else None)
    assert ";".join(income.reasons) == reasons


@pytest.mark.parametrize(
    ("value", "numbers", "reason"),
    [
        ("976-000-101/976000102", "+51976000101 +51976000102", ""),
        ("76001234", "+5176001234", "phone_lost_zero"),
        ("97600010", "", "phone_invalid"),
        ("976000101 (vecina)", "+51976000101", "phone_of_other"),
        ("no tiene", "", ""),
        ("+58 412 0000001", "+584120000001", ""),
        ("0051 976000101", "+51976000101", ""),
    ],
)
def test_phones(value: str, numbers: str, reason: str) -> None:
    phones = parse_phones([text(value)])
    assert (" ".join(phones.numbers), ";".join(phones.reasons)) == (numbers, reason)


@pytest.mark.parametrize(
    ("value", "label", "inei", "reason"),
    [
        ("La Encañada", "", "060105", ""),
        ("B. del Inca", "", "060108", ""),
        ("BAÑOS DEL INCA", "", "060108", ""),
        ("Caj.", "", "060101", ""),
        ("Llacanorra", "", "060107", "district_spelling"),
        ("60107", "UBIGEO INEI", "060107", ""),
        ("60107", "ubigeo RENIEC", "060108", ""),
        ("Porcón Alto", "", "", "district_from_place"),
        ("??", "", "", "district_unknown"),
        ("Sector 3 / Namora", "", "060111", ""),
    ],
)
def test_districts(value: str, label: str, inei: str, reason: str) -> None:
    found = DISTRICTS.find(text(value), label)
    assert (found.district.inei if found.district else "", found.reason) == (inei, reason)


def test_m_next_to_h_is_a_woman() -> None:
    assert SexCoding.of("Sexo (H/M)", ["H", "M"]).read("M") == ("F", "")
    assert SexCoding.of("Sexo", ["F", "M"]).read("M") == ("M", "")
    assert SexCoding.of("Sexo (1=V 2=M)", ["1", "2"]).read("2") == ("F", "")
    assert SexCoding.of("Sexo", ["1", "2"]).read("2") == ("", "sex_uncertain")
