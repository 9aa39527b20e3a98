import pytest
from hypothesis import given
from hypothesis import strategies as st

from ayllu.lib.phones import Phone, parse_phone, parse_phones, show_phone


@pytest.mark.parametrize(
    ("written", "number", "kind"),
    [
        ("976 000 301", "+51976000301", "mobile"),
        ("976-000-301", "+51976000301", "mobile"),
        ("+51 976 000 302", "+51976000302", "mobile"),
        ("0051976000315", "+51976000315", "mobile"),
        ("51976000315", "+51976000315", "mobile"),
        ("076-001237", "+5176001237", "landline"),
        ("+51 76 001237", "+5176001237", "landline"),
        ("01 234 5678", "+5112345678", "landline"),
        ("+34 600 123 456", "+34600123456", "foreign"),
    ],
)
def test_numbers_are_read(written: str, number: str, kind: str) -> None:
    assert parse_phone(written) == Phone(number, kind)


def test_a_lost_zero_comes_back_and_is_said() -> None:
    assert parse_phone("76001235") == Phone("+5176001235", "landline", ("phone_lost_zero",))


@pytest.mark.parametrize("written", ["976 000 30", "9760003011", "123", "+1 2"])
def test_a_wrong_length_has_no_number(written: str) -> None:
    read = parse_phone(written)
    assert read.number == ""
    assert "phone_invalid" in read.problems


def test_several_numbers_in_one_cell() -> None:
    mobile, landline = parse_phones("976-000 301 / 076 00 12 34 (vecina)")
    assert mobile == Phone("+51976000301", "mobile")
    assert landline == Phone("+5176001234", "landline", ("phone_of_other",))
    assert [p.number for p in parse_phones("976000303; 976000304 y 976000317/")] == [
        "+51976000303",
        "+51976000304",
        "+51976000317",
    ]


@pytest.mark.parametrize("written", ["", " sin teléfono", "-"])
def test_no_number_is_no_phone(written: str) -> None:
    assert parse_phones(written) == ()


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+51976000301", "976 000 301"),
        ("+5176001234", "076 001234"),
        ("+5112345678", "(01) 234 5678"),
        ("+34600123456", "+34600123456"),
    ],
)
def test_numbers_are_shown_as_people_say_them(number: str, shown: str) -> None:
    assert show_phone(number) == shown


@given(st.from_regex(r"\+51(9[0-9]{8}|76[0-9]{6}|1[0-9]{7})", fullmatch=True))
def test_what_is_shown_is_read_back(number: str) -> None:
    assert parse_phone(show_phone(number)).number == number
