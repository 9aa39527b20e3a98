"""What a drawing is made of. All numbers are pixels; every path is ready for SVG."""

from dataclasses import dataclass, field
from typing import Literal

Point = tuple[float, float]
LineKind = Literal[
    "married", "cohabiting", "apart", "parents", "birth", "adoption", "close", "distant",
    "conflict", "cut_off",
]  # fmt: skip


@dataclass(frozen=True)
class Box:
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True)
class Word:
    """A line of text, centred on ``x``, with its foot at ``y``."""

    text: str
    x: float
    y: float
    css: str
    box: Box


@dataclass(frozen=True)
class Sign:
    """A person: square, circle or diamond, her age inside, her words below."""

    key: str
    x: float
    y: float
    box: Box
    shape: Literal["square", "circle", "diamond"]
    inside: str
    died: bool
    is_index: bool
    outline: str
    frame: str
    cross: str
    words: tuple[Word, ...]


@dataclass(frozen=True)
class Line:
    """One tie: whom it joins, its points (one list for each stroke) and its path."""

    kind: LineKind
    joins: tuple[str, ...]
    strokes: tuple[tuple[Point, ...], ...]
    path: str
    marks: str = ""


@dataclass(frozen=True)
class Ring:
    """The line round a home, the boxes it is made of, and its word."""

    key: str
    members: frozenset[str]
    boxes: tuple[Box, ...]
    path: str
    is_main: bool
    word: Word | None = None


@dataclass(frozen=True)
class Drawing:
    """Everything in the order of drawing: rings below, then lines, then signs."""

    width: int
    height: int
    rings: tuple[Ring, ...] = ()
    lines: tuple[Line, ...] = ()
    signs: tuple[Sign, ...] = ()
    rows: tuple[tuple[str, ...], ...] = field(default=())

    @property
    def kinds(self) -> set[str]:
        """What the legend must explain."""
        return {line.kind for line in self.lines}
