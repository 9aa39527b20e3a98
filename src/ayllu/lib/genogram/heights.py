"""Heights: of each row, and of each track in its channel.

Tracks of one channel that meet from left to right lie above each other, in the order that gives the
fewest crossings.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ayllu.lib.genogram.cells import SIGN, Cell
from ayllu.lib.genogram.nodes import Track
from ayllu.lib.genogram.placing import GRID

STEP = 12  # between two tracks
AFTER_WORDS, BEFORE_SIGNS = 20, 30  # free room of a channel above and below its tracks
GAP = 10  # between two tracks at one height
WRONG_WAY = 100  # a bar above the track it hangs from


@dataclass
class Frame:
    """Where rows and people are; filled in step by step."""

    x: dict[str, float]
    row_of: dict[str, int]
    top: list[float] = field(default_factory=list)  # of the signs of each row
    foot: list[float] = field(default_factory=list)  # of the words of each row

    def middle(self, row: int) -> float:
        return self.top[row] + SIGN / 2


def set_heights(frame: Frame, cells: Sequence[Sequence[Cell]], tracks: Sequence[Track]) -> float:
    """Rows and tracks from top to bottom; gives the height of everything."""
    by_channel: dict[int, list[Track]] = {}
    for track in tracks:
        by_channel.setdefault(track.channel, []).append(track)
    at = float(GRID * 2)
    for n, row in enumerate(cells):
        found = by_channel.get(n, [])
        if n:
            at += AFTER_WORDS
        levels = _level(found, at)
        at += STEP * levels + (BEFORE_SIGNS if n or levels else 0)
        frame.top.append(at)
        at += SIGN + max(_depth(cell) for cell in row)
        frame.foot.append(at)
    last = by_channel.get(len(cells), [])
    if last:
        at += AFTER_WORDS + STEP * _level(last, at + AFTER_WORDS)
    return at + GRID * 2


def _depth(cell: Cell) -> float:
    """Words of the person and of a home below the sign."""
    lines = len(cell.lines) + len(cell.homes)
    return 20 + 17 * (lines - 1) + 6 if lines else 4


def _level(tracks: list[Track], top: float) -> int:
    """Heights of the tracks of one channel; how many there are."""
    busy = [t for t in tracks if t.above or t.below]
    busy.sort(key=lambda t: (_span(t), sorted(t.above)))
    order: list[Track] = []
    for track in busy:
        _insert(order, track)
    depth: list[tuple[Track, int]] = []
    for track in order:
        low, high = _span(track)
        over = [
            n for other, n in depth if _span(other)[0] < high + GAP and low - GAP < _span(other)[1]
        ]
        depth.append((track, max(over, default=-1) + 1))
    for track, level in depth:
        track.y = top + STEP * level
    return max((level for _, level in depth), default=-1) + 1


def _insert(order: list[Track], track: Track) -> None:
    """Where it crosses least; the lowest of equal places, but a couple's track above its bar."""
    best = min(
        range(len(order) + 1),
        key=lambda n: (
            sum(_crossings(other, track) for other in order[:n])
            + sum(_crossings(track, other) for other in order[n:]),
            -n,
        ),
    )
    order.insert(best, track)


def _crossings(upper: Track, lower: Track) -> float:
    """Upright lines of each that run through the other when ``upper`` is above."""
    shared = set(upper.below) & set(lower.above)
    low, high = _span(lower)
    through = sum(low <= x <= high for x in upper.below if x not in shared)
    low, high = _span(upper)
    through += sum(low <= x <= high for x in lower.above if x not in shared)
    return through + (WRONG_WAY if set(lower.below) & set(upper.above) else 0)


def _span(track: Track) -> tuple[float, float]:
    ends = [*track.above, *track.below]
    return min(ends), max(ends)
