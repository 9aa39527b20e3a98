"""Left to right in each row.

A walk through the families gives a first order: brothers and sisters by age, partners beside each
other, in-laws near their child. Then neighbours and single people change places as long as a price
falls: partners apart, other people among brothers and sisters, children far from below their
parents, homes in pieces, lines that cross.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import count, pairwise, takewhile

from ayllu.lib.genogram.kindred import Kindred, Pair, twin_pairs

Rows = list[list[str]]
ROUNDS, MOST_TRIES = 5, 900  # so that the busiest family takes no longer than we may wait
APART, AMONG, FAR, PIECES, AGE, TWINS, CROSS, SIDE = 4.0, 2.5, 0.8, 2.0, 0.5, 20.0, 3.0, 0.3


def in_order(kindred: Kindred, row_of: dict[str, int]) -> Rows:
    """The people of each row from left to right."""
    rows = _Walk(kindred, row_of).rows()
    prices = _Prices(kindred, row_of)
    tries = count()
    for _ in range(ROUNDS):
        changed = [_improved(rows, n, prices, tries) for n in range(len(rows))]
        if not any(changed):
            break
    return rows


@dataclass
class _Walk:
    """The first order: down the families, eldest first."""

    kindred: Kindred
    row_of: dict[str, int]
    seen: set[str] = field(default_factory=set)
    found: Rows = field(default_factory=list)

    def rows(self) -> Rows:
        self.found = [[] for _ in range(max(self.row_of.values(), default=-1) + 1)]
        self.above = self.kindred.parents_of()
        self.partners: dict[str, list[str]] = {key: [] for key in self.row_of}
        for one, other in self.kindred.pairs():
            self.partners[one].append(other)
            self.partners[other].append(one)
        first = sorted(self.row_of, key=lambda k: (self.row_of[k], self.kindred.seniority(k)))
        for key in first:
            self.visit(key)
        return self.found

    def visit(self, key: str) -> None:
        """Ancestors first, then she with her partners, then all their children."""
        if key in self.seen:
            return
        self.seen.add(key)
        for parent in self.kindred.age_order(self.above[key]):
            self.visit(parent)
        partners = [p for p in self.kindred.age_order(self.partners[key]) if p not in self.seen]
        before, after = partners[:1], partners[1:]
        if len(partners) == 1 and self.kindred.members[key].sex == "male":
            before, after = after, before
        for one in before:
            self.visit(one)
        self.found[self.row_of[key]].append(key)
        for one in after:
            self.visit(one)
        for family in self.kindred.families:
            if key in family.parents:
                for child in family.children:
                    self.visit(child)


@dataclass(frozen=True)
class _Clan:
    """A family as the price sees it: rows are given, places change."""

    parents: tuple[str, ...]
    children: tuple[str, ...]
    upper: int
    row: int
    spouses: frozenset[str]


class _Prices:
    """What an order costs, row by row, so that a change asks only for what it touches."""

    def __init__(self, kindred: Kindred, row_of: dict[str, int]) -> None:
        count = max(row_of.values(), default=-1) + 1
        self.kindred, self.row_of = kindred, row_of
        self.couples: list[list[Pair]] = [[] for _ in range(count)]
        for one, other in kindred.pairs():
            if row_of[one] == row_of[other]:
                self.couples[row_of[one]].append(self.sides(one, other))
        self.clans = list(self.read_clans())
        self.touching = [[c for c in self.clans if n in (c.upper, c.row)] for n in range(count)]
        self.twins: list[list[Pair]] = [[] for _ in range(count)]
        for group in kindred.twins:
            for one, other in twin_pairs(group):
                if row_of[one] == row_of[other]:
                    self.twins[row_of[one]].append((one, other))
        self.homes = [
            [h.members for h in kindred.homes if any(row_of[m] == n for m in h.members)]
            for n in range(count)
        ]

    def sides(self, one: str, other: str) -> Pair:
        """A man stands left of a woman where nothing speaks against it."""
        men = [k for k in (one, other) if self.kindred.members[k].sex == "male"]
        return (other, one) if men == [other] else (one, other)

    def read_clans(self) -> Iterable[_Clan]:
        partners: dict[str, set[str]] = {key: set() for key in self.row_of}
        for one, other in self.kindred.pairs():
            partners[one].add(other)
            partners[other].add(one)
        for family in self.kindred.families:
            upper = max(self.row_of[p] for p in family.parents)
            parents = tuple(p for p in family.parents if self.row_of[p] == upper)
            row = min(self.row_of[c] for c in family.children)
            children = tuple(c for c in family.children if self.row_of[c] == row)
            spouses = frozenset(s for c in children for s in partners[c])
            yield _Clan(parents, children, upper, row, spouses - set(children))

    def of(self, rows: Rows, n: int) -> float:
        """The price of everything that row ``n`` takes part in."""
        at = {key: i - (len(row) - 1) / 2 for row in rows for i, key in enumerate(row)}
        total = self.within(rows[n], n, at)
        spots = []
        for clan in self.touching[n]:
            top = sum(at[p] for p in clan.parents) / len(clan.parents)
            bottom = sum(at[c] for c in clan.children) / len(clan.children)
            total += FAR * abs(top - bottom)
            if clan.row == n:
                total += self.among(rows[n], clan, at)
            spots.append((clan.upper, clan.row, top, bottom))
        for i, (upper, lower, top, bottom) in enumerate(spots):
            for upper2, lower2, top2, bottom2 in spots[:i]:
                if (upper, lower) == (upper2, lower2) and (top - top2) * (bottom - bottom2) < 0:
                    total += CROSS
        return total

    def within(self, row: list[str], n: int, at: dict[str, float]) -> float:
        total = 0.0
        for one, other in self.couples[n]:
            gap = at[other] - at[one]
            total += APART * (abs(gap) - 1) + (SIDE if gap < 0 else 0)
        for one, other in self.twins[n]:
            total += TWINS * (abs(at[one] - at[other]) - 1)
        for members in self.homes[n]:
            inside = [key in members for key in row]
            runs = sum(a and not b for a, b in zip(inside, [False, *inside], strict=False))
            total += PIECES * (runs - 1)
        return total

    def among(self, row: list[str], clan: _Clan, at: dict[str, float]) -> float:
        places = [at[c] for c in clan.children]
        total = AGE * sum(a > b for a, b in pairwise(places))
        span = max(places) - min(places) + 1
        if span > len(places):
            low, high = min(places), max(places)
            within = [key for key in row if low < at[key] < high and key not in clan.children]
            total += sum(AMONG / 4 if key in clan.spouses else AMONG for key in within)
        return total


def _improved(rows: Rows, n: int, prices: _Prices, tries: "count[int]") -> bool:
    """Change places in row ``n`` as long as it gets cheaper; whether anything did."""
    better = False
    price = prices.of(rows, n)
    for order in takewhile(lambda _: next(tries) < MOST_TRIES, _tries(rows[n])):
        kept, rows[n] = rows[n], order(rows[n])
        tried = prices.of(rows, n)
        if tried < price - 1e-9:
            price, better = tried, True
        else:
            rows[n] = kept
    return better


def _tries(row: list[str]) -> Iterable[Callable[[list[str]], list[str]]]:
    """Neighbours change places; then each person moves two to five places, then pairs move."""
    size = len(row)
    for i in range(size - 1):
        yield lambda r, i=i: [*r[:i], r[i + 1], r[i], *r[i + 2 :]]  # type: ignore[misc]
    for width in (1, 2):
        for i in range(size - width + 1):
            for j in range(max(0, i - 5), min(size - width, i + 5) + 1):
                if abs(i - j) >= 2 or (width == 2 and i != j):
                    yield lambda r, i=i, j=j, w=width: _moved(r, i, j, w)  # type: ignore[misc]


def _moved(row: list[str], start: int, goal: int, width: int) -> list[str]:
    """``width`` people from ``start`` to ``goal``, the others in their order."""
    taken = row[start : start + width]
    rest = [*row[:start], *row[start + width :]]
    return [*rest[:goal], *taken, *rest[goal:]]
