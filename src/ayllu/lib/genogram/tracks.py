"""Places of lanes and tracks from left to right, and the corners of each line.

Lanes of even rows stand at 2 and of odd rows at 6 of the grid of 8, signs at 0, what hangs from a
couple's track at 4: so no two upright lines of one channel meet.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from ayllu.lib.genogram.cells import Cell
from ayllu.lib.genogram.heights import Frame
from ayllu.lib.genogram.nodes import Child, Hang, Lane, Mid, Node, Route, Stub, Track
from ayllu.lib.genogram.placing import GRID, gutter_width
from ayllu.lib.genogram.shapes import Point

FORK = 22  # where the lines of twins part, above their signs
SNAP = 8  # a child so near below a line hangs straight from it


def set_lanes(lanes: Iterable[Lane], cells: Sequence[Sequence[Cell]], x: dict[str, float]) -> None:
    """Each gutter's lanes side by side in its middle, in the order of their ranks."""
    by_gutter: dict[tuple[int, int], list[Lane]] = {}
    for lane in lanes:
        by_gutter.setdefault((lane.row, lane.gutter), []).append(lane)
    for (row, gutter), found in by_gutter.items():
        found.sort(key=lambda lane: lane.rank)
        start = _start(cells[row], gutter, len(found), x)
        for n, lane in enumerate(found):
            lane.x = start + GRID * n + (2 if row % 2 == 0 else 6)


def _start(row: Sequence[Cell], gutter: int, count: int, x: dict[str, float]) -> float:
    room = gutter_width(count)
    if gutter == 0:
        return x[row[0].key] - row[0].width / 2 - room + GRID
    left = x[row[gutter - 1].key] + row[gutter - 1].width / 2
    if gutter == len(row):
        return left + GRID
    right = x[row[gutter].key] - row[gutter].width / 2
    return left + GRID + GRID * ((right - left - room) / 2 // GRID)


def set_tracks(routes: Sequence[Route], frame: Frame) -> None:
    """What comes to each track from above and below; straight lines where that is possible."""
    arrivals = _apart(routes, frame)
    ways = [way for route in routes for way in route.ways]
    for way in ways:
        for one, other in pairwise(way):
            _note_lane(one, other)
            _note_lane(other, one)
    hung: dict[int, set[float]] = {}
    for way in ways:
        if isinstance(way[0], Hang):
            _hang(way[0], way[1], frame, hung)
    for route in routes:
        _straighten(route, arrivals, frame)
    for way in ways:
        child, before = way[-1], way[-2]
        if isinstance(child, Child) and isinstance(before, Track):
            before.below.append(birth_x(child, frame))


def _apart(routes: Sequence[Route], frame: Frame) -> dict[str, int]:
    """Two lines into one sign stand apart; how many come to each sign."""
    arrivals: dict[str, list[Child]] = {}
    for route in routes:
        for way in route.ways:
            if isinstance(way[-1], Child):
                for key in way[-1].twins or (way[-1].key,):
                    arrivals.setdefault(key, []).append(way[-1])
    for found in arrivals.values():
        for n, child in enumerate(found if len(found) > 1 else []):
            shift = GRID * (2 * n - len(found) + 1)
            child.x = birth_x(Child(child.key, child.twins), frame) + shift
    return {key: len(found) for key, found in arrivals.items()}


def _straighten(route: Route, arrivals: dict[str, int], frame: Frame) -> None:
    """A lone child, or twins alone, nearly below the line hang straight from it."""
    if route.bar is None or len(route.ways) != 2 or len(route.ways[1]) != 2:
        return
    child = route.ways[1][-1]
    assert isinstance(child, Child)
    alone = bool(child.twins) or arrivals[child.key] == 1
    above = route.bar.above[0]
    if abs(above - birth_x(child, frame)) <= (SNAP if alone else SNAP - 2):
        child.x = above


def _note_lane(track: Node, other: Node) -> None:
    if isinstance(track, Track) and isinstance(other, Lane):
        (track.above if other.row < track.channel else track.below).append(other.x)


def birth_x(child: Child, frame: Frame) -> float:
    """Above her sign; for twins, between them."""
    if child.x is not None:
        return child.x
    if not child.twins:
        return frame.x[child.key]
    middle = sum(frame.x[k] for k in child.twins) / len(child.twins)
    return 4 * round(middle / 4)


def _hang(hang: Hang, bar: Node, frame: Frame, hung: dict[int, set[float]]) -> None:
    """Near the children, within the couple's track, at a place that no other line has."""
    assert isinstance(bar, Track)
    low, high = min(hang.track.above), max(hang.track.above)
    wanted = sum(frame.x[c] for c in hang.children) / len(hang.children)
    taken = hung.setdefault(bar.channel, set())
    first = GRID * (low // GRID + 1) + 4
    free = [first + GRID * n for n in range(int((high - first) // GRID) + 1)]
    spot = min((s for s in free if s not in taken), key=lambda s: (abs(s - wanted), s))
    taken.add(spot)
    hang.track.below.append(spot)
    bar.above.append(spot)


def points(way: Sequence[Node], frame: Frame) -> list[Point]:
    """The corners of one stroke."""
    found: list[Point] = []
    x = y = 0.0
    for n, node in enumerate(way):
        if isinstance(node, Stub):
            goal = frame.middle(frame.row_of[node.key]) + node.port
            if n and x != frame.x[node.key]:
                found.append((x, goal))
            x, y = frame.x[node.key], goal
        elif isinstance(node, Mid):
            lane = way[n + 1]
            assert isinstance(lane, Lane)
            x, y = lane.x, frame.middle(node.row)
        elif isinstance(node, Hang):
            bar = way[n + 1]
            assert isinstance(bar, Track)
            x, y = next(s for s in bar.above if s in node.track.below), node.track.y
        elif isinstance(node, Lane):
            x = node.x
        elif isinstance(node, Track):
            y = node.y
            if n == 0:
                after = way[1]
                x = after.x if isinstance(after, Lane) else birth_x(_child(after), frame)
        else:
            child = _child(node)
            x = birth_x(child, frame)
            found.append((x, y))
            y = frame.top[frame.row_of[child.key]] - (FORK if child.twins else 0)
        found.append((x, y))
    return _plain(found)


def _child(node: Node) -> Child:
    assert isinstance(node, Child)
    return node


def _plain(found: list[Point]) -> list[Point]:
    """Without repeated and without needless corners."""
    kept: list[Point] = []
    for point in found:
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and _straight(kept[-2], kept[-1], point):
            kept[-1] = point
        else:
            kept.append(point)
    return kept


def _straight(one: Point, two: Point, three: Point) -> bool:
    return one[0] == two[0] == three[0] or one[1] == two[1] == three[1]
