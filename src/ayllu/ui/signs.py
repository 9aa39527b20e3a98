"""Knots, icons and the mark: the small drawings that carry a meaning."""

from functools import lru_cache
from typing import Final

import lucide
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

_ON = 'stroke="var(--sheet)" stroke-width="2.2"'
_RING = '<circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2"/>'

# Each differs in black and white; ink and word come after the shape.
SHAPES: Final[dict[str, str]] = {
    "done": '<circle cx="10" cy="10" r="9" fill="currentColor"/>'
    f'<path d="m5.5 10.3 3 3 6-6.5" fill="none" {_ON}/>',
    "now": _RING + '<path d="M10 2a8 8 0 0 1 0 16Z" fill="currentColor"/>',
    "due": '<path d="M10 1 19 10 10 19 1 10Z" fill="none" stroke="currentColor" stroke-width="2"/>'
    '<path d="M10 1 19 10 10 19Z" fill="currentColor"/>',
    "late": '<path d="M10 1.5 19.5 18.5H.5Z" fill="currentColor"/>'
    f'<path d="M10 7v5.5M10 14.6v2" {_ON}/>',
    "alert": '<path d="M10 1 19 10 10 19 1 10Z" fill="currentColor"/>'
    f'<path d="M10 5.5v5.5M10 13v2" {_ON}/>',
    "stop": '<path d="M6 .8h8l5.2 5.2v8L14 19.2H6L.8 14V6Z" fill="currentColor"/>'
    '<path d="M4.8 10h10.4" stroke="var(--sheet)" stroke-width="3"/>',
    "new": f'<path d="M2 2h16v16H2z" fill="currentColor"/><path d="M10 5.5v9M5.5 10h9" {_ON}/>',
    "todo": _RING,
    "wait": _RING + '<path d="M7.8 6.5v7M12.2 6.5v7" stroke="currentColor" stroke-width="2"/>',
    "absent": '<path d="M2 2h16v16H2z" fill="none" stroke="currentColor" stroke-width="2"/>'
    '<path d="m6 6 8 8M14 6l-8 8" stroke="currentColor" stroke-width="2.2"/>',
    "none": '<path d="M4 10h12" stroke="currentColor" stroke-width="2.4"/>',
}

TONES: Final[dict[str, str]] = {
    "done": "ok",
    "now": "mark",
    "new": "mark",
    "due": "soon",
    "late": "danger",
    "alert": "danger",
    "stop": "danger",
}

_LOZENGE = "m0 .2 3.6 3.6-3.6 3.6-3.6-3.6z"
_PLACES = ((13, 0), (8.4, 4.6), (17.6, 4.6), (3.8, 9.2), (22.2, 9.2))
_PLACES_BELOW = ((8.4, 13.8), (17.6, 13.8), (13, 18.4))


def shape(state: str) -> SafeString:
    """The knot alone, hidden from readers; a word must stand near it."""
    return format_html(
        '<svg class="k" viewBox="0 0 20 20" aria-hidden="true">{}</svg>',
        mark_safe(SHAPES[state]),  # constants of this file
    )


def knot(state: str, word: object = "", tone: str | None = None) -> SafeString:
    """Shape, word, ink. An unknown state is a mistake of ours, so it raises."""
    ink = TONES.get(state, "") if tone is None else tone
    if word == "":
        return format_html('<span class="st {}">{}</span>', ink, shape(state))
    return format_html('<span class="st {}">{}<span>{}</span></span>', ink, shape(state), word)


@lru_cache(maxsize=256)
def icon(name: str, extra: str = "") -> SafeString:
    """A lucide icon that takes the ink and the size of the text beside it."""
    drawing = lucide._render_icon(name, None)
    inside = drawing[drawing.index(">") + 1 : drawing.rindex("</svg>")]
    return format_html(
        '<svg class="{}" viewBox="0 0 24 24" aria-hidden="true">{}</svg>',
        f"i {extra}".strip(),
        mark_safe("".join(inside.split("\n")).replace("  ", "").strip()),  # from the package
    )


def _lozenges(places: tuple[tuple[float, float], ...]) -> str:
    """Path of several lozenges."""
    return "".join(f"M{x} {y}{_LOZENGE}" for x, y in places)


def mark() -> SafeString:
    """Eight lozenges round a yellow one. Never redrawn, never animated."""
    outer = _lozenges(_PLACES + _PLACES_BELOW)
    return format_html(
        '<svg class="mark" viewBox="0 0 26 26" aria-hidden="true">'
        '<path d="{}" fill="currentColor"/><path d="M13 9.2{}" fill="var(--band-c)"/></svg>',
        outer,
        _LOZENGE,
    )


def weave(home: int) -> SafeString:
    """A strip of the weave of one of the eight homes."""
    return format_html(
        '<span class="weave weave-tag w{}" aria-hidden="true"></span>', (home - 1) % 8 + 1
    )


def band(home: int | None = None) -> SafeString:
    """The band of the house under the bar, or the full-width weave of one home."""
    if home is None:
        return mark_safe('<div class="band" aria-hidden="true"></div>')
    return format_html('<span class="weave w{}" aria-hidden="true"></span>', (home - 1) % 8 + 1)
