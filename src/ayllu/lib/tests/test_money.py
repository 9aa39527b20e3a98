from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ayllu.lib.money import (
    Period,
    UnreadableAmount,
    monthly,
    parse_soles,
    per_head,
    show_soles,
)

AMOUNTS = st.decimals(Decimal(0), Decimal("9999999.99"), places=2)


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("S/ 1,025.00", "1025.00"),
        ("S/. 1,500.00", "1500.00"),
        ("1.025,00", "1025.00"),
        ("1,130", "1130.00"),
        ("1.025", "1025.00"),
        ("1 200,00", "1200.00"),
        ("850,50", "850.50"),
        ("350,5", "350.50"),
        ("0,00", "0.00"),
        ("600", "600.00"),
        ("11.981,75", "11981.75"),
        ("1,234,567.89", "1234567.89"),
        ("450 soles", "450.00"),
    ],
)
def test_both_customs_of_writing_are_read(written: str, amount: str) -> None:
    assert parse_soles(written) == Decimal(amount)


@pytest.mark.parametrize("written", ["", "  ", "-", "—", "S/"])
def test_nothing_stated_is_nothing_and_not_zero(written: str) -> None:
    assert parse_soles(written) is None


@pytest.mark.parametrize(
    "written", ["entre 400 y 500", "25 diario", "no declara", "1,02,5", "-5", "0.125", "1e3", "٣"]
)
def test_what_is_not_one_amount_is_refused(written: str) -> None:
    with pytest.raises(UnreadableAmount):
        parse_soles(written)


@pytest.mark.parametrize(
    ("amount", "period", "month"),
    [
        ("80", Period.WEEKLY, "346.67"),
        ("200", Period.WEEKLY, "866.67"),
        ("350", Period.FORTNIGHTLY, "700.00"),
        ("350", Period.TWO_MONTHLY, "175.00"),
        ("950", Period.MONTHLY, "950.00"),
        ("1000", Period.YEARLY, "83.33"),
    ],
)
def test_a_period_is_brought_to_a_month(amount: str, period: Period, month: str) -> None:
    assert monthly(Decimal(amount), period) == Decimal(month)


def test_an_amount_is_shared_by_heads_half_up() -> None:
    assert per_head(Decimal("0.25"), 2) == Decimal("0.13")
    with pytest.raises(ValueError, match="at least one"):
        per_head(Decimal(1), 0)


def test_soles_are_shown_with_commas_and_two_decimals() -> None:
    assert show_soles(Decimal("1234.5")) == "S/\xa01,234.50"
    assert show_soles(Decimal("-0.5")) == "-S/\xa00.50"


@given(AMOUNTS)
def test_what_is_shown_is_read_back(amount: Decimal) -> None:
    assert parse_soles(show_soles(amount)) == amount


@given(AMOUNTS)
def test_twelve_months_of_a_yearly_amount_miss_it_by_six_centimos_at_most(amount: Decimal) -> None:
    assert abs(monthly(amount, Period.YEARLY) * 12 - amount) <= Decimal("0.06")
