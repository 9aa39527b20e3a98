"""The questionnaires that may be shown whole, from dated data with licence and source. Pure.

Reversal, scoring and alert belong to the item, not to its place: the editions of a scale order
the same items differently.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
EDITIONS = ("a", "b")
TOP = 3  # every answer of these scales runs from nought to three


@dataclass(frozen=True)
class Words:
    """A text of the questionnaire in the languages of the house."""

    es: str
    en: str

    def said(self, language: str) -> str:
        return self.en if language.startswith("en") else self.es


@dataclass(frozen=True)
class Answer:
    value: int
    words: Words


@dataclass(frozen=True)
class Item:
    """One question with its own way of being counted."""

    key: str
    words: Words
    answers: tuple[Answer, ...]
    places: Mapping[str, int]
    scored: bool = True
    reversed: bool = False
    alert: bool = False

    def points(self, value: int) -> int:
        if not self.scored:
            return 0
        return TOP - value if self.reversed else value


@dataclass(frozen=True)
class Band:
    least: int
    most: int
    code: str
    words: Words
    source: str


@dataclass(frozen=True)
class Instrument:
    code: str
    name: str
    min_age: int
    intro: Words
    licence: Words
    source: str
    items: tuple[Item, ...]
    bands: tuple[Band, ...]

    def in_order(self, edition: str) -> list[Item]:
        return sorted(self.items, key=lambda item: item.places[edition])

    @property
    def has_editions(self) -> bool:
        return any(len(set(item.places.values())) > 1 for item in self.items)

    @property
    def top(self) -> int:
        return sum(TOP for item in self.items if item.scored)

    def band(self, total: int) -> Band:
        return next(b for b in self.bands if b.least <= total <= b.most)


@dataclass(frozen=True)
class Result:
    """The sum, its band, and how strongly the alert item was answered (0: not)."""

    total: int
    band: Band
    alert: int


class Unanswered(ValueError):
    """A scored item has no answer: no sum is made of what is missing."""


def score(instrument: Instrument, answers: Mapping[str, int]) -> Result:
    """All scored items answered with 0 to 3; the reversed ones turned by their own flag."""
    total = alert = 0
    for item in instrument.items:
        if item.key not in answers:
            if item.scored:
                raise Unanswered(item.key)
            continue
        value = answers[item.key]
        if not 0 <= value <= TOP:
            raise ValueError(item.key)
        total += item.points(value)
        alert = max(alert, value) if item.alert else alert
    return Result(total, instrument.band(total), alert)


def rows(name: str) -> Iterator[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def words(row: Mapping[str, str], name: str = "") -> Words:
    return Words(row[f"{name}es"], row[f"{name}en"])


@lru_cache(maxsize=1)
def whole() -> dict[str, Instrument]:
    """Those whose licence allows their text, read once."""
    answers: dict[str, list[Answer]] = {}
    for row in rows("answers"):
        answers.setdefault(row["answers"], []).append(Answer(int(row["value"]), words(row)))
    items: dict[str, list[Item]] = {}
    for row in rows("items"):
        items.setdefault(row["instrument"], []).append(item_of(row, answers[row["answers"]]))
    bands: dict[str, list[Band]] = {}
    for row in rows("bands"):
        band = Band(int(row["least"]), int(row["most"]), row["code"], words(row), row["source"])
        bands.setdefault(row["instrument"], []).append(band)
    return {
        row["code"]: Instrument(
            code=row["code"],
            name=row["name"],
            min_age=int(row["min_age"]),
            intro=words(row, "intro_"),
            licence=words(row, "licence_"),
            source=row["source"],
            items=tuple(items[row["code"]]),
            bands=tuple(bands[row["code"]]),
        )
        for row in rows("instruments")
    }


def item_of(row: Mapping[str, str], answers: list[Answer]) -> Item:
    return Item(
        key=row["key"],
        words=words(row),
        answers=tuple(answers),
        places={edition: int(row[f"order_{edition}"]) for edition in EDITIONS},
        scored=row["scored"] == "yes",
        reversed=row["reversed"] == "yes",
        alert=row["alert"] == "yes",
    )


@lru_cache(maxsize=1)
def others() -> dict[str, str]:
    """Every known instrument by code and name; those without text here are kept as a total."""
    return {row["code"]: row["name_es"] for row in rows("facts")}
