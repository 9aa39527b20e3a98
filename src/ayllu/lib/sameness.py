"""Are two records one person? Never by family evidence: brothers and twins are not accused.

A household shares surnames, telephone and address, so these say "family" and never outweigh
given names that differ. Two different documents, or two dates of birth that cannot be a slip of
the pen, are two persons.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rapidfuzz.distance import OSA

from ayllu.lib.name_words import Parts, make_word, parts, spellings
from ayllu.lib.nicknames import NICKNAMES
from ayllu.lib.sounds import phonetic, sounds


class Verdict(StrEnum):
    """`LIKELY` asks a person to look; nothing is ever merged by itself."""

    SAME = "same"
    LIKELY = "likely"
    FAMILY = "family"
    DIFFERENT = "different"


@dataclass(frozen=True)
class PersonSketch:
    """What is compared; `birth_precision` is day, month, year, age or unknown."""

    given: str
    primer: str
    segundo: str = ""
    birth_date: date | None = None
    birth_precision: str = "day"
    dni: str = ""


class _Agree(StrEnum):
    FULL = "full"
    PART = "part"
    OPEN = "open"  # one side does not say
    NONE = "none"


def same_person(a: PersonSketch, b: PersonSketch) -> Verdict:
    """Weigh document, given names, surnames and birth; symmetric."""
    one, other = parts(a.given, a.primer, a.segundo), parts(b.given, b.primer, b.segundo)
    surnames, birth = _surnames(one, other), _birth(a, b)
    apart = Verdict.DIFFERENT if surnames is _Agree.NONE else Verdict.FAMILY
    given = _given(one.given, other.given, slips=birth is _Agree.FULL and not (a.dni or b.dni))
    if given is _Agree.NONE or (a.dni and b.dni and a.dni != b.dni):
        return apart
    if a.dni and a.dni == b.dni:
        sure = birth in (_Agree.FULL, _Agree.OPEN) and surnames is not _Agree.NONE
        return Verdict.SAME if sure else Verdict.LIKELY
    if birth is _Agree.NONE or surnames in (_Agree.NONE, _Agree.PART):
        return apart
    return _without_document(given, surnames, birth, apart)


def _without_document(given: _Agree, surnames: _Agree, birth: _Agree, apart: Verdict) -> Verdict:
    names_equal = given is _Agree.FULL and surnames is _Agree.FULL
    if birth is _Agree.FULL:
        return Verdict.SAME if names_equal else Verdict.LIKELY
    if names_equal or (birth is _Agree.PART and surnames is _Agree.FULL):
        return Verdict.LIKELY
    return apart


def _given(one: tuple[str, ...], other: tuple[str, ...], *, slips: bool) -> _Agree:
    """All names agree in order (FULL); all of the shorter are in the longer (PART)."""
    if not one or not other:
        return _Agree.NONE
    if len(one) == len(other) and all(_one_name(x, y) for x, y in zip(one, other, strict=True)):
        return _Agree.FULL
    short, long = sorted((one, other), key=len)
    if len(short) < len(long) and all(any(_one_name(x, y) for y in long) for x in short):
        return _Agree.PART
    if slips and len(one) == len(other):
        pairs = zip(one, other, strict=True)
        if all(_one_name(x, y) or _slip_of_pen(x, y) for x, y in pairs):
            return _Agree.PART
    return _Agree.NONE


def _one_name(x: str, y: str) -> bool:
    """Equal, of one sound, or one name in two spellings or short form (Pepe is José)."""
    if x == y or y in spellings(x) or not set(sounds(x)).isdisjoint(sounds(y)):
        return True
    heard = {phonetic(x), phonetic(y)}
    nick = x in NICKNAMES or y in NICKNAMES
    return nick and any(not heard.isdisjoint(make_word(name).by_nickname) for name in (x, y))


def _slip_of_pen(x: str, y: str) -> bool:
    """Two letters changed places inside a long word; endings tell Ángel from Ángela."""
    return (
        min(len(x), len(y)) >= 6
        and sorted(x) == sorted(y)
        and x[0] == y[0]
        and OSA.distance(x, y) == 1
    )


def _surnames(one: Parts, other: Parts) -> _Agree:
    """FULL both, in either order; OPEN one of two not stated; PART one agrees, one differs."""
    mine, yours = _spoken(one), _spoken(other)
    if len(mine) == len(yours) and mine in (yours, yours[::-1]):
        return _Agree.FULL
    if set(mine).isdisjoint(yours):
        return _Agree.NONE
    return _Agree.OPEN if len(mine) != len(yours) else _Agree.PART


def _spoken(held: Parts) -> list[str]:
    said = ("".join(phonetic(word) for word in name) for name in (held.primer, held.segundo))
    return [name for name in said if name]


def _birth(a: PersonSketch, b: PersonSketch) -> _Agree:
    """FULL the same day; PART may be the same; OPEN not stated; NONE cannot be the same."""
    one, other = a.birth_date, b.birth_date
    if one is None or other is None or "unknown" in (a.birth_precision, b.birth_precision):
        return _Agree.OPEN
    levels = {a.birth_precision, b.birth_precision}
    if levels == {"day"}:
        return _two_days(one, other)
    if "age" in levels:
        return _Agree.PART if abs(one.year - other.year) <= 1 else _Agree.NONE
    if one.year != other.year or ("year" not in levels and one.month != other.month):
        return _Agree.NONE
    return _Agree.PART


def _two_days(one: date, other: date) -> _Agree:
    if one == other:
        return _Agree.FULL
    guessed = (one.month, one.day) == (1, 1) or (other.month, other.day) == (1, 1)
    if one.year == other.year and (guessed or (one.month, one.day) == (other.day, other.month)):
        return _Agree.PART
    same_month_day = (one.month, one.day) == (other.month, other.day)
    near_day = (one.year, one.month) == (other.year, other.month) and abs(one.day - other.day) == 1
    if near_day or (same_month_day and abs(one.year - other.year) == 1):
        return _Agree.PART
    return _Agree.NONE
