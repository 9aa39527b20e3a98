"""Numbers and moments as people of Cajamarca write them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils import translation

from ayllu.ui import words

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (Decimal("1234.5"), "S/ 1,234.50"),
        (0, "S/ 0.00"),
        (Decimal(-3), "−S/ 3.00"),
        (None, ""),
    ],
)
def test_money(amount: object, written: str) -> None:
    assert words.soles(amount) == written


def test_days() -> None:
    assert words.day(TODAY) == "23/11/2026"
    assert words.day_short(TODAY) == "23/11"
    assert words.day(None) == ""
    with translation.override("es"):
        assert words.day_words(TODAY) == "lunes 23 de noviembre"


def test_a_moment_is_shown_on_the_local_clock() -> None:
    late = datetime(2026, 11, 24, 3, 30, tzinfo=UTC)
    assert words.day(late) == "23/11/2026"
    assert words.clock(late) == "22:30"


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (TODAY, "hoy"),
        (date(2026, 11, 22), "ayer"),
        (date(2026, 11, 24), "mañana"),
        (date(2026, 11, 16), "hace 7 días"),
        (date(2026, 11, 26), "en 3 días"),
        (date(2026, 8, 1), "hace 3 meses"),
        (date(2023, 11, 1), "hace 3 años"),
    ],
)
def test_how_long_ago(moment: date, said: str) -> None:
    with translation.override("es"):
        assert words.ago(moment, TODAY) == said


@pytest.mark.parametrize(
    ("birth", "said"),
    [
        (date(2017, 11, 23), "9 años"),
        (date(2017, 11, 24), "8 años"),
        (date(2025, 9, 20), "14 meses"),
        (date(2026, 10, 23), "1 mes"),
        (date(2026, 11, 11), "12 días"),
        (9, "9 años"),
        (None, ""),
    ],
)
def test_age(birth: object, said: str) -> None:
    with translation.override("es"):
        assert words.age(birth, TODAY) == said


@pytest.mark.parametrize(
    ("both", "hers", "his"),
    [
        ("Hija o hijo", "Hija", "Hijo"),
        ("Media hermana o medio hermano", "Media hermana", "Medio hermano"),
        ("jefa o jefe de hogar", "jefa de hogar", "jefe de hogar"),
        ("Daughter or son", "Daughter", "Son"),
        ("Abuela", "Abuela", "Abuela"),
    ],
)
def test_a_word_with_two_forms_takes_the_one_of_the_person(both: str, hers: str, his: str) -> None:
    assert [words.of_sex(both, sex) for sex in ("female", "male", "unknown")] == [hers, his, both]


@pytest.mark.parametrize("month", range(1, 13))
def test_months_and_days_are_written_small(month: int) -> None:
    """A room's own word for a month would stand in every date of the house."""
    said = words.day_words(date(2026, month, 6))
    assert said == said.lower()
