"""Families within the facts: couples, parents with the children they share, twins."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from ayllu.lib.genogram.facts import Couple, Facts, Home, Member, Tie

Pair = tuple[str, str]
UNKNOWN_BIRTH = (9999,)


def pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


@dataclass(frozen=True)
class Family:
    """Parents and the children they have together, by birth or by adoption."""

    parents: tuple[str, ...]
    children: tuple[str, ...]
    adopted: bool

    @property
    def key(self) -> str:
        return f"{'+'.join(self.parents)}{'~' if self.adopted else ''}"


@dataclass(frozen=True)
class Kindred:
    """The facts, tidied: every list in an order that depends on the facts alone."""

    members: dict[str, Member]
    families: tuple[Family, ...]
    couples: dict[Pair, Couple]
    ties: tuple[Tie, ...]
    homes: tuple[Home, ...]
    twins: tuple[tuple[str, ...], ...]

    def pairs(self) -> list[Pair]:
        """Couples, and two parents of the same child, once each: couples with children first."""
        shared = {pair(*f.parents) for f in self.families if len(f.parents) == 2}
        return sorted({*shared, *self.couples}, key=lambda p: (p not in shared, p))

    def parents_of(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {key: set() for key in self.members}
        for family in self.families:
            for child in family.children:
                found[child].update(family.parents)
        return found

    def age_order(self, keys: Iterable[str]) -> list[str]:
        return sorted(keys, key=self.seniority)

    def seniority(self, key: str) -> tuple[tuple[int, ...], str]:
        return (self.members[key].born or UNKNOWN_BIRTH, key)


def read(facts: Facts) -> Kindred:
    """Leave out links to people who are not drawn and links that say nothing."""
    members = {m.key: m for m in sorted(facts.members, key=lambda m: m.key)}
    kindred = Kindred(
        members=members,
        families=(),
        couples=_couples(facts, members),
        ties=_ties(facts, members),
        homes=_homes(facts, members),
        twins=_twins(facts, members),
    )
    families = _families(facts, kindred)
    return Kindred(members, families, kindred.couples, kindred.ties, kindred.homes, kindred.twins)


def _couples(facts: Facts, members: dict[str, Member]) -> dict[Pair, Couple]:
    rows = [c for c in facts.couples if c.one != c.other and {c.one, c.other} <= members.keys()]
    return {pair(c.one, c.other): c for c in sorted(rows, key=_couple_order)}


def _couple_order(couple: Couple) -> tuple[Pair, str, str]:
    return (pair(couple.one, couple.other), couple.kind, couple.ended)


def _ties(facts: Facts, members: dict[str, Member]) -> tuple[Tie, ...]:
    rows = [t for t in facts.ties if t.one != t.other and {t.one, t.other} <= members.keys()]
    once = {(pair(t.one, t.other), t.kind) for t in rows}
    return tuple(Tie(*two, kind) for two, kind in sorted(once))


def _homes(facts: Facts, members: dict[str, Member]) -> tuple[Home, ...]:
    """A line is drawn round two people or more."""
    found = [Home(h.key, h.members & members.keys(), h.word, h.is_main) for h in facts.homes]
    return tuple(sorted((h for h in found if len(h.members) > 1), key=lambda h: h.key))


def _twins(facts: Facts, members: dict[str, Member]) -> tuple[tuple[str, ...], ...]:
    """Pairs that share somebody become triplets."""
    groups: list[set[str]] = []
    for one, other in sorted(pair(*t) for t in facts.twins):
        if one == other or not {one, other} <= members.keys():
            continue
        touched = [g for g in groups if g & {one, other}]
        groups = [g for g in groups if g not in touched]
        groups.append(set().union({one, other}, *touched))
    return tuple(sorted(tuple(sorted(g)) for g in groups))


def _families(facts: Facts, kindred: Kindred) -> tuple[Family, ...]:
    """Children by their whole set of parents; parents in a circle are left out."""
    known = [
        p
        for p in sorted(facts.parents, key=lambda p: (p.child, p.parent, p.adopted))
        if p.child != p.parent and {p.child, p.parent} <= kindred.members.keys()
    ]
    above: dict[str, set[str]] = defaultdict(set)
    by_child: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for row in known:
        if row.child in _ancestors(above, row.parent):
            continue
        above[row.child].add(row.parent)
        by_child[row.child, row.adopted].add(row.parent)
    shared: dict[tuple[tuple[str, ...], bool], list[str]] = defaultdict(list)
    for (child, adopted), parents in by_child.items():
        shared[tuple(sorted(parents)), adopted].append(child)
    return tuple(
        Family(parents, tuple(kindred.age_order(children)), adopted)
        for (parents, adopted), children in sorted(shared.items())
    )


def _ancestors(above: dict[str, set[str]], key: str) -> set[str]:
    found, waiting = set[str](), [key]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(above[one])
    return found


def twin_pairs(group: tuple[str, ...]) -> list[Pair]:
    return [pair(*two) for two in combinations(group, 2)]
