import pytest
from hypothesis import given as each
from hypothesis import strategies as st

from ayllu.lib.matching import score

ROSA = ("Rosa Elena", "Huamán", "Cotrina")


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("Rosa Elena Huamán Cotrina", "exact"),
        ("Rosa Guaman", "sound"),
        ("Ros Huam", "prefix"),
        ("Rosita Huaman", "nickname"),
        ("Rosaelena Huaman", "joined"),
        ("R. E. Huaman", "initial"),
        ("Rpsa Huaman", "typo"),
        ("Elena Rosa Huaman", "order"),
        ("Rosa Huaman", "one_surname"),
        ("Rosa Cotrina", "missing_given"),
        ("Rosa Huaman Quispe", "unmatched"),
    ],
)
def test_a_match_says_why(query: str, why: str) -> None:
    match = score(query, *ROSA)
    assert why in match.why
    assert match.score > 0.6


def test_another_spelling_of_one_name_is_said_so() -> None:
    assert "spelling" in score("Brian Rojas", "Brayan", "Rojas", "").why


def test_the_whole_name_is_the_best_match_and_a_stranger_none() -> None:
    assert score("Rosa Elena Huamán Cotrina", *ROSA).score == 1.0
    assert score("Thiago Goicochea", *ROSA).score < 0.2
    assert score("", *ROSA).score == 0.0


def test_a_married_name_costs_nothing() -> None:
    without = score("Elena Cerna Díaz", "Elena", "Cerna", "Díaz")
    assert score("Elena Cerna Díaz de Rabanal", "Elena", "Cerna", "Díaz").score == without.score


def test_a_person_of_exactly_that_name_comes_before_one_that_sounds_so() -> None:
    exact = score("Jhon Rojas", "Jhon", "Rojas", "")
    assert exact.score > score("Jhon Rojas", "Yon", "Rojas", "").score
    assert exact.score > score("Jhon Rojas", "Jhonatan", "Rojas", "").score


@each(st.text(max_size=40), st.text(max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_a_score_lies_between_nothing_and_one(q: str, g: str, p: str, s: str) -> None:
    assert 0.0 <= score(q, g, p, s).score <= 1.0
