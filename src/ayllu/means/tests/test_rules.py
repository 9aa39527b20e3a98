"""The arithmetic of a sheet, on made-up lines that are never saved."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ayllu.means import rules
from ayllu.means.choices import ASKED, RAINS, Every, Head, Source
from ayllu.means.models import Debt, Income, Spending
from tests.budgets import budget

amounts = st.decimals(0, 9999, places=2)
maybe = st.one_of(st.none(), amounts)
incomes = st.lists(
    st.builds(
        Income,
        source=st.sampled_from(Source.values),
        amount=maybe,
        every=st.sampled_from(Every.values),
        rain_months=st.lists(st.sampled_from(RAINS), unique=True),
        rain_left=st.integers(0, 99),
    ),
    max_size=6,
)
spendings = st.lists(
    st.builds(
        Spending,
        head=st.sampled_from(Head.values),
        amount=maybe,
        every=st.sampled_from(Every.values),
    ),
    max_size=7,
    unique_by=lambda s: s.head,
)
debts = st.lists(st.builds(Debt, owed=maybe, a_month=maybe), max_size=3)


def income(amount: str, every: str = "monthly", **more: object) -> Income:
    return Income(**{"source": "informal", "amount": Decimal(amount), "every": every, **more})


@given(incomes)
@budget(80, 2000)
def test_the_poorest_month_is_never_above_the_mean_and_never_below_nothing(
    rows: list[Income],
) -> None:
    found = rules.reckon(rows, [], [])
    if found.poorest is None:
        assert all(i.amount is None or i.source == "loan" for i in rows)
        return
    month, least = found.poorest
    assert 0 <= least <= (found.income.amount or 0) + Decimal("0.01")
    assert found.by_month[month - 1] == least == min(found.by_month)


@given(incomes)
@budget(80, 2000)
def test_the_mean_lies_between_the_poorest_and_the_richest_month(rows: list[Income]) -> None:
    found, cent = rules.reckon(rows, [], []), Decimal("0.01")
    if found.income.amount is not None:
        low, high = min(found.by_month), max(found.by_month)
        assert low - cent <= found.income.amount <= high + cent


@given(incomes, incomes)
@budget(80, 2000)
def test_two_purses_together_are_the_sum_of_both(one: list[Income], other: list[Income]) -> None:
    both = rules.by_month([*one, *other])
    pairs = zip(rules.by_month(one), rules.by_month(other), strict=True)
    assert both == tuple(a + b for a, b in pairs)


@given(incomes, amounts)
@budget(60, 1000)
def test_a_loan_changes_no_income(rows: list[Income], lent: Decimal) -> None:
    loan = Income(source="loan", amount=lent, every="monthly")
    with_it = rules.reckon([*rows, loan], [], [])
    assert with_it.income == rules.reckon(rows, [], []).income
    assert with_it.lent >= lent


@given(spendings, debts)
@budget(80, 2000)
def test_paying_debts_is_no_spending_and_whole_means_every_head_was_answered(
    rows: list[Spending], owing: list[Debt]
) -> None:
    found = rules.reckon([], rows, owing)
    assert found.spending == rules.reckon([], rows, []).spending
    answered = {s.head for s in rows if s.amount is not None}
    unknown = any(s.amount is None for s in rows)
    assert found.spending.whole == (answered >= ASKED and not unknown)
    assert found.debt_service == sum(d.a_month or 0 for d in owing)


@given(st.one_of(st.none(), amounts), amounts, st.booleans())
@budget(100, 2000)
def test_an_at_least_says_only_what_it_can(
    each: Decimal | None, line: Decimal, whole: bool
) -> None:
    said = rules.against(each, line, line / 2, whole=whole)
    if each is not None and each >= line:
        assert said == "above"
    elif each is None or not whole:
        assert said == "unknown"
    else:
        assert said == ("extreme" if each < line / 2 else "poor")


def test_a_week_is_fifty_two_twelfths_and_the_field_stops_in_the_rains() -> None:
    field = income("60", "weekly", rain_months=list(RAINS), rain_left=0)
    stall = income("300")
    found = rules.reckon([field, stall], [], [])
    assert found.by_month == tuple(
        Decimal(300) if m in RAINS else Decimal(560) for m in range(1, 13)
    )
    assert found.income.amount == Decimal("473.33")  # (4 × 300 + 8 × 560) / 12
    assert found.poorest == (1, Decimal(300))


def test_half_of_it_is_left_in_january() -> None:
    found = rules.reckon([income("125.25", rain_months=[1], rain_left=50)], [], [])
    assert found.by_month[0] == Decimal("62.63")  # half a céntimo goes up
    assert found.poorest == (1, Decimal("62.63"))


def test_what_is_not_known_makes_an_at_least() -> None:
    found = rules.reckon([income("100"), Income(source="pension", amount=None)], [], [])
    assert (found.income.amount, found.income.whole) == (Decimal(100), False)
    assert rules.reckon([], [], [Debt(owed=None)]).owed == rules.Sum(None, whole=False)
    assert rules.reckon([], [], []).owed == rules.Sum(Decimal(0))


def test_for_each_who_eats_from_the_pot() -> None:
    assert rules.a_head(Decimal(100), 3) == Decimal("33.33")
    assert rules.a_head(None, 3) is None
