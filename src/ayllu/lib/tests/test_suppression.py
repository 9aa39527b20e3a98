from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ayllu.lib.suppression import Relation, hide
from tests.budgets import budget


def guesses(
    values: dict[str, int], relations: list[Relation], hidden: frozenset[str], rest: set[str]
) -> dict[str, set[int]]:
    """What a reader may still believe of each hidden number, who knows that none is zero."""
    open_keys = sorted(hidden | rest)
    top = max(values.values()) + 1
    found: dict[str, set[int]] = {key: set() for key in open_keys}
    for tried in product(range(1, top + 1), repeat=len(open_keys)):
        guess = {**values, **dict(zip(open_keys, tried, strict=True))}
        if all(sum(c * guess[k] for k, c in r.items()) == 0 for r in relations):
            for key in open_keys:
                found[key].add(guess[key])
    return found


def partition(parts: list[int]) -> tuple[dict[str, int], list[Relation]]:
    values = {f"p{n}": part for n, part in enumerate(parts)} | {"all": sum(parts)}
    return values, [{**{f"p{n}": 1 for n in range(len(parts))}, "all": -1}]


def test_large_numbers_and_zero_are_shown() -> None:
    assert hide(*partition([12, 0, 7])) == frozenset()


def test_one_small_part_takes_the_next_smallest_with_it() -> None:
    assert hide(*partition([2, 9, 30])) == {"p0", "p1"}


def test_small_parts_that_leave_no_room_take_another_with_them() -> None:
    """One and one that make two could only be one and one."""
    assert hide(*partition([1, 1, 9, 30])) == {"p0", "p1", "p2"}


def test_a_small_rest_hides_the_number_it_is_left_from() -> None:
    relation = {"of": 1, "value": -1, "rest": -1}
    hidden = hide({"of": 40, "value": 38, "rest": 2}, [relation], unprinted={"rest"})
    assert hidden == {"value"}


def test_a_share_of_large_numbers_is_shown() -> None:
    relation = {"of": 1, "value": -1, "rest": -1}
    assert hide({"of": 40, "value": 30, "rest": 10}, [relation], unprinted={"rest"}) == frozenset()


def test_what_was_told_before_is_hidden_last() -> None:
    values = {"before": 50, "new": 3, "ended": 8, "now": 45}
    relation = {"before": 1, "new": 1, "ended": -1, "now": -1}
    assert hide(values, [relation], last={"before", "now"}) == {"new", "ended"}


def test_a_number_in_two_sums_is_protected_in_both() -> None:
    values = {"a": 2, "b": 9, "ab": 11, "c": 20, "ac": 22}
    relations: list[Relation] = [{"a": 1, "b": 1, "ab": -1}, {"a": 1, "c": 1, "ac": -1}]
    hidden = hide(values, relations)
    assert "a" in hidden
    assert {"b", "ab"} & hidden
    assert {"c", "ac"} & hidden


@pytest.mark.slow
@budget(150, 500)
@given(st.lists(st.integers(1, 9), min_size=3, max_size=4))
def test_no_small_part_can_be_told_from_what_is_shown(parts: list[int]) -> None:
    values, relations = partition(parts)
    hidden = hide(values, relations)
    believed = guesses(values, relations, hidden, set())
    for key, value in values.items():
        if 0 < value < 5:
            assert key in hidden
            assert len(believed[key]) > 1, (values, hidden)


@budget(60, 400)
@given(st.integers(1, 9), st.integers(0, 9), st.integers(1, 6))
def test_a_share_never_tells_a_small_part_or_rest(value: int, rest: int, other: int) -> None:
    values = {"value": value, "rest": rest, "of": value + rest, "more": other}
    values["sum"] = values["of"] + other
    relations: list[Relation] = [
        {"value": 1, "rest": 1, "of": -1},
        {"of": 1, "more": 1, "sum": -1},
    ]
    hidden = hide(values, relations, unprinted={"rest"})
    believed = guesses(values, relations, hidden, {"rest"} if rest else set())
    for key in ("value", "rest", "of", "more"):
        if 0 < values[key] < 5:
            assert len(believed.get(key, ())) > 1, (values, hidden)


@pytest.mark.parametrize("parts", [[1], [4], [1, 1]])
def test_where_nothing_else_can_be_hidden_the_sum_is(parts: list[int]) -> None:
    values, relations = partition(parts)
    assert hide(values, relations) == set(values)
