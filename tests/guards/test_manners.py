"""A room stays small enough to know: its README, its tables, its lines."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

from tests.guards.house import ROOT, SRC, our_models, sources

LINES, TABLES, README = 2000, 12, 60
WINGED = {"people", "families", "complaints"}  # rooms whose wings are counted each
SHELVES = (
    "lib/banned",
    "lib/genogram",
    "lib/scrub",
    "demo/bench",
    "ground/cluster",
    "safeguarding/answering",
    "safeguarding/sql",
)  # parts of a floor or room with a README of their own, counted each
# May only shrink. Ground and lib are floors that every room stands on, not rooms of work.
LARGER = {
    "lib": 5300,
    "people/register": 5000,
    "intake": 3900,
    "people/papers": 3000,
    "ground": 3250,
    "families/plans": 2800,
    "demo": 3720,
    "families/reviews": 2800,
    "families/support": 2100,
    "families/counsel": 2450,
}


def rooms() -> list[Path]:
    found = [p for p in sorted(SRC.iterdir()) if (p / "__init__.py").exists()]
    wings = [
        w for p in found if p.name in WINGED for w in p.iterdir() if (w / "__init__.py").exists()
    ]
    return [*found, *sorted(wings), *(SRC / shelf for shelf in SHELVES)]


def name(room: Path) -> str:
    return room.relative_to(SRC).as_posix()


def lines(room: Path) -> int:
    apart = [SRC / s for s in SHELVES if SRC / s != room]
    own = [p for p in sources() if room in p.parents and not set(apart) & set(p.parents)]
    return sum(map(long, own))


@cache
def long(path: Path) -> int:
    return len(path.read_text().splitlines())


def test_every_room_says_briefly_what_it_is_for() -> None:
    missing = [name(r) for r in rooms() if not (r / "README.md").exists()]
    assert missing == []
    assert [name(r) for r in rooms() if long(r / "README.md") > README] == []


def test_every_room_is_on_the_map() -> None:
    known = set(re.findall(r"`([\w/]+)`", (ROOT / "docs" / "MAP.md").read_text()))
    assert [name(r) for r in rooms() if name(r) not in known | WINGED] == []


def test_no_room_is_larger_than_one_can_know() -> None:
    wrong = {
        name(r): n
        for r in rooms()
        if name(r) not in WINGED and (n := lines(r)) > LARGER.get(name(r), LINES)
    }
    assert wrong == {}


def test_no_room_is_excused_that_need_not_be() -> None:
    assert [n for n in LARGER if lines(SRC / n) <= LINES] == []


def test_no_room_has_more_than_twelve_tables() -> None:
    """Tables of history aside. Register holds the whole of a person and a household."""
    count = Counter(m._meta.app_label for m in our_models())
    assert {label: n for label, n in count.items() if n > TABLES} == {}
