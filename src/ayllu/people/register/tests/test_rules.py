"""Births as people say them, papers with their check character, splits that lose nobody."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ayllu.ground.constraints import Refused
from ayllu.lib.days import show_day
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register import rules

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("12/03/2015", date(2015, 3, 12), "day"),
        ("12-3-2015", date(2015, 3, 12), "day"),
        ("2015-03-12", date(2015, 3, 12), "day"),
        ("03/2015", date(2015, 3, 1), "month"),
        ("2015", date(2015, 1, 1), "year"),
        ("8 años", date(2018, 1, 1), "age"),
        ("14 meses", date(2025, 9, 1), "month"),
        ("", None, "unknown"),
    ],
)
def test_a_birth_is_read_as_exactly_as_it_is_known(
    text: str, day: date | None, precision: str
) -> None:
    assert rules.read_birth(text, today=TODAY) == rules.Birth(day, precision)


@pytest.mark.parametrize("text", ["31/02/2015", "13/2015", "ayer", "25/12/2026", "1850"])
def test_what_is_no_birth_is_said(text: str) -> None:
    with pytest.raises(Refused):
        rules.read_birth(text, today=TODAY)


@given(st.dates(date(1910, 1, 1), TODAY), st.sampled_from(["day", "month", "year"]))
def test_a_birth_shown_is_read_back(day: date, precision: str) -> None:
    birth = rules.read_birth(show_day(day, precision), today=TODAY)
    assert birth.precision == precision
    assert show_day(birth.day, birth.precision) == show_day(day, precision)


@given(st.text(max_size=25))
def test_any_text_is_a_birth_or_a_sentence(text: str) -> None:
    with suppress(Refused):
        birth = rules.read_birth(text, today=TODAY)
        assert birth.day is None or birth.day <= TODAY


def test_a_dni_with_the_wrong_character_is_refused() -> None:
    assert rules.read_number("dni", "valid", "10117410-2") == "10117410"
    with pytest.raises(rules.WrongCheck):
        rules.read_number("dni", "valid", "10117410-3")
    with pytest.raises(rules.LostZero):
        rules.read_number("dni", "valid", "1011741")
    assert rules.read_number("dni", "none", "whatever") == ""


def test_a_split_leaves_someone_and_takes_someone() -> None:
    one, other, stranger = uuid7(), uuid7(), uuid7()
    assert rules.can_split(members=[one, other], leaving=[one])
    assert not rules.can_split(members=[one, other], leaving=[])
    assert not rules.can_split(members=[one, other], leaving=[one, other])
    assert not rules.can_split(members=[one, other], leaving=[stranger])


def test_death_is_once_and_after_birth() -> None:
    born = date(2018, 3, 12)
    assert rules.can_die(died=False, born=born, on=None, today=TODAY)
    assert not rules.can_die(died=True, born=born, on=None, today=TODAY)
    assert not rules.can_die(died=False, born=born, on=date(2018, 3, 11), today=TODAY)
