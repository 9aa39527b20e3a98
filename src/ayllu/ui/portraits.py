"""Drawn portraits that stand in for photographs in the demonstration. Real people never get one.

A code names its parts, joined by dots: age.hair.ink.skin.dress.trim.ground, for example
`kid.braids.black.copper.wine.field.sky`. `code()` chooses one from a number; `drawing()` draws it.
"""

from functools import lru_cache
from typing import Final, NamedTuple

from django.utils.safestring import SafeString, mark_safe

SKINS: Final = {
    "sand": "#e0ac84",
    "tan": "#cf9468",
    "copper": "#bd8058",
    "clay": "#a86c46",
    "earth": "#8f5a3b",
}
INKS: Final = {"black": "#1d1714", "dark": "#2b1d16", "brown": "#3b281c", "grey": "#7d7872"}
DRESSES: Final = {
    "sun": "#e2b53c",
    "brick": "#c96f4a",
    "wine": "#a8323f",
    "blue": "#134673",
    "field": "#3d7a55",
    "wool": "#f0ece2",
    "earth": "#7b4a34",
    "slate": "#55708c",
}
GROUNDS: Final = {
    "sky": "#cdd9e2",
    "mist": "#bfcfd8",
    "straw": "#eadfc6",
    "leaf": "#c9d6c6",
    "rose": "#e3d0c5",
    "stone": "#d5d2c8",
    "lime": "#d8dccf",
}
GIRL_HAIR: Final = ("braids", "long", "bob", "bun", "curls")
BOY_HAIR: Final = ("short", "fringe", "curls", "crop")


class Face(NamedTuple):
    """Proportions of an age: ears, head, how far the features sit lower."""

    ear: float
    ear_y: int
    head: str
    lower: int
    body: str


_CHILD_BODY = "M17 96c1-15 10-22 24-24h14c14 2 23 9 24 24z"
_GROWN_BODY = "M12 96c1-17 11-24 27-26h18c16 2 26 9 27 26z"
FACES: Final = {
    "tot": Face(28.5, 49, 'cy="47" rx="19.5" ry="19"', 2, _CHILD_BODY),
    "kid": Face(30.5, 47, 'cy="45" rx="17.5" ry="20"', 0, _CHILD_BODY),
    "teen": Face(30.5, 47, 'cy="45" rx="17" ry="21"', 0, _GROWN_BODY),
    "adult": Face(31, 48, 'cy="46" rx="17" ry="22"', 1, _GROWN_BODY),
    "elder": Face(31, 48, 'cy="46" rx="17" ry="22"', 1, _GROWN_BODY),
}

# Hair behind the shoulders, and hair over the brow.
BEHIND: Final = {
    "braids": "M27 45c0-17 9-27 21-27s21 10 21 27v17H27z",
    "long": "M27 45c0-17 9-27 21-27s21 10 21 27v17H27z",
    "hat": "M27 45c0-17 9-27 21-27s21 10 21 27v17H27z",
    "bob": "M26 60V42c0-15 9-25 22-25s22 10 22 25v18c-5 4-9 3-11 0H37c-3 3-7 4-11 0z",
    "bun": "M57 15a9 9 0 1 1-18 0 9 9 0 0 1 18 0z",
}
_PARTED = "M29.5 44c0-15 7-23 18.5-23s18.5 8 18.5 23c-4-6-9-13-16-16-4 7-13 11-21 16z"
OVER: Final = {
    "braids": _PARTED + "M29 58c-5 8-5 20-2 30h7c-2-10-1-20 2-28zM67 58c5 8 5 20 2 30h-7c2-10"
    " 1-20-2-28z",
    "long": _PARTED + "M27 48v30c5 2 7 0 8-6V52zM69 48v30c-5 2-7 0-8-6V52z",
    "hat": "M29 56c-4 8-4 22-2 32h7c-2-10-1-22 1-30zM67 56c4 8 4 22 2 32h-7c2-10 1-22-1-30z",
    "bob": "M30 42c0-14 7-21 18-21s18 7 18 21c-10-1-26-1-36 0z",
    "bun": "M29.5 43c0-15 7-24 18.5-24s18.5 9 18.5 24c-3-8-8-13-18.5-13s-15.5 5-18.5 13z",
    "short": "M29 44c-3-18 8-27 20-26 12 0 20 9 18 26l-4-8c-1-4-3-6-6-7-7 3-15 3-21 1-3 2-4 6-7"
    " 14z",
    "fringe": "M29 45c-2-17 7-26 19-26s21 9 19 26l-3-9c-9 2-23 2-31-2z",
    "crop": "M30.5 41c-1-13 6-20 17.5-20s18.5 7 17.5 20c-2-5-4-8-6-9-7-2-16-2-23 0-2 1-4 4-6 9z",
    "curls": "M25 38a6 6 0 1 1 12 0 6 6 0 0 1-12 0zM28 29a7 7 0 1 1 14 0 7 7 0 0 1-14 0zM35.5 23a"
    "7.5 7.5 0 1 1 15 0 7.5 7.5 0 0 1-15 0zM45.5 23a7.5 7.5 0 1 1 15 0 7.5 7.5 0 0 1-15 0zM54 29a"
    "7 7 0 1 1 14 0 7 7 0 0 1-14 0zM59 38a6 6 0 1 1 12 0 6 6 0 0 1-12 0zM40 27a8 8 0 1 1 16 0 8 8"
    " 0 0 1-16 0z",
}
_HILLS = "M0 96V66h8v-6h8v-6h8v-6h14v6h8v6h14v-6h8v-6h8v-6h8v-6h12v60z"
_HAT = (
    '<ellipse cx="48" cy="31" rx="33" ry="6.5" fill="#efe3c4"/>'
    '<path d="M33 31c0-16 3-25 15-25s15 9 15 25z" fill="#f6edd4"/>'
    '<path d="M33.2 25h29.6v5H33z" fill="#2b1d16"/>'
)


def age_kind(years: int) -> str:
    """The drawn age of somebody of so many years."""
    limits = ((4, "tot"), (12, "kid"), (18, "teen"), (60, "adult"))
    return next((kind for limit, kind in limits if years < limit), "elder")


def code(seed: int, *, years: int, girl: bool) -> str:
    """A code chosen by a number: the same number, age and sex always give the same one."""
    age = age_kind(years)
    hairs = GIRL_HAIR if girl else BOY_HAIR
    hair = ("hat" if girl else "crop") if age == "elder" else hairs[seed % len(hairs)]
    ink = "grey" if age == "elder" else ("black", "dark", "black", "brown")[seed // 5 % 4]
    skins, dresses, grounds = tuple(SKINS), tuple(DRESSES), tuple(GROUNDS)
    dress, trim = seed // 3 % 8, (seed // 3 + 1 + seed // 24 % 7) % 8
    skin, ground = skins[seed // 2 % 5], grounds[(seed + seed // 7) % 7]
    return ".".join((age, hair, ink, skin, dresses[dress], dresses[trim], ground))


def gallery() -> list[str]:
    """Forty codes of all ages, for the gallery and for tests."""
    ages = (1, 3, 5, 7, 9, 11, 14, 16, 31, 64)
    return [code(n * 11 + 3, years=ages[n % 10], girl=n % 3 != 0) for n in range(40)]


def _head(face: Face, skin: str) -> str:
    """Neck, ears, head, cheeks, eyes, nose and mouth."""
    y = face.lower
    return (
        f'<g fill="{skin}"><path d="M41 58h14v12c-2 6-12 6-14 0z"/>'
        f'<path d="M41 62c4 4 10 4 14 0v3c-4 4-10 4-14 0z" fill="#0000001f"/>'
        f'<circle cx="{face.ear}" cy="{face.ear_y}" r="3.6"/>'
        f'<circle cx="{96 - face.ear}" cy="{face.ear_y}" r="3.6"/>'
        f'<ellipse cx="48" {face.head}/></g>'
        f'<g fill="#c4523d" opacity=".22"><circle cx="37" cy="{53 + y}" r="3.6"/>'
        f'<circle cx="59" cy="{53 + y}" r="3.6"/></g><g fill="none" stroke-linecap="round">'
        f'<path d="M40.5 {46.5 + y}h.01m15 0h.01" stroke="#231a16" stroke-width="3.4"/>'
        f'<path d="M48 {48 + y}l-1 3.6h2" stroke="#00000038" stroke-width="1.4"/>'
        f'<path d="M43 {55 + y}c3 3 7 3 10 0" stroke="#6d3527" stroke-width="1.9"/></g>'
    )


@lru_cache(maxsize=512)
def drawing(portrait_code: str) -> SafeString:
    """Drawing of a portrait, without the <svg> around it."""
    age, hair, ink, skin, dress, trim, ground = portrait_code.split(".")
    face, hair_ink, trim_ink = FACES[age], INKS[ink], DRESSES[trim]
    back = f'<path d="{BEHIND[hair]}" fill="{hair_ink}"/>' if hair in BEHIND else ""
    ties = f'<path d="M25.5 84h9m27 0h9" stroke="{trim_ink}" stroke-width="3"/>'
    parts = (
        f'<path d="M0 0h96v96H0z" fill="{GROUNDS[ground]}"/><path d="{_HILLS}" fill="#00000012"/>',
        f'{back}<path d="{face.body}" fill="{DRESSES[dress]}"/>',
        f'<path d="M30 84h36" stroke="{trim_ink}" stroke-width="4" stroke-dasharray="4 3"/>',
        _head(face, SKINS[skin]),
        _HAT if hair == "hat" else "",
        f'<path d="{OVER[hair]}" fill="{hair_ink}"/>{ties if hair in ("braids", "hat") else ""}',
    )
    return mark_safe("".join(parts))  # built from the constants of this file only
