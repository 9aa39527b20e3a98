"""Self-reliance as arithmetic, with families made by chance."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ayllu.families.reviews import rules
from ayllu.families.reviews.choices import Criterion
from ayllu.intake.choices import Dimension
from ayllu.lib import days

TODAY = date(2026, 11, 24)
GOOD = {str(d.value): 3 for d in Dimension}
STANDS = rules.Facts(
    rounds=(
        rules.Round(date(2026, 11, 10), GOOD),
        rules.Round(date(2026, 4, 10), GOOD),
    ),
    met=8,
    counted=10,
    schooling="all",
    without_dni=(),
    community="Sra. Eulalia",
    cleared=True,
    today=TODAY,
)


def missing(facts: rules.Facts) -> set[str]:
    return {p.code for p in rules.criteria(facts) if not p.met}


def test_a_family_that_stands_is_blocked_by_nothing() -> None:
    assert missing(STANDS) == set()
    assert rules.blockers(STANDS) == []


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"met": 7}, Criterion.OBJECTIVES),
        ({"met": 0, "counted": 0}, Criterion.OBJECTIVES),
        ({"schooling": "some_out"}, Criterion.SCHOOL),
        ({"schooling": ""}, Criterion.SCHOOL),
        ({"without_dni": ("Kiara",)}, Criterion.DNI),
        ({"community": ""}, Criterion.COMMUNITY),
        ({"cleared": False}, Criterion.SAFEGUARDING),
    ],
)
def test_each_thing_alone_blocks(changed: dict[str, object], code: str) -> None:
    assert missing(replace(STANDS, **changed)) == {code}  # type: ignore[arg-type]  # one field each


def test_the_leads_word_is_asked_after_the_proposal() -> None:
    assert rules.blockers(replace(STANDS, cleared=False)) == []


def test_rounds_less_than_three_months_apart_do_not_count_twice() -> None:
    close = (rules.Round(TODAY, GOOD), rules.Round(date(2026, 9, 1), GOOD))
    assert Criterion.TWO_ROUNDS in missing(replace(STANDS, rounds=close))
    apart = (close[0], rules.Round(date(2026, 8, 24), GOOD))
    assert Criterion.TWO_ROUNDS not in missing(replace(STANDS, rounds=apart))


levels = st.fixed_dictionaries({str(d.value): st.integers(1, 4) for d in Dimension})
rounds = st.lists(levels, max_size=6).map(
    lambda found: tuple(
        rules.Round(TODAY - timedelta(days=45 * at), lv) for at, lv in enumerate(found)
    )
)


@given(rounds)
def test_a_dimension_under_three_now_always_blocks(found: tuple[rules.Round, ...]) -> None:
    low = not found or min(found[0].levels.values()) < 3
    if low:
        assert Criterion.TWO_ROUNDS in missing(replace(STANDS, rounds=found))


@given(rounds, st.integers(1, 120))
def test_one_more_good_round_never_takes_a_family_away(
    found: tuple[rules.Round, ...], later: int
) -> None:
    before = missing(replace(STANDS, rounds=found))
    more = (rules.Round(TODAY + timedelta(days=later), GOOD), *found)
    after = missing(replace(STANDS, rounds=more, today=TODAY + timedelta(days=later)))
    assert after <= before


@given(st.dates(date(2010, 1, 1), date(2040, 1, 1)), st.sampled_from(["low", "medium", "high"]))
def test_the_next_review_is_never_later_than_the_limit(held: date, risk: str) -> None:
    last = rules.latest_next(held, risk)
    assert last == days.add_months(held, 3 if risk == "high" else 6)
    rules.check_next(last, held_on=held, risk=risk)
    with pytest.raises(rules.NotNow):
        rules.check_next(last + timedelta(days=1), held_on=held, risk=risk)
    with pytest.raises(rules.NotNow):
        rules.check_next(held, held_on=held, risk=risk)


def test_who_stands_alone_is_followed_and_who_is_referred_is_not() -> None:
    assert [m for m, _day in rules.follow_up_days(TODAY, "self_reliant")] == [6, 12]
    assert rules.follow_up_days(TODAY, "referred") == []
