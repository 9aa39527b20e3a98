"""The whole name search in memory: what PostgreSQL does with an array of keys, done with a dict."""

from collections import Counter, defaultdict
from functools import cache
from random import Random
from statistics import mean, median

import pytest

from ayllu.lib.matching import score
from ayllu.lib.names import person_keys, query_keys
from ayllu.lib.tests.register import Registered, invented, rows

OTHERS = 100_000
MOST_CANDIDATES = 300  # taken by number of shared keys

pytestmark = pytest.mark.slow


class _Index:
    def __init__(self, persons: list[Registered]) -> None:
        self.persons = persons
        self.keys_of_a_person: list[int] = []
        self.holders: dict[str, list[int]] = defaultdict(list)
        for place, person in enumerate(persons):
            keys = person_keys(person.given, person.primer, person.segundo)
            self.keys_of_a_person.append(len(keys))
            for key in keys:
                self.holders[key].append(place)

    def shared(self, query: str) -> Counter[int]:
        return Counter(p for key in query_keys(query) for p in self.holders.get(key, ()))

    def best(self, query: str, count: int = 10) -> list[Registered]:
        candidates = [self.persons[p] for p, _ in self.shared(query).most_common(MOST_CANDIDATES)]
        candidates.sort(key=lambda p: -score(query, p.given, p.primer, p.segundo).score)
        return candidates[:count]


def _meant(row: dict[str, str]) -> Registered:
    return Registered(
        row["registered_given"], row["registered_surname1"], row["registered_surname2"]
    )


@cache
def _index() -> _Index:
    persons = [*dict.fromkeys(_meant(row) for row in rows("name_variants.csv")), *invented(OTHERS)]
    Random(3).shuffle(persons)  # equal scores must not favour those we look for
    return _Index(persons)


def test_at_least_95_in_100_queries_show_the_person_among_the_first_ten() -> None:
    queries = rows("name_variants.csv")
    missed = [
        row["typed_query"]
        for row in queries
        if _meant(row) not in _index().best(row["typed_query"])
    ]
    recall = 1 - len(missed) / len(queries)
    print(f"recall@10 {recall:.3f}, missed: {missed}")
    assert recall >= 0.95, missed


def test_keys_are_few_and_name_few_candidates() -> None:
    found = [len(_index().shared(row["typed_query"])) for row in rows("name_variants.csv")]
    keys = _index().keys_of_a_person
    print(f"keys: mean {mean(keys):.1f}, median {median(keys)}; candidates: {median(found)}")
    assert mean(keys) <= 25
    assert median(found) < 200
