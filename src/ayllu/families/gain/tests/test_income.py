"""What a person earns at three moments; the median of those who were asked twice."""

from datetime import date, timedelta
from decimal import Decimal
from statistics import median
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.families.gain import indicators, rules, worklist
from ayllu.families.gain.choices import CONSTRAINTS
from ayllu.families.gain.factories import make_income
from ayllu.families.gain.models import Income
from ayllu.families.work.factories import make_job, make_path
from ayllu.families.work.models import Path
from ayllu.ground.constraints import Refused, settled
from ayllu.lib.days import add_months
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household
from ayllu.places.models import Site
from tests.budgets import budget

from .conftest import TODAY, ago, day, post, url


def dues(user: User) -> list[date | None]:
    return [d.due_on for d in worklist.due(held_by(user, on=TODAY), today=TODAY)]


def said(**changed: Any) -> dict[str, Any]:
    return {
        "on_day": day(TODAY), "amount": "250", "every": "weekly", "source": "Venta de pan",
        "working": "yes", **changed,
    }  # fmt: skip


def test_three_and_six_months_count_from_the_first_work() -> None:
    words = {"started_on": date(2026, 1, 1), "working_since": date(2025, 8, 31)}
    assert rules.due_on("before", **words) == date(2026, 1, 15)
    assert rules.due_on("three", **words) == date(2025, 11, 30)
    assert rules.due_on("six", **words) == date(2026, 2, 28)
    assert rules.due_on("six", started_on=TODAY, working_since=None) is None


@pytest.mark.usefixtures("eyes")
def test_each_moment_lies_on_the_desk_in_its_turn(as_rosa: Client, rosa: User, path: Path) -> None:
    assert dues(rosa) == [ago(300) + rules.ASK_BEFORE]
    make_income(path, "before", Decimal(300), ago(295))
    assert dues(rosa) == []  # no work yet
    begun = add_months(TODAY, -3)
    make_job(path, begun)
    assert dues(rosa) == [add_months(begun, 3)]
    assert post(as_rosa, "income", path.pk, "six", **said()).status_code == 422  # too early
    assert post(as_rosa, "income", path.pk, "three", **said()).status_code == 302
    assert dues(rosa) == []
    row = Income.objects.get(moment="three")
    assert row.a_month == Decimal("1083.33")  # 250 × 52 ÷ 12
    page = as_rosa.get(url("of", path.pk)).content.decode().replace("\xa0", " ")
    assert "+S/ 783.33" in page
    assert "Venta de pan" in page


@pytest.mark.usefixtures("eyes")
def test_a_measure_has_its_source_and_says_whether_the_person_works(
    as_rosa: Client, path: Path
) -> None:
    make_job(path, ago(100))

    def status(**changed: Any) -> int:
        return int(post(as_rosa, "income", path.pk, "three", **said(**changed)).status_code)

    assert status(source="") == 422
    assert status(working="") == 422
    assert status(working="no") == 422
    assert status(amount="") == 422
    assert status(amount="-5") == 422
    assert status(on_day=day(TODAY + timedelta(days=1))) == 422
    assert status(working="no", why_not="childcare", amount="0") == 302
    assert status(amount="", source="", working="", unknown_why="Se mudó.") == 302
    row = Income.objects.get()
    assert (row.amount, row.a_month, row.unknown_why) == (None, None, "Se mudó.")


@pytest.mark.usefixtures("eyes")
def test_the_database_refuses(path: Path) -> None:
    def refused(name: str) -> Any:
        return pytest.raises(Refused, match=str(CONSTRAINTS[name])[:40])

    with settled():
        make_income(path, "before", Decimal(300), TODAY)
    with refused("gain_income_once"), settled():
        make_income(path, "before", Decimal(300), TODAY)
    with refused("gain_income_or_why"), settled():
        make_income(path, "three", None, TODAY)
    with refused("gain_income_not_negative"), settled():
        make_income(path, "three", Decimal(-1), TODAY)
    with refused("gain_income_has_source"), settled():
        make_income(path, "three", Decimal(1), TODAY, source="")
    with refused("gain_income_says_whether_working"), settled():
        make_income(path, "three", Decimal(1), TODAY, working=False)
    with settled():
        make_income(path, "three", Decimal(1), TODAY, working=False, why_not="pay")


def pairs(*found: tuple[int | None, int | None]) -> list[Any]:
    return [tuple(None if x is None else Decimal(x) for x in pair) for pair in found]


def test_the_example_of_the_median() -> None:
    found = rules.change(pairs((400, 650), (300, 300), (500, 900), (None, 5), (7, None)))
    assert (found.median, found.pairs, found.missing) == (Decimal("250.00"), 3, 2)
    assert rules.change(pairs((0, 10), (0, 21))).median == Decimal("15.50")
    assert rules.change([]).median is None


@pytest.mark.parametrize(("count", "shown"), [(4, False), (5, True)])
def test_fewer_than_five_are_not_shown(count: int, shown: bool) -> None:
    assert rules.change(pairs(*[(1, 2)] * count)).is_shown is shown


amounts = st.one_of(st.none(), st.integers(0, 300_000).map(lambda n: Decimal(n) / 100))


@given(st.lists(st.tuples(amounts, amounts), max_size=30))
@budget(60, 500)
def test_the_median_is_the_median_whatever_the_order(rows: list[Any]) -> None:
    found = rules.change(rows)
    known = [b - a for a, b in rows if a is not None and b is not None]
    assert found.pairs + found.missing == len(rows)
    assert found == rules.change(rows[::-1])
    if known:
        assert found.median is not None
        assert abs(found.median - median(known)) <= Decimal("0.005")


@pytest.mark.usefixtures("eyes")
def test_results_hide_small_numbers_and_name_the_missing(
    as_rosa: Client, rosa: User, cajamarca: Site
) -> None:
    def one(n: int, *, again: bool) -> None:
        home: Household = make_family(site=cajamarca, by=rosa, case_lead=rosa)
        who = home.memberships.get(is_head=True).person
        path = make_path(home, who, "search", rosa, ago(260), state="working")
        make_job(path, add_months(TODAY, -6))
        make_income(path, "before", Decimal(400), ago(259))
        if again:
            make_income(path, "six", Decimal(400 + 100 * n), TODAY)

    def page() -> str:
        found = as_rosa.get(reverse("families_gain_results")).content.decode()
        return str(found.replace("\xa0", " "))

    for n in range(4):
        one(n, again=True)
    one(9, again=False)
    first = TODAY.replace(day=1)
    codes = {
        f.code: f for f in indicators.month_figures(site_id=cajamarca.pk, first=first, last=TODAY)
    }
    assert "muy pocos para mostrar" in page()
    assert "work-income" not in codes
    assert (codes["work-at-six"].value, codes["work-at-six"].of) == (4, 5)
    one(4, again=True)
    assert "+S/ 200.00" in page()
    figures = list(indicators.month_figures(site_id=cajamarca.pk, first=first, last=TODAY))
    told = next(f for f in figures if f.code == "work-income")
    assert told.value == 200
    assert "5 adultos preguntados dos veces, 1 no" in told.definition


@pytest.mark.usefixtures("eyes")
def test_the_list_names_who_is_to_be_asked(as_rosa: Client, as_tomas: Client, path: Path) -> None:
    name = path.person.full_name
    assert name in as_rosa.get(reverse("families_gain")).content.decode()
    assert name not in as_tomas.get(reverse("families_gain")).content.decode()
    assert as_tomas.get(url("of", path.pk)).status_code == 404
