import pytest
from hypothesis import given
from hypothesis import strategies as st

from ayllu.lib.identity import (
    Dni,
    check_digit,
    check_letter,
    clean_dni,
    is_demo,
    parse_dni,
    parse_document,
    show_dni,
)


@pytest.mark.parametrize(
    ("number", "digit", "letter"),
    [("10117410", "2", "G"), ("45678912", "4", "I"), ("99000001", "3", "H")],
)
def test_check_characters_of_the_worked_examples(number: str, digit: str, letter: str) -> None:
    assert (check_digit(number), check_letter(number)) == (digit, letter)


@pytest.mark.parametrize(
    "written",
    [
        "99000001",
        "DNI 99000001",
        "D.N.I. N° 99000001",
        "'99000001",
        "99.000.001",
        "99 000 001",
        "99000001-3",
        "99000001-h",
        "99000001H",
        "99000001.0",
    ],
)
def test_separators_labels_and_a_right_check_go(written: str) -> None:
    assert parse_dni(written) == Dni("99000001", "valid")


def test_a_leading_zero_stays() -> None:
    assert clean_dni("01234567") == "01234567"


@pytest.mark.parametrize(
    ("written", "number", "status", "problem"),
    [
        ("99000001-4", "99000001", "invalid", "doc_check_mismatch"),
        ("9900001", "", "invalid", "doc_lost_zero"),
        ("990000011", "", "invalid", "doc_length"),
        ("992300O2", "", "invalid", "doc_characters"),
        ("en trámite", "", "missing", "doc_in_process"),
        ("No tiene", "", "missing", "doc_none"),
    ],
)
def test_what_is_wrong_is_said(written: str, number: str, status: str, problem: str) -> None:
    read = parse_dni(written)
    assert (read.number, read.status, read.problems) == (number, status, (problem,))


def test_a_lost_zero_is_proposed_and_not_put_in() -> None:
    assert parse_dni("1234567").proposal == "01234567"


def test_nothing_written_is_missing_without_a_problem() -> None:
    assert parse_dni("  ") == Dni("", "missing")


def test_a_number_instead_of_text_is_refused() -> None:
    with pytest.raises(TypeError):
        parse_dni(99000001)  # type: ignore[arg-type]  # the mistake is the point


@given(st.from_regex(r"[0-9]{8}", fullmatch=True))
def test_every_number_is_right_with_its_own_check_and_wrong_with_another(number: str) -> None:
    assert parse_dni(f"{number}-{check_digit(number)}").status == "valid"
    assert parse_dni(f"{number}-{check_letter(number)}").status == "valid"
    other = str((int(check_digit(number)) + 1) % 10)
    assert parse_dni(f"{number}-{other}").status == "invalid"


@given(st.text(max_size=30))
def test_any_text_is_read_without_failing(text: str) -> None:
    number = parse_dni(text).number
    assert number == "" or (len(number) == 8 and number.isdigit())


def test_other_documents_are_cleaned_and_judged_loosely() -> None:
    assert parse_document("cpp", "CPP 001-234567").number == "001234567"
    assert parse_document("ce", "C.E. 000123456").is_plausible
    assert not parse_document("ptp", "12").is_plausible


def test_lists_hide_all_but_three_digits_and_demo_numbers_are_known() -> None:
    assert show_dni("99000001") == "•••••001"
    assert is_demo("99000001")
    assert not is_demo("45678912")
