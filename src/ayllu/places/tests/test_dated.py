"""Amounts are those of their day; working days leap over weekends, holidays and closed days."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from ayllu.lib.days import is_working_day, working_days_between
from ayllu.places import calendar, reads
from ayllu.places.models import ClosedDay, MinimumWage, PovertyLine, Site
from tests.budgets import budget

pytestmark = pytest.mark.django_db
NATIONAL, RURAL = PovertyLine.Area.NATIONAL, PovertyLine.Area.RURAL
TOTAL, EXTREME = PovertyLine.Kind.TOTAL, PovertyLine.Kind.EXTREME


@pytest.mark.parametrize(
    ("day", "area", "kind", "year", "amount"),
    [
        (date(2023, 12, 31), NATIONAL, TOTAL, 2023, 446),
        (date(2024, 1, 1), NATIONAL, TOTAL, 2024, 454),
        (date(2024, 6, 1), RURAL, TOTAL, 2024, 338),
        (date(2022, 3, 9), NATIONAL, EXTREME, 2022, 226),
        (date(2026, 11, 24), NATIONAL, TOTAL, 2024, 454),  # the newest that is out
    ],
)
def test_a_line_is_that_of_its_year(
    day: date, area: str, kind: str, year: int, amount: Decimal
) -> None:
    line = reads.line_on(day, area=area, kind=kind)
    assert line is not None
    assert (line.year, line.amount) == (year, amount)


@pytest.mark.parametrize(
    ("day", "area", "kind"),
    [(date(2020, 5, 1), NATIONAL, TOTAL), (date(2023, 5, 1), RURAL, TOTAL),
     (date(2021, 5, 1), NATIONAL, EXTREME)],
)  # fmt: skip
def test_no_line_is_taken_from_a_later_year(day: date, area: str, kind: str) -> None:
    assert reads.line_on(day, area=area, kind=kind) is None


def test_whoever_lives_below_the_extreme_line_is_below_the_other_too() -> None:
    for year in PovertyLine.objects.filter(kind=EXTREME).values_list("year", flat=True):
        total, extreme = (
            PovertyLine.objects.get(year=year, area=NATIONAL, kind=kind)
            for kind in (TOTAL, EXTREME)
        )
        assert Decimal(0) < extreme.amount < total.amount


def test_every_amount_names_its_source_and_a_doubtful_one_says_so() -> None:
    assert not PovertyLine.objects.filter(source="").exists()
    assert list(PovertyLine.objects.filter(certain=False).values_list("year", "kind")) == [
        (2024, "extreme")
    ]


def test_there_is_one_line_a_year() -> None:
    with pytest.raises(IntegrityError, match="places_povertyline_one_a_year"), transaction.atomic():
        PovertyLine.objects.create(year=2024, area=NATIONAL, kind=TOTAL, amount=1, source="x")


@pytest.mark.parametrize(
    ("day", "amount"),
    [(date(2022, 4, 30), None), (date(2022, 5, 1), 1025), (date(2024, 12, 31), 1025),
     (date(2025, 1, 1), 1130), (date(2026, 11, 24), 1130)],
)  # fmt: skip
def test_the_wage_changes_on_its_day(day: date, amount: int | None) -> None:
    wage = reads.wage_on(day)
    assert (wage.amount if wage else None) == amount


def test_two_wages_cannot_begin_on_one_day() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        MinimumWage.objects.create(from_day=date(2025, 1, 1), amount=1200, source="x")


HOLIDAYS_2026 = {
    date(2026, 1, 1): "Año Nuevo",
    date(2026, 4, 2): "Jueves Santo",
    date(2026, 4, 3): "Viernes Santo",
    date(2026, 5, 1): "Día del Trabajo",
    date(2026, 6, 29): "San Pedro y San Pablo",
    date(2026, 7, 28): "Independencia",
    date(2026, 7, 29): "Independencia",
    date(2026, 8, 6): "Batalla de Junín",
    date(2026, 8, 30): "Santa Rosa de Lima",
    date(2026, 10, 8): "Combate de Angamos",
    date(2026, 11, 1): "Todos los Santos",
    date(2026, 12, 8): "Inmaculada",
    date(2026, 12, 9): "Batalla de Ayacucho",
    date(2026, 12, 25): "Navidad",
}


def test_the_holidays_of_peru_are_known() -> None:
    assert set(HOLIDAYS_2026) <= calendar.holidays_of(2026)


@pytest.mark.parametrize(
    ("day", "count", "then"),
    [
        (date(2026, 7, 24), 1, date(2026, 7, 27)),  # a weekend
        (date(2026, 7, 27), 1, date(2026, 7, 30)),  # the days of independence
        (date(2026, 4, 1), 1, date(2026, 4, 6)),  # Holy Week and its weekend
        (date(2026, 12, 7), 2, date(2026, 12, 11)),  # two holidays in a row
        (date(2026, 12, 31), 1, date(2027, 1, 4)),  # over the turn of the year
        (date(2026, 11, 24), 0, date(2026, 11, 24)),
        (date(2026, 11, 1), 0, date(2026, 11, 2)),  # a Sunday and a holiday
        (date(2026, 11, 24), 5, date(2026, 12, 1)),
    ],
)
def test_working_days_leap_over_holidays(
    cajamarca: Site, day: date, count: int, then: date
) -> None:
    assert calendar.working_days_after(day, count, cajamarca) == then


def test_a_closed_day_of_one_site_is_a_working_day_at_the_other(
    cajamarca: Site, pachacamac: Site
) -> None:
    ClosedDay.objects.create(site=cajamarca, day=date(2026, 11, 25), name="Aniversario")
    day, then = date(2026, 11, 24), [date(2026, 11, 26), date(2026, 11, 25)]
    found = [calendar.working_days_after(day, 1, site) for site in (cajamarca, pachacamac)]
    assert found == then
    assert calendar.working_days_after(day, 1, cajamarca.pk) == then[0]


def test_a_day_is_closed_once(cajamarca: Site) -> None:
    ClosedDay.objects.create(site=cajamarca, day=date(2026, 11, 25), name="Aniversario")
    with pytest.raises(IntegrityError, match="places_closedday_once"), transaction.atomic():
        ClosedDay.objects.create(site=cajamarca, day=date(2026, 11, 25), name="Otra vez")


@budget(40, 2000)
@given(day=st.dates(date(2024, 1, 1), date(2030, 12, 31)), count=st.integers(1, 30))
def test_so_many_working_days_later_so_many_have_passed(
    cajamarca: Site, day: date, count: int
) -> None:
    then = calendar.working_days_after(day, count, cajamarca)
    closed = calendar.closed_days(cajamarca, around=day)
    assert is_working_day(then, closed)
    assert working_days_between(day, then, closed) == count
