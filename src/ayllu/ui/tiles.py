"""Woven tile for a person without a photograph.

Everything comes from a hash of the identifier: never of the name, never of the sex. The tile
says nothing about the person except that it is always the same one.
"""

import hashlib
from collections.abc import Callable
from functools import lru_cache
from typing import Final, NamedTuple

from django.utils.html import format_html
from django.utils.safestring import SafeString

STEP: Final = 6
COLUMNS: Final = 16


class Ground(NamedTuple):
    """Ground, hill on it, and the lights that go with both. White on ground is 5.7:1 or more."""

    ground: str
    hill: str
    lights: tuple[str, ...]


GROUNDS: Final = (
    Ground("#134673", "#1d5c8f", ("#f4c21f", "#f6e9ae")),  # indigo
    Ground("#2f6848", "#3f8259", ("#f3e3b1", "#f1d58a")),  # green
    Ground("#7c2f3a", "#984450", ("#f2cdb5", "#f3e3b1")),  # wine
    Ground("#6b4630", "#88603f", ("#f1d58a", "#f3e3b1")),  # earth
    Ground("#3f5468", "#566f86", ("#e9e4d3", "#f6e9ae")),  # slate
    Ground("#5c5420", "#776d2c", ("#f6e9ae", "#f1d58a")),  # olive
)

# Heights in steps from the top; each picture is cut to sixteen columns from a start that varies.
HORIZONS: Final = (
    (10, 10, 9, 8, 8, 7, 6, 6, 7, 8, 9, 9, 8, 8, 7, 8, 9, 10),  # two peaks
    (7, 7, 7, 8, 8, 8, 10, 10, 11, 11, 11, 12, 12, 13, 13, 13, 13, 13),  # terraces
    (10, 9, 9, 8, 7, 7, 6, 5, 6, 7, 7, 8, 9, 10, 10, 9, 8, 8),  # one wave
    (7, 7, 8, 8, 9, 10, 11, 11, 11, 10, 10, 9, 8, 8, 7, 7, 7, 8),  # valley
    (10, 7, 7, 7, 10, 10, 10, 7, 7, 10, 10, 10, 7, 7, 7, 10, 10, 7),  # wall
)


def fingerprint(identifier: object) -> int:
    """A stable number for an identifier; the same in every process and on every machine."""
    return int.from_bytes(hashlib.sha256(str(identifier).encode()).digest()[:6], "big")


def _horizon(heights: tuple[int, ...], start: int) -> str:
    """Stepped path from left to right; equal neighbours are one stroke."""
    cut = [heights[(start + n) % len(heights)] for n in range(COLUMNS)]
    path = f"M0 96V{cut[0] * STEP}"
    for n, height in enumerate(cut):
        if n + 1 == COLUMNS or cut[n + 1] != height:
            path += f"H{(n + 1) * STEP}"
            path += f"V{cut[n + 1] * STEP}" if n + 1 < COLUMNS else "V96z"
    return path


def _taker(number: int) -> Callable[[int], int]:
    """Takes small numbers, one after another, out of a large one."""
    rest = number

    def take(choices: int) -> int:
        nonlocal rest
        rest, chosen = divmod(rest, choices)
        return chosen

    return take


@lru_cache(maxsize=2048)
def tile(identifier: object, initials: str) -> SafeString:
    """Drawing of the tile, without the <svg> around it."""
    take = _taker(fingerprint(identifier))
    ground, horizon = GROUNDS[take(6)], HORIZONS[take(5)]
    side = "" if take(2) else ' transform="matrix(-1 0 0 1 96 0)"'
    picture = format_html(
        '<path d="M0 0h96v96H0z" fill="{}"/><g{}><circle cx="{}" cy="{}" r="{}" fill="{}"/>'
        '<path d="{}" fill="{}"/></g><path d="M0 56h96v40H0z" fill="{}" opacity=".62"/>',
        *(ground.ground, _plain(side), 30 + take(8) * 6, 20 + take(4) * 2, 9 + take(6)),
        *(ground.lights[take(2)], _horizon(horizon, take(3)), ground.hill, ground.ground),
    )
    letters = format_html(
        '<text x="8" y="87" font-size="34" font-weight="600" class="ini">{}</text>', initials[:2]
    )
    return picture + letters


def _plain(markup: str) -> SafeString:
    """Our own constant markup, passed through format_html unchanged."""
    return SafeString(markup)
