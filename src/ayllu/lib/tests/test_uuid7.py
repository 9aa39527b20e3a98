from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from ayllu.lib.uuid7 import uuid7


def test_identifiers_of_one_process_rise() -> None:
    made = [uuid7() for _ in range(5000)]
    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_identifiers_made_by_many_threads_are_all_different_and_rise_in_each_thread() -> None:
    with ThreadPoolExecutor(8) as pool:
        batches = list(pool.map(lambda _: [uuid7() for _ in range(500)], range(8)))
    assert all(batch == sorted(batch) for batch in batches)
    assert len({made for batch in batches for made in batch}) == 4000


def test_version_and_variant_are_those_of_the_standard() -> None:
    made = uuid7()
    assert made.version == 7
    assert made.variant == "specified in RFC 4122"


def test_an_identifier_of_a_past_day_carries_that_day() -> None:
    day = datetime(2019, 3, 1, 12, tzinfo=UTC)
    assert uuid7(day).int >> 80 == int(day.timestamp() * 1000)
    assert uuid7(day) < uuid7()


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        uuid7(datetime(2019, 3, 1))
