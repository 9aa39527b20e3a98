"""The pieces of a line: where it leaves, the lanes and tracks it takes, where it arrives."""

from dataclasses import dataclass, field

from ayllu.lib.genogram.facts import Couple
from ayllu.lib.genogram.shapes import LineKind


@dataclass(eq=False)
class Lane:
    """A vertical place in a gutter; ``rank`` orders the lanes of one gutter."""

    row: int
    gutter: int
    rank: tuple[int, float]
    x: float = 0


@dataclass(eq=False)
class Track:
    """A horizontal place in a channel; what comes to it from above and from below."""

    channel: int
    above: list[float] = field(default_factory=list)
    below: list[float] = field(default_factory=list)
    y: float = 0


@dataclass(frozen=True)
class Stub:
    """Where a line leaves a sign."""

    key: str
    port: int


@dataclass(frozen=True)
class Mid:
    """Where a line leaves the line of a couple who stand side by side."""

    row: int


@dataclass(eq=False)
class Child:
    """Where a line comes into a sign from above; ``x`` where that is not her middle."""

    key: str
    twins: tuple[str, ...] = ()
    x: float | None = None


@dataclass(frozen=True)
class Hang:
    """A line that leaves a track for another track below it, near the children."""

    track: Track
    children: tuple[str, ...]


Node = Stub | Mid | Hang | Lane | Track | Child


@dataclass
class Route:
    """One line: its strokes, each a way from node to node."""

    kind: LineKind
    joins: tuple[str, ...]
    ways: list[list[Node]]
    couple: Couple | None = None
    bar: Track | None = None
