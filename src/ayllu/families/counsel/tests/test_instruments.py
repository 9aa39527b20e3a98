"""The questionnaires are whole, licensed, and counted by their items."""

import pytest

from ayllu.families.counsel import instruments
from ayllu.families.counsel.instruments import Unanswered, score

PHQ9, RSES = instruments.whole()["PHQ9"], instruments.whole()["RSES"]


def all_with(instrument: instruments.Instrument, value: int) -> dict[str, int]:
    return {i.key: value for i in instrument.items if i.scored}


def test_both_are_whole_with_licence_source_and_both_languages() -> None:
    assert [sum(i.scored for i in w.items) for w in (PHQ9, RSES)] == [9, 10]
    for whole in (PHQ9, RSES):
        assert whole.licence.es
        assert whole.source
        assert all(i.words.es and i.words.en and len(i.answers) == 4 for i in whole.items)
        assert all(b.source for b in whole.bands)
    assert set(instruments.whole()) == {"PHQ9", "RSES"}  # nothing else may be shown whole
    assert {"SDQ", "EPDS"} <= set(instruments.others())


@pytest.mark.parametrize(
    ("total", "code"),
    [
        (0, "minimal"), (4, "minimal"), (5, "mild"), (9, "mild"), (10, "moderate"),
        (14, "moderate"), (15, "moderately_severe"), (19, "moderately_severe"), (20, "severe"),
        (27, "severe"),
    ],
)  # fmt: skip
def test_the_bands_of_the_phq9_meet_without_gap(total: int, code: str) -> None:
    assert PHQ9.band(total).code == code


@pytest.mark.parametrize(
    ("total", "code"), [(0, "low"), (14, "low"), (15, "normal"), (25, "normal"), (26, "high")]
)
def test_the_bands_of_the_rosenberg(total: int, code: str) -> None:
    assert RSES.band(total).code == code


def test_five_items_of_the_rosenberg_are_reversed_whatever_their_place() -> None:
    reversed_keys = {i.key for i in RSES.items if i.reversed}
    places = {
        edition: sorted(i.places[edition] for i in RSES.items if i.reversed)
        for edition in instruments.EDITIONS
    }
    assert places == {"a": [3, 5, 8, 9, 10], "b": [2, 5, 6, 8, 9]}
    best = {i.key: 0 if i.key in reversed_keys else 3 for i in RSES.items}
    assert score(RSES, best).total == 30
    assert score(RSES, all_with(RSES, 3)).total == 15


def test_both_orders_hold_each_place_once() -> None:
    for edition in instruments.EDITIONS:
        for whole in (PHQ9, RSES):
            found = [i.places[edition] for i in whole.in_order(edition)]
            assert found == list(range(1, len(whole.items) + 1))


def test_only_self_harm_alerts_and_only_when_it_is_there() -> None:
    assert [i.key for w in (PHQ9, RSES) for i in w.items if i.alert] == ["self_harm"]
    calm = {**all_with(PHQ9, 3), "self_harm": 0}
    assert score(PHQ9, calm).alert == 0
    assert score(PHQ9, {**all_with(PHQ9, 0), "self_harm": 1}).alert == 1


def test_the_difficulty_is_asked_and_never_counted() -> None:
    assert score(PHQ9, {**all_with(PHQ9, 1), "difficulty": 3}).total == 9


def test_no_sum_is_made_of_what_is_missing() -> None:
    answers = all_with(PHQ9, 1)
    assert score(PHQ9, answers).total == 9
    del answers["sleep"]
    with pytest.raises(Unanswered):
        score(PHQ9, answers)
