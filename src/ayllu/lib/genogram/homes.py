"""The line round those who live together: boxes for neighbours in a row, joined by passages.

A passage runs in a channel between rows or in a gutter between cells, where nobody stands: so the
line holds its people and nobody else.
"""

from collections.abc import Sequence
from itertools import pairwise

from ayllu.lib.genogram.cells import Cell
from ayllu.lib.genogram.heights import Frame
from ayllu.lib.genogram.shapes import Box
from ayllu.lib.genogram.strokes import number

SIDE, OVER, UNDER = 8, 12, 8
BROAD = 28  # a passage along a channel
SLIM = 8  # half a passage through a gutter
ROUND = 10


def boxes(members: frozenset[str], cells: Sequence[Sequence[Cell]], frame: Frame) -> list[Box]:
    """Boxes of the people, and the passages that make one shape of them."""
    runs = [
        (n, box)
        for n, row in enumerate(cells)
        for box in _runs(members, row, frame.x, frame.top[n] - OVER, frame.foot[n] + UNDER)
    ]
    joined, found = runs[:1], [runs[0][1]]
    for row, box in runs[1:]:
        other_row, other = min(joined, key=lambda j: _effort(row - j[0], _apart(j[1], box)))
        found += [box, *_passage(other_row, other, row, box, cells, frame)]
        joined.append((row, box))
    return found


def _runs(
    members: frozenset[str], row: Sequence[Cell], x: dict[str, float], top: float, bottom: float
) -> list[Box]:
    found: list[Box] = []
    inside = False
    for cell in row:
        left, right = x[cell.key] - cell.width / 2 - SIDE, x[cell.key] + cell.width / 2 + SIDE
        if cell.key in members:
            start = found.pop().left if inside else left
            found.append(Box(start, top, right, bottom))
        inside = cell.key in members
    return found


def _apart(one: Box, other: Box) -> float:
    return max(one.left - other.right, other.left - one.right, 0)


def _effort(rows: int, apart: float) -> tuple[float, int]:
    """A passage from the row above is the tidiest; round somebody of the same row less so."""
    return (apart + (300 * (rows - 1) if rows else 90), rows)


def _passage(
    upper: int, above: Box, lower: int, below: Box, cells: Sequence[Sequence[Cell]], frame: Frame
) -> list[Box]:
    """From one box to another: through channels, and through gutters of the rows between."""
    if upper == lower:
        top, bottom = _channel(upper + 1, frame)
        left, right = sorted((above, below), key=lambda b: b.left)
        return [Box(left.right - BROAD, top, right.left + BROAD, min(bottom, top + BROAD))]
    found = []
    for row in range(upper + 1, lower):
        spot = _gutter(cells[row], frame.x, (below.left + below.right) / 2)
        gap = Box(spot - SLIM, frame.top[row] - OVER, spot + SLIM, frame.foot[row] + UNDER)
        found += [gap, _bridge(above, gap, *_channel(row, frame))]
        above = gap
    return [*found, _bridge(above, below, *_channel(lower, frame))]


def _bridge(above: Box, below: Box, top: float, bottom: float) -> Box:
    """As broad as what both have in common; otherwise along the channel from one to the other."""
    left, right = max(above.left, below.left), min(above.right, below.right)
    if right - left >= min(2 * SLIM, above.right - above.left):
        return Box(left, top, right, bottom)
    if above.left < below.left:
        return Box(max(above.left, above.right - BROAD), top, below.left + 2 * SLIM, bottom)
    return Box(below.right - 2 * SLIM, top, min(above.right, above.left + BROAD), bottom)


def _channel(number_of: int, frame: Frame) -> tuple[float, float]:
    """Between the boxes of two rows."""
    top = frame.foot[number_of - 1] + UNDER
    low = frame.top[number_of] - OVER if number_of < len(frame.top) else top + BROAD
    return top, low


def _gutter(row: Sequence[Cell], x: dict[str, float], wanted: float) -> float:
    edges = [(x[c.key] - c.width / 2, x[c.key] + c.width / 2) for c in row]
    spots = [edges[0][0] - 12, edges[-1][1] + 12]
    spots += [(a[1] + b[0]) / 2 for a, b in pairwise(edges)]
    return min(spots, key=lambda s: abs(s - wanted))


def outline(found: Sequence[Box]) -> str:
    """One rounded path round the union of boxes (more than one where it has holes)."""
    xs = sorted({b.left for b in found} | {b.right for b in found})
    ys = sorted({b.top for b in found} | {b.bottom for b in found})
    filled = {
        (i, j)
        for i in range(len(xs) - 1)
        for j in range(len(ys) - 1)
        if any(b.holds((xs[i] + xs[i + 1]) / 2, (ys[j] + ys[j + 1]) / 2) for b in found)
    }
    return "".join(_rounded(loop) for loop in _loops(filled, xs, ys))


def _edges(filled: set[tuple[int, int]]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """Sides of filled fields that face an empty one, with the filled one at the right hand."""
    found: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for i, j in sorted(filled):
        for near, start, end in (
            ((i, j - 1), (i, j), (i + 1, j)),
            ((i + 1, j), (i + 1, j), (i + 1, j + 1)),
            ((i, j + 1), (i + 1, j + 1), (i, j + 1)),
            ((i - 1, j), (i, j + 1), (i, j)),
        ):
            if near not in filled:
                found.setdefault(start, []).append(end)
    return found


def _loops(
    filled: set[tuple[int, int]], xs: Sequence[float], ys: Sequence[float]
) -> list[list[tuple[float, float]]]:
    edges, loops = _edges(filled), []
    while edges:
        start = min(edges)
        loop, at = [start], edges[start].pop()
        if not edges[start]:
            del edges[start]
        while at != start:
            loop.append(at)
            following = edges[at].pop()
            if not edges[at]:
                del edges[at]
            at = following
        loops.append(_corners([(xs[i], ys[j]) for i, j in loop]))
    return loops


def _corners(loop: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Only the points where it turns."""
    found = []
    for n, point in enumerate(loop):
        before, after = loop[n - 1], loop[(n + 1) % len(loop)]
        if not (before[0] == point[0] == after[0] or before[1] == point[1] == after[1]):
            found.append(point)
    return found


def _rounded(loop: list[tuple[float, float]]) -> str:
    parts = []
    for n, (x, y) in enumerate(loop):
        before, after = loop[n - 1], loop[(n + 1) % len(loop)]
        start, end = _short((x, y), before), _short((x, y), after)
        parts.append(
            f"{'L' if n else 'M'}{number(start[0])} {number(start[1])}"
            f"Q{number(x)} {number(y)} {number(end[0])} {number(end[1])}"
        )
    return "".join(parts) + "Z"


def _short(corner: tuple[float, float], towards: tuple[float, float]) -> tuple[float, float]:
    """A point a little before the corner."""
    length = abs(towards[0] - corner[0]) + abs(towards[1] - corner[1])
    share = min(ROUND, length / 2) / (length or 1)
    return (
        corner[0] + (towards[0] - corner[0]) * share,
        corner[1] + (towards[1] - corner[1]) * share,
    )
