"""Are two lines of a file one person? Only to ask; nothing is merged."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from ayllu.lib.sheets.lines import Line
from ayllu.lib.sheets.text import plain
from ayllu.lib.sounds import phonetic


@lru_cache(maxsize=65_536)
def sound_words(name: str) -> tuple[str, ...]:
    """Return how the words of a name sound; an initial stays one letter."""
    return tuple(phonetic(word) if len(word) > 1 else word for word in plain(name).split())


def same_word(one: str, other: str) -> bool:
    """Same sound, an initial, or one slip in a longer word."""
    if one == other or (min(len(one), len(other)) == 1 and one[:1] == other[:1]):
        return True
    return min(len(one), len(other)) >= 5 and (
        DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1
    )


def same_given(one: str, other: str) -> bool:
    """The first names agree and every further one of the shorter has its like in the longer."""
    short, long = sorted((sound_words(one), sound_words(other)), key=len)
    if not short or not same_word(short[0], long[0]):
        return False
    return all(any(same_word(word, like) for like in long) for word in short[1:])


def same_surname(one: str, other: str) -> bool:
    """Surnames sound alike word by word."""
    words, others = sound_words(one), sound_words(other)
    pairs = zip(words, others, strict=False)
    return bool(words) and len(words) == len(others) and all(same_word(a, b) for a, b in pairs)


def same_name(one: Line, other: Line) -> bool:
    """Given names and first surnames agree, second ones where both are told."""
    if not same_surname(one.surname1, other.surname1):
        return False
    if one.surname2 and other.surname2 and not same_surname(one.surname2, other.surname2):
        return False
    return same_given(one.given_names, other.given_names)


def same_birth(one: Line, other: Line) -> bool | None:
    """Return whether births agree, None where one is not known."""
    if not one.birth_date or not other.birth_date:
        return None
    short, long = sorted((one.birth_date, other.birth_date), key=len)
    if "age" in {one.birth_precision, other.birth_precision}:
        return abs(int(short[:4]) - int(long[:4])) <= 1
    return long.startswith(short)


def may_be_same(one: Line, other: Line) -> bool:
    """Names agree and neither document nor birth speaks against it."""
    documents = bool(one.doc_number and other.doc_number)
    if documents and one.doc_number != other.doc_number:
        return False
    return same_name(one, other) and (documents or same_birth(one, other) is not False)


def surely_similar(one: Line, other: Line) -> bool:
    """May be the same, and a document or a day of birth says so too."""
    if not may_be_same(one, other):
        return False
    same_document = bool(one.doc_number) and one.doc_number == other.doc_number
    day = one.birth_precision == other.birth_precision == "day"
    return same_document or (day and one.birth_date == other.birth_date)
