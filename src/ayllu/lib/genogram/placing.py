"""Where each cell stands in its row.

Each row in turn moves as near as it can to where its people want to be (parents over the middle of
their children, children under theirs, partners close) while order and gaps are kept: the least
squares of one row, exactly, by pooling neighbours who would overlap. A few sweeps settle it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ayllu.lib.genogram.cells import Cell
from ayllu.lib.genogram.kindred import Kindred

GRID = 8
SWEEPS = 8


@dataclass(frozen=True)
class Pull:
    """A family as placing sees it: whose middle should stand under whose."""

    tops: tuple[tuple[str, float], ...]  # person and how far from her the line goes down
    bottoms: tuple[str, ...]


def gutter_width(lanes: int) -> int:
    """Room for the lanes of a gutter and for the rings on both sides."""
    return GRID * (lanes + 2) if lanes else 3 * GRID


def placed(
    kindred: Kindred,
    cells: Sequence[Sequence[Cell]],
    gutters: Sequence[Sequence[int]],
    pulls: Sequence[Pull],
) -> dict[str, float]:
    """The centre of each person; the leftmost edge is free."""
    x: dict[str, float] = {}
    for row, widths in zip(cells, gutters, strict=True):
        at = 0.0
        for n, cell in enumerate(row):
            at += widths[n] + cell.width / 2
            x[cell.key] = at
            at += cell.width / 2
        middle = at / 2
        for cell in row:
            x[cell.key] -= middle
    beside = _beside(kindred, cells, gutters)
    for sweep in range(SWEEPS):
        order = range(len(cells)) if sweep % 2 == 0 else range(len(cells) - 1, -1, -1)
        for n in order:
            _settle(cells[n], gutters[n], _wishes(cells[n], x, pulls, beside), x)
    for row, widths in zip(cells, gutters, strict=True):
        _snap(row, widths, x)
    return x


def _beside(
    kindred: Kindred, cells: Sequence[Sequence[Cell]], gutters: Sequence[Sequence[int]]
) -> dict[str, list[tuple[str, float]]]:
    """Partners who are neighbours: how far apart they would like to be."""
    pairs = {frozenset(p) for p in kindred.pairs()}
    found: dict[str, list[tuple[str, float]]] = {}
    for row, widths in zip(cells, gutters, strict=True):
        for n in range(len(row) - 1):
            left, right = row[n], row[n + 1]
            if frozenset((left.key, right.key)) in pairs:
                gap = left.width / 2 + widths[n + 1] + right.width / 2
                found.setdefault(left.key, []).append((right.key, -gap))
                found.setdefault(right.key, []).append((left.key, gap))
    return found


def _wishes(
    row: Sequence[Cell],
    x: dict[str, float],
    pulls: Sequence[Pull],
    beside: dict[str, list[tuple[str, float]]],
) -> list[tuple[float, float]]:
    """Where each person of a row would like to be, and how much."""
    wanted: dict[str, list[tuple[float, float]]] = {cell.key: [] for cell in row}
    for pull in pulls:
        top = sum(x[key] + off for key, off in pull.tops) / len(pull.tops)
        bottom = sum(x[key] for key in pull.bottoms) / len(pull.bottoms)
        for keys, shift in (
            ([key for key, _ in pull.tops], bottom - top),
            (list(pull.bottoms), top - bottom),
        ):
            for key in keys:
                if key in wanted:
                    wanted[key].append((x[key] + shift, 1.0))
    for key, wishes in wanted.items():
        wishes.extend((x[other] + gap, 0.6) for other, gap in beside.get(key, ()))
        wishes.append((x[key], 0.05))
    return [_mean(wanted[cell.key]) for cell in row]


def _mean(wishes: list[tuple[float, float]]) -> tuple[float, float]:
    weight = sum(w for _, w in wishes)
    return sum(at * w for at, w in wishes) / weight, weight


def _settle(
    row: Sequence[Cell],
    widths: Sequence[int],
    wishes: list[tuple[float, float]],
    x: dict[str, float],
) -> None:
    """The nearest places that keep order and gaps: pooled means of the wishes less the offsets."""
    offsets = _offsets(row, widths)
    pools: list[list[float]] = []  # sum of weighted wishes, weight, count
    for (at, weight), offset in zip(wishes, offsets, strict=True):
        pools.append([(at - offset) * weight, weight, 1])
        while len(pools) > 1 and pools[-2][0] / pools[-2][1] > pools[-1][0] / pools[-1][1]:
            last = pools.pop()
            pools[-1] = [a + b for a, b in zip(pools[-1], last, strict=True)]
    n = 0
    for total, weight, count in pools:
        for _ in range(int(count)):
            x[row[n].key] = total / weight + offsets[n]
            n += 1


def _offsets(row: Sequence[Cell], widths: Sequence[int]) -> list[float]:
    found, at = [], 0.0
    for n, cell in enumerate(row):
        at += (widths[n] if n else 0) + cell.width / 2
        found.append(at)
        at += cell.width / 2
    return found


def _snap(row: Sequence[Cell], widths: Sequence[int], x: dict[str, float]) -> None:
    """Onto the grid, from left to right, gaps kept."""
    before: float | None = None
    for n, cell in enumerate(row):
        at = float(GRID * round(x[cell.key] / GRID))
        if before is not None:
            at = max(at, before + widths[n] + cell.width / 2)
        x[cell.key] = at
        before = at + cell.width / 2
