"""Charts drawn on the server. Each takes a frozen input and gives its template plain numbers.

A chart that would shrink its letters on a phone is drawn twice, for wide and for narrow screens.
Values always stand beside it in words: as a table, a list or on the picture itself.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString


@dataclass(frozen=True)
class Axis:
    """One dimension of the radar: label (a `|` breaks the line), score now and before."""

    label: str
    now: int | None
    before: int | None = None

    @property
    def name(self) -> str:
        """The label in one line."""
        return self.label.replace("|", " ")


@dataclass(frozen=True)
class Radar:
    """Scores of a round over those of the round before; `adequate` is the darker ring."""

    axes: tuple[Axis, ...]
    now_label: str
    before_label: str = ""
    top: int = 4
    adequate: int = 3


@dataclass(frozen=True)
class CordRow:
    """Visits of one family."""

    name: str
    place: str = ""
    done: tuple[date, ...] = ()
    planned: date | None = None
    url: str = ""


@dataclass(frozen=True)
class VisitCords:
    """Cords of several families; a stretch without a visit longer than `limit` days is red."""

    rows: tuple[CordRow, ...]
    today: date
    title: str
    weeks: int = 12
    ahead: int = 21
    limit: int = 45


@dataclass(frozen=True)
class Bar:
    """One bar; `tone` is one of the inks: mark, ok, soon, danger."""

    label: str
    value: float
    shown: str = ""
    tone: str = "mark"
    url: str = ""


@dataclass(frozen=True)
class Bars:
    """Bars on one scale; without `top` the longest fills the width."""

    rows: tuple[Bar, ...]
    title: str
    top: float | None = None
    note: str = ""


@dataclass(frozen=True)
class Sparkline:
    """A few values in time; gaps are None. `sentence` says what the line shows."""

    values: tuple[float | None, ...]
    sentence: str
    last: str = ""
    limits: tuple[float, float] | None = None


@dataclass(frozen=True)
class Levels:
    """A few levels side by side, one to ``top``, each with its name; None is not known."""

    values: tuple[tuple[str, int | None], ...]
    top: int = 4
    adequate: int = 3


STRIP = (
    '<svg class="levels" width="{}" height="{}" role="img" aria-label="{}"><path d="{}"'
    ' class="bar-ground"/><path d="{}" class="fill-soon"/><path d="{}" class="fill-mark"/></svg>'
)


def levels(data: Levels) -> SafeString:
    """A column a value, its cells filled from below; low ones in another ink."""
    paths = {"rest": "", "low": "", "high": ""}
    for n, (_name, level) in enumerate(data.values):
        reached = level or 0
        full = "high" if reached >= data.adequate else "low"
        for at in range(data.top):
            cell = f"M{14 * n} {8 * (data.top - 1 - at)}h12v7h-12z"
            paths[full if at < reached else "rest"] += cell
    said = ", ".join(f"{name} {level or '–'}" for name, level in data.values)
    width, height = 14 * len(data.values) - 2, 8 * data.top - 1
    return format_html(STRIP, width, height, said, *paths.values())


def bars(data: Bars) -> dict[str, Any]:
    """Context of the bars template: each bar in hundredths of the width."""
    top = data.top or max((bar.value for bar in data.rows), default=0) or 1
    rows = [
        {
            "bar": bar,
            "width": round(min(1.0, max(0.0, bar.value) / top) * 100, 1),
            "shown": bar.shown or f"{bar.value:g}",
        }
        for bar in data.rows
    ]
    return {"data": data, "rows": rows}


def sparkline(data: Sparkline) -> dict[str, Any]:
    """Context of the sparkline template; a gap breaks the line."""
    known = [value for value in data.values if value is not None]
    low, high = data.limits or (min(known, default=0), max(known, default=1))
    step = 148 / max(1, len(data.values) - 1)
    spots = [
        None if value is None else (6 + n * step, 34 - 28 * (value - low) / ((high - low) or 1))
        for n, value in enumerate(data.values)
    ]
    path, gap = "", True
    for spot in spots:
        if spot:
            path += f"{'M' if gap else 'L'}{spot[0]:.1f} {spot[1]:.1f}{'h0' if gap else ''}"
        gap = spot is None
    last = next((spot for spot in reversed(spots) if spot), None)
    return {"data": data, "path": path, "last": last}


def out_of_100(number: int, label: str) -> dict[str, Any]:
    """Context of the hundred cells: five rows of twenty, as one path for each ink."""
    spots = [f"M{8 * (n % 20)} {12 * (n // 20)}h6v10h-6z" for n in range(100)]
    full, rest = "".join(spots[:number]), "".join(spots[number:])
    return {"full": full, "rest": rest, "number": number, "label": label}
