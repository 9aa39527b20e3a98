from dataclasses import replace
from datetime import date

import pytest

from ayllu.lib.matching import PersonSketch, Verdict, same_person
from ayllu.lib.tests.register import rows

ELENA = PersonSketch("Rosa Elena", "Huamán", "Cotrina", date(2014, 3, 12))


def _sketch(row: dict[str, str], side: str) -> PersonSketch:
    return PersonSketch(
        row[f"{side}_given"],
        row[f"{side}_surname1"],
        row[f"{side}_surname2"],
        date.fromisoformat(row[f"{side}_birth_date"]),
    )


@pytest.mark.parametrize(
    "row", rows("name_negatives.csv"), ids=lambda row: f"{row['a_given']}-{row['b_given']}"
)
def test_two_people_are_never_called_one(row: dict[str, str]) -> None:
    one, other = _sketch(row, "a"), _sketch(row, "b")
    assert same_person(one, other) in (Verdict.FAMILY, Verdict.DIFFERENT)
    assert same_person(other, one) == same_person(one, other)


@pytest.mark.parametrize(
    "again",
    [
        ELENA,
        replace(ELENA, primer="Guaman"),
        replace(ELENA, primer="Cotrina", segundo="Huaman"),
        replace(ELENA, given="ROSA HELENA"),
    ],
)
def test_the_same_name_and_day_is_the_same_person(again: PersonSketch) -> None:
    assert same_person(ELENA, again) is Verdict.SAME


@pytest.mark.parametrize(
    "again",
    [
        replace(ELENA, segundo=""),
        replace(ELENA, given="Rosa"),
        replace(ELENA, birth_date=date(2014, 12, 3)),
        replace(ELENA, birth_date=date(2014, 1, 1)),
        replace(ELENA, birth_date=date(2015, 3, 12)),
        replace(ELENA, birth_date=date(2014, 1, 1), birth_precision="year"),
        replace(ELENA, birth_date=date(2015, 1, 1), birth_precision="age"),
        replace(ELENA, birth_date=None),
    ],
)
def test_a_slip_or_a_gap_asks_someone_to_look(again: PersonSketch) -> None:
    assert same_person(ELENA, again) is Verdict.LIKELY


def test_letters_that_changed_places_in_a_long_name_ask_someone_to_look() -> None:
    one = replace(ELENA, given="Marleny")
    assert same_person(one, replace(one, given="Marleyn")) is Verdict.LIKELY


@pytest.mark.parametrize("given", ["Rosa Elvira", "Roxana", "Elena Rosa", "Rosa María"])
def test_another_given_name_is_family_even_on_the_same_day(given: str) -> None:
    assert same_person(ELENA, replace(ELENA, given=given)) is Verdict.FAMILY


def test_one_document_is_one_person_and_two_are_two() -> None:
    one = replace(ELENA, dni="99000001")
    assert same_person(one, replace(one, birth_date=None, segundo="")) is Verdict.SAME
    assert same_person(one, replace(one, birth_date=date(2011, 5, 9))) is Verdict.LIKELY
    assert same_person(one, replace(one, dni="99000002")) is Verdict.FAMILY
    assert same_person(one, replace(one, given="Thiago")) is Verdict.FAMILY


def test_strangers_are_different() -> None:
    assert same_person(ELENA, replace(ELENA, primer="Silva", segundo="Rojas")) is Verdict.DIFFERENT
