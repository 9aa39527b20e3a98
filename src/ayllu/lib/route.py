"""The way of a day: from the Centre to the nearest home, from there to the next nearest.

Minutes that people recorded come before kilometres; straight distance stands in where nobody
recorded any. The order is a proposal: who knows the road goes as she knows.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Any, Generic, TypeVar

Key = TypeVar("Key")
EARTH_KM = 6371.0
MINUTES_A_KM = 4.0  # fifteen kilometres an hour, by combi and on foot in the hills: our estimate
SAME_PLACE = 5.0  # minutes between two homes of one hamlet: our estimate


@dataclass(frozen=True)
class Spot(Generic[Key]):
    """Where something is: degrees, or minutes from the Centre, or both, or neither.

    ``exact`` is false for the middle of a district: two homes of one district are then not at
    the same place, and nothing is known of the distance between them.
    """

    key: Key
    place: str = ""
    latitude: float | None = None
    longitude: float | None = None
    exact: bool = False
    minutes: int | None = None


@dataclass(frozen=True)
class Leg(Generic[Key]):
    """One stop with the estimate of the way to it from the stop before; None is not known."""

    spot: Spot[Key]
    minutes: int | None
    km: float | None


def kilometres(a: Spot[Any], b: Spot[Any]) -> float | None:
    """Straight distance over the ground (haversine, mean radius 6,371 km); None if not known."""
    if None in (a.latitude, a.longitude, b.latitude, b.longitude):
        return None
    if not (a.exact and b.exact) and (a.latitude, a.longitude) == (b.latitude, b.longitude):
        return None
    one, other = radians(a.latitude or 0), radians(b.latitude or 0)
    across = radians((b.longitude or 0) - (a.longitude or 0)) / 2
    part = sin((other - one) / 2) ** 2 + cos(one) * cos(other) * sin(across) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(part)))


def minutes_from_centre(centre: Spot[Any], spot: Spot[Any]) -> float | None:
    """As recorded; else by straight distance."""
    if spot.minutes is not None:
        return float(spot.minutes)
    far = kilometres(centre, spot)
    return None if far is None else far * MINUTES_A_KM


def minutes_between(centre: Spot[Any], a: Spot[Any], b: Spot[Any]) -> float | None:
    """From one home to another.

    One is at least as far from the other as the difference of their ways from the Centre, so
    that is the least; straight distance may say that it is more.
    """
    if a.place and a.place == b.place:
        return SAME_PLACE
    far = kilometres(a, b)
    first, second = minutes_from_centre(centre, a), minutes_from_centre(centre, b)
    known = [far * MINUTES_A_KM] if far is not None else []
    if first is not None and second is not None:
        known.append(abs(first - second))
    return max(known) if known else None


def order(centre: Spot[Any], spots: Iterable[Spot[Key]]) -> list[Leg[Key]]:
    """Nearest next; equal ones in the order in which they came; what is not known comes last."""
    waiting, found = list(spots), list[Leg[Key]]()
    here: Spot[Key] | None = None
    while waiting:
        ways = [way(centre, here, spot) for spot in waiting]
        n = min(range(len(waiting)), key=lambda i: (ways[i] is None, ways[i] or 0.0))
        nearest, minutes = waiting.pop(n), ways[n]
        far = kilometres(here or centre, nearest)
        found.append(Leg(nearest, None if minutes is None else round(minutes), far))
        here = nearest if minutes is not None else here
    return found


def way(centre: Spot[Any], here: Spot[Any] | None, spot: Spot[Any]) -> float | None:
    if here is None:
        return minutes_from_centre(centre, spot)
    return minutes_between(centre, here, spot)
