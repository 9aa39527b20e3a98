"""A sentence and a table from the record, each with where it stands there."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from ayllu.ui import words

Json = dict[str, Any]


@dataclass(frozen=True)
class Line:
    """One sentence for the report; ``source`` and ``day`` are for the worker's margin only."""

    text: str
    source: str
    day: str = ""

    def json(self) -> Json:
        return asdict(self)


@dataclass(frozen=True)
class Table:
    caption: str
    columns: list[str]
    rows: list[list[str]]
    source: str
    day: str = ""

    def json(self) -> Json:
        return asdict(self)


@dataclass(frozen=True)
class Drafted:
    """One part as the record tells it now."""

    lines: list[Line] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)

    @property
    def text(self) -> str:
        return as_text(line.text for line in self.lines)


Items = Iterable[Line | Table | None]


def drafted(items: Items) -> Drafted:
    """Sentences and tables apart, in their order; a table without a row is none."""
    found = [i for i in items if i]
    return Drafted(
        lines=[i for i in found if isinstance(i, Line) and i.text],
        tables=[i for i in found if isinstance(i, Table) and i.rows],
    )


def as_text(sentences: Iterable[str]) -> str:
    """Each sentence a paragraph of its own: easy to move, to change and to strike out."""
    return "\n\n".join(sentences)


def line(text: str, source: str, day: date | None = None) -> Line:
    text = " ".join(text.split()).replace(".”", "”").replace(".»", "»")
    return Line(text if not text or text[-1] in ".!?…" else f"{text}.", source, words.day(day))


def listed(names: Sequence[str]) -> str:
    return ", ".join(names)
