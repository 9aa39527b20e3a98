"""Degrees as a phone or a map says them: latitude, longitude (WGS 84)."""

import re

PAIR = re.compile(r"\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)\s*")
# The furthest points of Peru in degrees (IGN: 0°02' to 18°21' south, 68°39' to 81°20' west).
SOUTH, NORTH, WEST, EAST = -18.36, -0.03, -81.34, -68.65


def read(text: str) -> tuple[float, float] | None:
    """ "-7.1638, -78.5003" as two numbers; anything else is nothing."""
    found = PAIR.fullmatch(text or "")
    if not found:
        return None
    latitude, longitude = float(found[1]), float(found[2])
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def is_in_peru(pair: tuple[float, float]) -> bool:
    """Within the box of the furthest points; a pair that was turned round is not."""
    return SOUTH <= pair[0] <= NORTH and WEST <= pair[1] <= EAST


def say(pair: tuple[float, float]) -> str:
    """Five decimals: about one metre."""
    return f"{pair[0]:.5f}, {pair[1]:.5f}"
