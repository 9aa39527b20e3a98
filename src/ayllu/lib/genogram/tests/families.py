"""Families made by chance: half-siblings, cousins, adoptions, couples of every kind."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from hypothesis import strategies as st

from ayllu.lib.genogram import Couple, Facts, Home, Member, Parent, Tie

Row = TypeVar("Row")
NAMES = ("Rosa Elena", "Kiara", "Jhon Alexander", "Maximiliano Wenceslao", "Zoe", "Flor de María")
NOTES = ("", "cuida a los niños", "1958 – 2019", "en Chiclayo", "trabaja lejos, vuelve a veces")


def chance_family(rng: Random, size: int) -> Facts:
    """``size`` people in four generations at most; links of every kind among them."""
    level = {f"p{n:02d}": rng.choice((0, 1, 1, 2, 2, 3)) for n in range(size)}
    keys = sorted(level)
    members = [
        Member(
            key,
            rng.choice(("female", "male", "unknown")),
            tuple(t for t in (rng.choice(NAMES), rng.choice(NOTES)) if t),
            str(rng.randrange(90)),
            (1950 + 22 * level[key] + rng.randrange(20),) if rng.random() < 0.9 else (),
            died=rng.random() < 0.1,
            is_index=key == "p00",
        )
        for key in keys
    ]
    parents = []
    for key in keys:
        above = [k for k in keys if level[k] == level[key] - 1]
        for parent in rng.sample(above, min(len(above), rng.choice((0, 1, 2, 2, 2, 3)))):
            parents.append(Parent(key, parent, adopted=rng.random() < 0.15))
    couples = [
        Couple(
            *two_of(keys, rng),
            rng.choice(("married", "cohabiting", "apart")),
            rng.choice(("", "", "separated", "divorced")),
        )
        for _ in range(rng.randrange(size // 3 + 1))
        if size > 1
    ]
    ties = [
        Tie(*two_of(keys, rng), rng.choice(("close", "distant", "conflict", "cut_off")))
        for _ in range(rng.randrange(5))
        if size > 1
    ]
    homes = [
        Home(f"h{n}", frozenset(rng.sample(keys, min(size, rng.randrange(2, 7)))), "viven juntos")
        for n in range(rng.randrange(3))
    ]
    twins = [two_of(keys, rng) for _ in range(rng.randrange(2)) if size > 1]
    return Facts(members, parents, couples, ties, homes, twins)


def two_of(keys: list[str], rng: Random) -> tuple[str, str]:
    one, other = rng.sample(keys, 2)
    return one, other


@st.composite
def families(draw: st.DrawFn, most: int = 30) -> Facts:
    size = draw(st.integers(1, most))
    return chance_family(Random(draw(st.integers(0, 10**6))), size)


def shuffled(facts: Facts, rng: Random) -> Facts:
    return Facts(
        members=mixed(facts.members, rng),
        parents=mixed(facts.parents, rng),
        couples=mixed(facts.couples, rng),
        ties=mixed(facts.ties, rng),
        homes=mixed(facts.homes, rng),
        twins=mixed(facts.twins, rng),
    )


def mixed(rows: Sequence[Row], rng: Random) -> list[Row]:
    return rng.sample(list(rows), len(rows))
