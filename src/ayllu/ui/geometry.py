"""Where the strokes of the larger charts lie: radar and visits on cords."""

import math
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ayllu.ui import charts, words

LONG_LABEL = 15


@dataclass(frozen=True)
class _Size:
    """Frame of one radar."""

    css: str
    width: int
    height: int
    x: float
    y: float
    r: float
    reach: float
    font: int = 15


_WIDE = _Size("only-w", 500, 420, 250, 206, 138, 152)
_NARROW = _Size("only-n", 344, 310, 178, 154, 80, 87, 14)


def _spot(size: _Size, n: int, count: int, radius: float) -> tuple[float, float]:
    """Point on the axis number n, at a radius; the first axis points up."""
    turn = 2 * math.pi * n / count - math.pi / 2
    return size.x + radius * math.cos(turn), size.y + radius * math.sin(turn)


def _ring(size: _Size, radii: list[float]) -> str:
    """Points of a polygon that crosses each axis at its radius."""
    spots = (_spot(size, n, len(radii), r) for n, r in enumerate(radii))
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)


def _lines(label: str) -> list[str]:
    """A label in one line or two: at its bar, or at the last space before its middle."""
    if "|" in label or len(label) <= LONG_LABEL:
        return label.split("|")
    at = label.rfind(" ", 0, len(label) // 2 + 1)
    return [label[:at], label[at + 1 :]] if at > 0 else [label]


def _radar_label(size: _Size, data: charts.Radar, n: int) -> dict[str, Any]:
    """Lines of a label, its score, and where they stand."""
    axis, count = data.axes[n], len(data.axes)
    x, y = _spot(size, n, count, size.reach)
    lines = _lines(axis.label)
    side = "middle" if abs(x - size.x) < 4 else ("start" if x > size.x else "end")
    rise = (len(lines) - 1) * 17
    y += 5 - rise / 2 + (-12 - rise / 2 if y < size.y - size.r else 0)
    y += 14 if y > size.y + size.r else 0
    placed = [{"text": text, "y": round(y + 17 * k)} for k, text in enumerate(lines)]
    return {"lines": placed, "x": round(x), "side": side, "score": axis.now, "font": size.font}


def _radar_drawing(data: charts.Radar, size: _Size) -> dict[str, Any]:
    """Everything one of the two drawings needs."""
    count, step = len(data.axes), size.r / data.top
    now = [(axis.now or 0) * step for axis in data.axes]
    before = [(axis.before or 0) * step for axis in data.axes]
    had_before = any(axis.before for axis in data.axes)
    rings = [
        {
            "points": _ring(size, [step * k] * count),
            "kind": "adequate" if k == data.adequate else ("low" if k == 1 else "plain"),
        }
        for k in range(data.top, 0, -1)
    ]
    between = math.pi / count - math.pi / 2
    marks = [
        {
            "x": size.x + step * k * math.cos(between),
            "y": size.y + step * k * math.sin(between) + 5,
            "text": k,
        }
        for k in range(1, data.top + 1)
    ]
    spots = [_spot(size, n, count, r) for n, r in enumerate(now) if r]
    return {
        "size": size,
        "rings": rings,
        "marks": marks,
        "dots": spots,
        "ends": [_spot(size, n, count, size.r) for n in range(count)],
        "now": _ring(size, now),
        "before": _ring(size, before) if had_before else "",
        "labels": [_radar_label(size, data, n) for n in range(count)],
    }


def radar(data: charts.Radar) -> dict[str, Any]:
    """Context of the radar template."""
    return {"data": data, "drawings": [_radar_drawing(data, size) for size in (_WIDE, _NARROW)]}


@dataclass(frozen=True)
class _Lane:
    """Where the time runs on a visits picture."""

    css: str
    left: int
    today: int
    right: int
    first: int
    step: int
    lift: int

    @property
    def width(self) -> int:
        """Width of the picture."""
        return self.right + 16


_LANES = (_Lane("only-w", 196, 634, 744, 46, 42, 0), _Lane("only-n", 8, 268, 328, 62, 58, 22))


def _lane_x(data: charts.VisitCords, lane: _Lane, moment: date) -> int:
    """Horizontal place of a day: weeks before today left of it, days ahead right of it."""
    days = (moment - data.today).days
    if days <= 0:
        scale = (lane.today - lane.left) / (data.weeks * 7)
        return max(lane.left, round(lane.today + days * scale))
    return round(lane.today + min(1.0, days / data.ahead) * (lane.right - lane.today - 8))


def _cord(data: charts.VisitCords, lane: _Lane, row: charts.CordRow, n: int) -> dict[str, Any]:
    """One family's cord: its knots, its bare stretch, its planned visit."""
    start = data.today - timedelta(weeks=data.weeks)
    last = max(row.done, default=None)
    bare = (data.today - last).days if last else data.weeks * 7
    late = bare > data.limit
    end = _lane_x(data, lane, last) if last else lane.left
    return {
        "row": row,
        "y": lane.first + lane.step * n,
        "late": late,
        "days": bare,
        "end": end,
        "dots": [_lane_x(data, lane, d) for d in sorted(row.done) if d >= start],
        "planned": _lane_x(data, lane, row.planned) if row.planned else None,
        "middle": (end + lane.today) // 2,
        "never": last is None,
    }


def visit_cords(data: charts.VisitCords) -> dict[str, Any]:
    """Context of the visits template."""
    ticks = [data.today - timedelta(weeks=weeks) for weeks in range(data.weeks, 0, -4)]
    drawings = [
        {
            "lane": lane,
            "height": lane.first + lane.step * len(data.rows),
            "ticks": [
                {"x": _lane_x(data, lane, day), "day": words.day_short(day)} for day in ticks
            ],
            "cords": [_cord(data, lane, row, n) for n, row in enumerate(data.rows)],
        }
        for lane in _LANES
    ]
    return {"data": data, "drawings": drawings}
