"""Which district a cell means: official name, short form, misspelling, code or place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from ayllu.lib.sheets.grids import Cell
from ayllu.lib.sheets.places import PLACES
from ayllu.lib.sheets.text import fold, is_blank, plain

_PARTS = re.compile(r"\s*[/,;()\n]\s*|\s+[-–—]\s+|\s*[–—]\s*")
_AROUND = re.compile(
    r"\b(?:distrito|dist|dtto|provincia|prov|ciudad|cercado|centro|pueblo|capital|sector|de)\b"
)
_ARTICLES = frozenset({"los", "las", "la", "el"})
_SMALL = frozenset({"de", "del", "la", "los", "las", "el"})


@dataclass(frozen=True, slots=True)
class DistrictName:
    """A district as the caller knows it; earlier ones win where names repeat."""

    name: str
    inei: str
    reniec: str = ""
    aliases: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """The district of a cell, why to look, what is proposed, and the words left over."""

    district: DistrictName | None = None
    reason: str = ""
    proposal: DistrictName | None = None
    place: str = ""


class Districts:
    """An index over the districts of the caller."""

    def __init__(self, districts: Sequence[DistrictName]) -> None:
        self._names: dict[str, DistrictName] = {}
        self._inei: dict[str, DistrictName] = {}
        self._reniec: dict[str, DistrictName] = {}
        self._places: dict[str, DistrictName] = {}
        self._seen: dict[tuple[str, str], Found] = {}
        for district in districts:
            self._index(district)

    def _index(self, district: DistrictName) -> None:
        for name in (district.name, *district.aliases):
            self._names.setdefault(plain(name), district)
            self._names.setdefault(_without_article(plain(name)), district)
        self._inei.setdefault(district.inei, district)
        self._reniec.setdefault(district.reniec, district)
        for place in (*district.places, *PLACES.get(district.inei, ())):
            self._places.setdefault(plain(place), district)

    def find(self, cell: Cell, label: str = "") -> Found:
        """Return what the cell means; the header label tells which codes it holds."""
        text = cell.text.strip()
        if cell.kind == "error" or is_blank(text):
            return Found()
        key = (text, label)
        if key not in self._seen:
            self._seen[key] = self._find(text, label)
        return self._seen[key]

    def _find(self, text: str, label: str) -> Found:
        if re.fullmatch(r"\d{5,6}", text.replace(" ", "")):
            return self._by_code(text.replace(" ", "").zfill(6), label)
        parts = [part for part in _PARTS.split(text) if part.strip()]
        for read in (self._by_name, self._by_short_form):
            for part in (text, *reversed(parts)):
                district = read(part)
                if district:
                    return Found(district, place=_rest(parts, part))
        return self._guess(text, parts)

    def _guess(self, text: str, parts: list[str]) -> Found:
        for part in (text, *reversed(parts)):
            place = self._places.get(plain(part))
            if place:
                return Found(None, "district_from_place", place, text)
        for part in (text, *reversed(parts)):
            near = _nearest(plain(part), self._names)
            if near:
                return Found(near, "district_spelling", place=_rest(parts, part))
        for part in (text, *reversed(parts)):
            near = _nearest(plain(part), self._places)
            if near:
                return Found(None, "district_from_place", near, text)
        return Found(None, "district_unknown", None, text)

    def _by_code(self, code: str, label: str) -> Found:
        official = self._reniec if "reniec" in fold(label) else self._inei
        district = official.get(code)
        return Found(district) if district else Found(None, "district_unknown", None, "")

    def _by_name(self, part: str) -> DistrictName | None:
        name = plain(part)
        trimmed = " ".join(_AROUND.sub(" ", name).split())
        for key in (name, _without_article(name), trimmed, _without_article(trimmed)):
            if key in self._names:
                return self._names[key]
        return None

    def _by_short_form(self, part: str) -> DistrictName | None:
        """Read "B. del Inca", "Los Baños", "Caj.": every word begins a word of one district."""
        given = [word for word in plain(part).split() if word not in _SMALL]
        if not given or len("".join(given)) < 3 or max(map(len, given)) < 3:
            return None
        dotted = "." in part
        fits = {
            district.inei: district
            for name, district in self._names.items()
            if _shortens(given, [word for word in name.split() if word not in _SMALL], dotted)
        }
        return next(iter(fits.values())) if len(fits) == 1 else None


def _shortens(given: list[str], name: list[str], dotted: bool) -> bool:
    if len(given) > len(name):
        return False
    pairs = list(zip(given, name, strict=False))
    if dotted:
        return all(full.startswith(short) for short, full in pairs)
    return (
        len(given) < len(name)
        and all(short == full for short, full in pairs)
        and (len(given[0]) >= 4)
    )


def _without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if first in _ARTICLES and rest else name


def _nearest(name: str, known: dict[str, DistrictName]) -> DistrictName | None:
    """Return the one entry at most one slip away, two where the name is long."""
    if len(name) < 5:
        return None
    allowed = 1 if len(name) < 8 else 2
    best: dict[int, DistrictName] = {}
    for other, district in known.items():
        if abs(len(other) - len(name)) <= allowed:
            distance = DamerauLevenshtein.distance(name, other, score_cutoff=allowed)
            if distance <= allowed:
                best.setdefault(distance, district)
    return best[min(best)] if best else None


def _rest(parts: list[str], used: str) -> str:
    return ", ".join(part.strip() for part in parts if part != used) if len(parts) > 1 else ""
