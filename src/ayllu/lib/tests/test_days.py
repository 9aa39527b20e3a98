from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ayllu.lib.days import (
    Age,
    add_months,
    add_working_days,
    age_on,
    day_pieces,
    is_working_day,
    show_day,
    today_in,
    working_days_between,
    years_old,
)

DAYS = st.dates(date(1920, 1, 1), date(2060, 12, 31))
FIESTAS = frozenset({date(2026, 7, 28), date(2026, 7, 29)})


def test_in_the_evening_in_lima_it_is_tomorrow_in_utc() -> None:
    evening = datetime(2026, 11, 23, 19, 5, tzinfo=ZoneInfo("America/Lima"))
    assert today_in("America/Lima", evening) == date(2026, 11, 23)
    assert today_in("UTC", evening) == date(2026, 11, 24)
    assert today_in("America/Lima", evening.astimezone(UTC)) == date(2026, 11, 23)


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        today_in("America/Lima", datetime(2026, 11, 23, 19, 5))


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        (date(2014, 3, 12), date(2026, 3, 11), Age("years", 11, 11)),
        (date(2014, 3, 12), date(2026, 3, 12), Age("years", 12, 12)),
        (date(2016, 2, 29), date(2019, 2, 28), Age("years", 2, 2)),
        (date(2016, 2, 29), date(2019, 3, 1), Age("years", 3, 3)),
        (date(2025, 1, 31), date(2025, 2, 28), Age("months", 0, 0)),
        (date(2025, 1, 31), date(2025, 3, 1), Age("months", 1, 1)),
        (date(2024, 11, 24), date(2026, 11, 23), Age("months", 23, 23)),
        (date(2024, 11, 23), date(2026, 11, 23), Age("years", 2, 2)),
    ],
)
def test_age_on_a_day(born: date, on: date, age: Age) -> None:
    assert age_on(born, on) == age


def test_age_of_a_birth_known_in_part_is_a_span() -> None:
    on = date(2026, 6, 30)
    assert age_on(date(2010, 1, 1), on, "year") == Age("years", 15, 16)
    assert age_on(date(2010, 1, 1), on, "age") == Age("years", 14, 17)
    assert age_on(date(2010, 8, 1), on, "month") == Age("years", 15, 15)
    assert age_on(date(2026, 6, 1), on, "month") == Age("months", 0, 0)
    assert not age_on(date(2010, 1, 1), on, "year").is_exact


def test_nobody_has_an_age_before_birth() -> None:
    with pytest.raises(ValueError, match="Not born"):
        age_on(date(2026, 6, 30), date(2026, 6, 29))


@given(DAYS, DAYS)
def test_age_grows_by_one_between_birthdays(born: date, on: date) -> None:
    born, on = sorted((born, on))
    assert years_old(born, add_months(on, 12)) - years_old(born, on) in (0, 1, 2)
    assert add_months(born, 12 * years_old(born, on)) <= on


def test_a_day_is_shown_as_far_as_it_is_known() -> None:
    day = date(2015, 3, 12)
    assert [show_day(day, p) for p in ("day", "month", "year")] == ["12/03/2015", "03/2015", "2015"]
    assert day_pieces(day, "month") == (None, 3, 2015)
    assert show_day(None) == ""


def test_months_end_with_the_month() -> None:
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert add_months(date(2025, 3, 31), -1) == date(2025, 2, 28)
    assert add_months(date(2025, 11, 15), 14) == date(2027, 1, 15)


@given(DAYS, st.integers(-240, 240))
def test_adding_months_moves_exactly_so_many_months(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day


def test_working_days_leap_over_weekends_and_holidays() -> None:
    assert add_working_days(date(2026, 7, 24), 1, FIESTAS) == date(2026, 7, 27)
    assert add_working_days(date(2026, 7, 27), 1, FIESTAS) == date(2026, 7, 30)
    assert add_working_days(date(2026, 7, 30), -1, FIESTAS) == date(2026, 7, 27)
    assert add_working_days(date(2026, 7, 25), 0, FIESTAS) == date(2026, 7, 27)


@given(DAYS, st.integers(1, 60))
def test_so_many_working_days_lie_between_a_day_and_that_many_after_it(day: date, n: int) -> None:
    end = add_working_days(day, n)
    assert is_working_day(end)
    assert working_days_between(day, end) == n
    assert working_days_between(end, day) == -n
    assert end - day >= timedelta(days=n)
