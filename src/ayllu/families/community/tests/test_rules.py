"""Indirect participants: whatever meetings there are, nobody is counted twice within a group."""

from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from ayllu.families.community.choices import Band, Counted
from ayllu.families.community.models import Meeting
from ayllu.families.community.rules import indirect
from tests.budgets import budget

GROUPS = [UUID(int=n) for n in range(1, 5)]


def meeting(group: UUID, days: int, counted: str, numbers: list[int]) -> Meeting:
    return Meeting(
        group_id=group,
        held_on=date(2026, 1, 1) + timedelta(days=days),
        counted=counted,
        **dict(zip(Band.values, numbers, strict=True)),
    )


SIX = st.lists(st.integers(0, 60), min_size=6, max_size=6)
ONE = st.builds(
    meeting, st.sampled_from(GROUPS), st.integers(0, 300), st.sampled_from(Counted.values), SIX
)


@budget(40, 400)
@given(st.lists(ONE, max_size=12))
def test_the_rule_holds_for_any_meetings(held: list[Meeting]) -> None:
    found = indirect(held)
    highest = {g: max(m.came for m in held if m.group_id == g) for g in {m.group_id for m in held}}
    assert found.total == sum(highest.values())
    assert sum(found.bands.values()) == found.total
    assert 0 <= found.counted <= found.total
    assert found.counted + found.estimated == found.total
    assert sorted(m.group_id for m in found.best) == sorted(highest)


@budget(40, 400)
@given(st.lists(ONE, min_size=1, max_size=8), ONE)
def test_one_more_meeting_never_lowers_the_number(held: list[Meeting], more: Meeting) -> None:
    assert indirect([*held, more]).total >= indirect(held).total


def test_the_example_of_the_rule() -> None:
    first, second = GROUPS[:2]
    held = [
        meeting(first, 60, "counted", [30, 0, 0, 0, 0, 0]),
        meeting(first, 90, "estimated", [20, 0, 0, 0, 4, 0]),
        meeting(second, 70, "estimated", [8, 10, 0, 0, 0, 0]),
    ]
    found = indirect(held)
    assert (found.total, found.counted, found.bands["girls"]) == (48, 30, 0)


def test_of_two_of_the_same_size_the_later_one_counts() -> None:
    first = meeting(GROUPS[0], 1, "counted", [10, 0, 0, 0, 0, 0])
    second = meeting(GROUPS[0], 2, "estimated", [4, 6, 0, 0, 0, 0])
    assert indirect([second, first]).best == (second,)
    assert indirect([]).total == 0
