"""How long the genogram of a large family takes to draw."""

from collections.abc import Iterator
from itertools import pairwise

from ayllu.demo.bench.figures import Result, pace
from ayllu.lib.genogram import Couple, Drawing, Facts, Home, Member, Parent, Tie, draw

BROOD = (2, 4, 10, 14)  # people of each generation


def family() -> Facts:
    """Thirty people: two couples, their children with partners, half-siblings by three fathers."""
    rows = [[f"{n}-{i:02d}" for i in range(count)] for n, count in enumerate(BROOD)]
    members = [
        Member(
            key,
            "male" if i % 2 else "female",
            (f"Rosa Elena {i}", "1958 – 2019"),
            str(70 - 20 * n),
            (1950 + 22 * n, i + 1),
            is_index=(n, i) == (3, 0),
        )
        for n, row in enumerate(rows)
        for i, key in enumerate(row)
    ]
    parents, couples = [], [Couple(rows[0][0], rows[0][1])]
    for upper, lower in pairwise(rows):
        for i, child in enumerate(lower[::2] if len(lower) < 14 else lower):
            one = 2 * (i * (len(upper) // 2) // max(1, len(lower[::2]))) % len(upper)
            parents += [Parent(child, upper[one]), Parent(child, upper[one + 1])]
    for row in rows[1:3]:
        couples += [Couple(a, b) for a, b in zip(row[::2], row[1::2], strict=True)]
    mother = rows[2][0]
    couples += [Couple(mother, rows[2][3], "apart"), Couple(mother, rows[2][5], "cohabiting")]
    parents += [Parent(rows[3][-1], mother), Parent(rows[3][-2], mother)]
    home = Home("home", frozenset([rows[1][0], mother, *rows[3][:4]]), "viven juntos", is_main=True)
    ties = [Tie(mother, rows[3][0], "close"), Tie(mother, rows[2][3], "conflict")]
    return Facts(members, parents, couples, ties, [home])


def genogram(rounds: int) -> Iterator[Result]:
    facts = family()

    def once() -> Drawing:
        return draw(facts)

    yield pace(f"genogram of {len(facts.members)} people", once, 30, rounds)
