"""Which row each person stands in: parents above children, partners side by side.

Partners are joined into one rank as long as nobody would stand above her own parent; the ranks are
then the longest way down, and whoever has no parents here moves down to her children or partner.
"""

from collections import defaultdict

from ayllu.lib.genogram.kindred import Kindred


def rows_of(kindred: Kindred) -> dict[str, int]:
    """The row of each person, from 0 at the top without holes."""
    groups = _joined(kindred)
    below = _below(kindred, groups)
    rank = _tightened(_longest(below, set(groups.values())), below)
    rank = _side_by_side(kindred, groups, below, rank)
    levels = {level: n for n, level in enumerate(sorted(set(rank.values())))}
    return {key: levels[rank[group]] for key, group in groups.items()}


def _joined(kindred: Kindred) -> dict[str, str]:
    """Each person's group: herself and her partners, as far as no circle comes about."""
    groups = {key: key for key in kindred.members}
    for one, other in kindred.pairs():
        first, second = groups[one], groups[other]
        if first == second:
            continue
        tried = {k: first if g == second else g for k, g in groups.items()}
        below = _below(kindred, tried)
        if not _reaches(below, first, first):
            groups = tried
    return groups


def _below(kindred: Kindred, groups: dict[str, str]) -> dict[str, set[str]]:
    below: dict[str, set[str]] = defaultdict(set)
    for family in kindred.families:
        for parent in family.parents:
            below[groups[parent]].update(groups[child] for child in family.children)
    return below


def _reaches(below: dict[str, set[str]], start: str, goal: str) -> bool:
    seen, waiting = set[str](), list(below.get(start, ()))
    while waiting:
        one = waiting.pop()
        if one == goal:
            return True
        if one not in seen:
            seen.add(one)
            waiting.extend(below.get(one, ()))
    return False


def _longest(below: dict[str, set[str]], groups: set[str]) -> dict[str, int]:
    """Longest way from the top; the graph has no circle."""
    rank = dict.fromkeys(groups, 0)
    for _ in groups:
        changed = False
        for upper, lowers in below.items():
            for lower in lowers:
                if rank[lower] <= rank[upper]:
                    rank[lower] = rank[upper] + 1
                    changed = True
        if not changed:
            break
    return rank


def _tightened(rank: dict[str, int], below: dict[str, set[str]]) -> dict[str, int]:
    """Whoever has no parents here stands right above her eldest children."""
    with_parents = {lower for lowers in below.values() for lower in lowers}
    for group in sorted(rank, key=lambda g: (-rank[g], g)):
        if group not in with_parents and below.get(group):
            rank[group] = min(rank[lower] for lower in below[group]) - 1
    return rank


def _side_by_side(
    kindred: Kindred, groups: dict[str, str], below: dict[str, set[str]], rank: dict[str, int]
) -> dict[str, int]:
    """Families that no parent links are shifted to the rows of people of their age."""
    parts = _parts(kindred, groups, below, rank)
    parts.sort(key=lambda part: (-len(part), min(part)))
    births = {key: m.born[0] for key, m in kindred.members.items() if m.born}
    people: dict[str, list[str]] = defaultdict(list)
    for key, group in groups.items():
        people[group].append(key)
    placed = dict(_levelled(parts[0], rank)) if parts else {}
    for part in parts[1:]:
        own = _levelled(part, rank)
        placed |= _shifted(own, placed, people, births)
    return placed


def _levelled(part: set[str], rank: dict[str, int]) -> dict[str, int]:
    top = min(rank[group] for group in part)
    return {group: rank[group] - top for group in part}


def _shifted(
    own: dict[str, int],
    placed: dict[str, int],
    people: dict[str, list[str]],
    births: dict[str, int],
) -> dict[str, int]:
    years: dict[int, list[int]] = defaultdict(list)
    for group, level in placed.items():
        years[level].extend(births[k] for k in people[group] if k in births)
    lowest, height = max(placed.values()), max(own.values())
    most = max(0, lowest - height)

    def misfit(shift: int) -> float:
        total = 0.0
        for group, level in own.items():
            here = years.get(level + shift, [])
            for key in people[group]:
                if key in births and here:
                    total += abs(births[key] - sum(here) / len(here))
        return total

    best = min(range(most + 1), key=lambda shift: (misfit(shift), -shift))
    return {group: level + best for group, level in own.items()}


def _parts(
    kindred: Kindred, groups: dict[str, str], below: dict[str, set[str]], rank: dict[str, int]
) -> list[set[str]]:
    """Groups linked by parents or by couples of two rows."""
    links: dict[str, set[str]] = defaultdict(set)
    joins = [(upper, lower) for upper, lowers in below.items() for lower in lowers]
    joins += [(groups[one], groups[other]) for one, other in kindred.pairs()]
    for one, other in joins:
        links[one].add(other)
        links[other].add(one)
    found, left = [], set(rank)
    while left:
        part, waiting = set[str](), [min(left)]
        while waiting:
            one = waiting.pop()
            if one not in part:
                part.add(one)
                waiting.extend(links[one])
        found.append(part)
        left -= part
    return found
