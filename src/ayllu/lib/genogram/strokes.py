"""From corners to paths: straight lines, slashes of a couple that parted, zigzag, bars."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import hypot

from ayllu.lib.genogram.shapes import Point

TOOTH, HEIGHT = 7.0, 4.0


def number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def polyline(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def path(strokes: Iterable[Sequence[Point]]) -> str:
    return "".join(polyline(stroke) for stroke in strokes if len(stroke) > 1)


def zigzag(points: Sequence[Point]) -> str:
    """Teeth along the way, straight for a little at each corner."""
    found: list[Point] = [points[0]]
    for start, end in pairwise(points):
        length = hypot(end[0] - start[0], end[1] - start[1])
        teeth = max(1, int(length // TOOTH) - 1)
        across = ((end[1] - start[1]) / length, (start[0] - end[0]) / length)
        for n in range(1, teeth):
            share, up = n / teeth, HEIGHT if n % 2 else -HEIGHT
            x = start[0] + (end[0] - start[0]) * share + across[0] * up
            y = start[1] + (end[1] - start[1]) * share + across[1] * up
            found.append((x, y))
        found.append(end)
    return polyline(found)


def slashes(at: Point, count: int) -> str:
    """One stroke across a couple's line for a separation, two for a divorce."""
    x, y = at
    starts = [x + 7 * n - 3.5 * (count - 1) for n in range(count)]
    return "".join(f"M{number(s + 4)} {number(y - 9)}l-8 18" for s in starts)


def bars(at: Point, *, upright: bool) -> str:
    """Two short bars across a line that was cut."""
    x, y = at
    if upright:  # across an upright line
        return f"M{number(x - 8)} {number(y - 3)}h16m-16 6h16"
    return f"M{number(x - 3)} {number(y - 8)}v16m6 -16v16"


def longest(points: Sequence[Point]) -> tuple[Point, Point]:
    pairs = list(pairwise(points))
    return max(pairs, key=lambda p: abs(p[0][0] - p[1][0]) + abs(p[0][1] - p[1][1]))


def between(start: Point, end: Point, share: float) -> Point:
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
