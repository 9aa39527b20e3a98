"""A bucket of tokens: it empties, fills again evenly, and is nobody else's."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection, connections, transaction
from hypothesis import given
from hypothesis import strategies as st

from ayllu.ground import limits
from tests.budgets import budget

NOON = datetime(2026, 11, 24, 17, tzinfo=UTC)
HOUR = 3600


def spend(key: str = "derivar:190.1", *, at: int = 0, capacity: int = 3) -> bool:
    """``at`` seconds after noon, three an hour."""
    moment = NOON + timedelta(seconds=at)
    return limits.spend(key, capacity=capacity, per_seconds=HOUR, at=moment)


@pytest.mark.django_db
def test_so_many_and_no_more() -> None:
    assert [spend() for _ in range(5)] == [True, True, True, False, False]


@pytest.mark.django_db
def test_each_key_has_its_own_bucket() -> None:
    assert [spend("a", capacity=1), spend("a", capacity=1), spend("b", capacity=1)] == [
        True,
        False,
        True,
    ]


@pytest.mark.django_db
def test_tokens_come_back_one_by_one_and_never_more_than_it_holds() -> None:
    assert [spend() for _ in range(4)] == [True, True, True, False]
    assert [spend(at=1199), spend(at=1201), spend(at=1202)] == [False, True, False]
    a_day = 24 * HOUR
    assert [spend(at=a_day) for _ in range(4)] == [True, True, True, False]


@pytest.mark.django_db
def test_asking_while_it_is_empty_costs_nothing() -> None:
    for _ in range(3):
        spend()
    for second in range(0, 1200, 100):
        assert not spend(at=second)
    assert spend(at=1201)


@pytest.mark.django_db
def test_a_clock_that_goes_back_gives_nothing_away() -> None:
    assert [spend(at=500), spend(at=500), spend(at=500), spend(at=0), spend(at=400)] == [
        True,
        True,
        True,
        False,
        False,
    ]


@pytest.mark.django_db
@budget(25, 1000)
@given(pauses=st.lists(st.integers(0, 900), min_size=1, max_size=30), capacity=st.integers(1, 6))
def test_in_no_rhythm_more_pass_than_the_bucket_and_its_filling_allow(
    pauses: list[int], capacity: int
) -> None:
    with transaction.atomic():
        at = passed = 0
        for pause in pauses:
            at += pause
            passed += spend(at=at, capacity=capacity)
        transaction.set_rollback(True)
    assert passed <= capacity + at * capacity / HOUR


@pytest.fixture
def aside(lasting: None, settings: object) -> Iterator[None]:
    """The second connection of a real process, which commits at once."""
    connections.settings["aside"] = {**connections.settings["default"]}
    settings.AYLLU_ASIDE = "aside"  # type: ignore[attr-defined]  # pytest-django's own object
    yield
    connections["aside"].close()
    del connections["aside"]
    del connections.settings["aside"]


@pytest.mark.usefixtures("aside")
def test_a_token_stays_spent_when_the_request_is_undone() -> None:
    with transaction.atomic():
        assert spend(capacity=1)
        transaction.set_rollback(True)
    assert not spend(capacity=1)


@pytest.mark.slow
@pytest.mark.usefixtures("aside")
def test_nobody_waits_for_a_request_that_spent_and_is_still_at_work() -> None:
    def other() -> bool:
        try:
            return spend(capacity=2)
        finally:
            connections["aside"].close()
            connection.close()

    with transaction.atomic(), ThreadPoolExecutor(1) as pool:
        assert spend(capacity=2)
        assert pool.submit(other).result(60)


@pytest.mark.slow
@pytest.mark.usefixtures("aside")
def test_many_at_once_share_one_bucket() -> None:
    def one(_: int) -> bool:
        try:
            return spend(capacity=5)
        finally:
            connections["aside"].close()

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(one, range(24))) == 5
