"""How well a registered name answers a typed query, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA, JaroWinkler

from ayllu.lib.name_words import Parts, Word, make_word, parts, query_words
from ayllu.lib.sameness import PersonSketch, Verdict, same_person
from ayllu.lib.sounds import sounds

__all__ = ["Match", "PersonSketch", "Verdict", "same_person", "score"]

NO_MATCH = 0.55  # below this two words have nothing to do with each other
_MISSING_SURNAME, _MISSING_GIVEN = 0.06, 0.03
_WRONG_ORDER = 0.02


@dataclass(frozen=True)
class Match:
    """`score` from 0 to 1; `why` in fixed order, of: exact, prefix, sound, spelling, nickname,
    joined, initial, typo, order, one_surname, missing_given, unmatched."""

    score: float
    why: tuple[str, ...]


_REASONS = (
    "exact",
    "prefix",
    "sound",
    "spelling",
    "nickname",
    "joined",
    "initial",
    "typo",
    "order",
    "one_surname",
    "missing_given",
    "unmatched",
)


@dataclass(frozen=True)
class _Pair:
    """A typed word and the words of the register it answers for."""

    likeness: float
    why: str
    typed: tuple[int, ...]
    held: tuple[int, ...]


def score(query: str, given: str, primer: str, segundo: str) -> Match:
    """Compare a query, in any order of names, with one registered name.

    Each typed word takes the registered word it is most like. Typed words that find nothing
    weigh fully; registered words nobody typed weigh a little, a surname more than a given name.
    """
    typed = tuple(word for word in query_words(query) if not word.text.isdigit())
    held = parts(given, primer, segundo)
    if not typed or not held.all:
        return Match(0.0, ())
    pairs = list(_assign(typed, held))
    matched = sum(pair.likeness * _weight(typed[at]) for pair in pairs for at in pair.typed)
    total = _total_weight(typed, pairs)
    penalty, reasons = _what_is_missing(pairs, held)
    if _out_of_order(pairs, held):
        penalty, reasons = penalty + _WRONG_ORDER, [*reasons, "order"]
    if len({at for pair in pairs for at in pair.typed}) < len(typed):
        reasons.append("unmatched")
    why = {pair.why for pair in pairs} | set(reasons)
    value = max(0.0, matched / total - penalty)
    return Match(round(value, 4), tuple(reason for reason in _REASONS if reason in why))


def _total_weight(typed: tuple[Word, ...], pairs: list[_Pair]) -> float:
    """All typed words count, save a married name that the register does not hold."""
    found = {at for pair in pairs for at in pair.typed}
    counted = (w for at, w in enumerate(typed) if at in found or not w.optional)
    return sum(_weight(word) for word in counted) or 1.0


def _weight(word: Word) -> float:
    return 0.4 if word.is_initial else 0.7 if len(word.text) <= 3 else 1.0


def _assign(typed: tuple[Word, ...], held: Parts) -> Iterator[_Pair]:
    """Greedy: the likest pair first; names are few words, and equal words are rare."""
    options = sorted(_options(typed, held), key=lambda pair: (-pair.likeness, pair.typed))
    taken: set[int] = set()
    used: set[int] = set()
    for pair in options:
        if taken.isdisjoint(pair.typed) and used.isdisjoint(pair.held):
            taken.update(pair.typed)
            used.update(pair.held)
            yield pair


def _options(typed: tuple[Word, ...], held: Parts) -> Iterator[_Pair]:
    for at, word in enumerate(typed):
        only_given = word.is_initial and at < len(typed) - 1  # J. C. Aguilar; Rosa Aguilar C.
        for place, name in enumerate(held.given if only_given else held.all):
            likeness, why = _like(word, name)
            if likeness >= NO_MATCH:
                yield _Pair(likeness, why, (at,), (place,))
    yield from _joined_options(typed, held.all)


def _joined_options(typed: tuple[Word, ...], held: tuple[str, ...]) -> Iterator[_Pair]:
    """ "Juancarlos" for Juan Carlos, and "Mari Cruz" for Maricruz."""
    for at, word in enumerate(typed):
        for place in range(len(held) - 1):
            if _sounds_alike(word.text, held[place] + held[place + 1]):
                yield _Pair(0.96, "joined", (at,), (place, place + 1))
    for at in range(len(typed) - 1):
        for place, name in enumerate(held):
            if _sounds_alike(typed[at].text + typed[at + 1].text, name):
                yield _Pair(0.96, "joined", (at, at + 1), (place,))


@lru_cache(maxsize=65536)
def _sounds_alike(one: str, other: str) -> bool:
    if one[:1] != other[:1] and len(one) != len(other):
        return False
    return not set(sounds(one)).isdisjoint(sounds(other))


@lru_cache(maxsize=262144)
def _like(word: Word, name: str) -> tuple[float, str]:
    """Likeness of a typed word and a registered one, with its reason."""
    if word.text == name:
        return 1.0, "exact"
    heard = sounds(name)
    if word.is_initial:
        if name.startswith(word.text):
            return 0.9, "initial"
        return (0.75, "initial") if _begins(word, name, heard) else (0.0, "")
    for forms, worth, why in (
        (word.own, 0.97, "sound"),
        (word.by_spelling, 0.95, "spelling"),
        (word.by_nickname, 0.94, "nickname"),
        (_nick_sounds(name), 0.92, "nickname"),
    ):
        common = heard if why != "nickname" or forms is word.by_nickname else word.own
        if not set(forms).isdisjoint(common):
            return worth, why
    if len(word.text) >= 3 and _begins(word, name, heard):
        worth = 0.8 if name.startswith(word.text) else 0.76
        return worth + 0.12 * len(word.text) / max(len(name), len(word.text)), "prefix"
    return _typo(word, name, heard)


def _begins(word: Word, name: str, heard: tuple[str, ...]) -> bool:
    return name.startswith(word.text) or any(h.startswith(own) for h in heard for own in word.own)


def _nick_sounds(name: str) -> tuple[str, ...]:
    """A person registered as Pepe answers to José."""
    return make_word(name).by_nickname


def _typo(word: Word, name: str, heard: tuple[str, ...]) -> tuple[float, str]:
    """One slip in four letters or two in seven, in writing or in sound."""
    tries = [(word.text, name), *((own, h) for own in word.own for h in heard)]
    best = 0.0
    for one, other in tries:
        length = max(len(one), len(other))
        slips = OSA.distance(one, other)
        if min(len(one), len(other)) >= 3 and slips <= (1 if length < 6 else 2):
            best = max(best, 0.97 - 0.75 * slips / length)
        best = max(best, 0.8 * JaroWinkler.similarity(one, other) - 0.1)
    return best, "typo"


def _what_is_missing(pairs: list[_Pair], held: Parts) -> tuple[float, list[str]]:
    places = {place for pair in pairs for place in pair.held}
    first = len(held.given)
    middle = first + len(held.primer)
    found_given = len(places & set(range(first)))
    found = (places & set(range(first, middle)), places & set(range(middle, len(held.all))))
    missing_given = first - found_given
    reasons = ["missing_given"] if missing_given else []
    penalty = _MISSING_GIVEN * missing_given / max(first, 1)
    for surname, hits, worth in zip((held.primer, held.segundo), found, (1.0, 0.6), strict=True):
        if surname and not hits:
            penalty += _MISSING_SURNAME * worth
            reasons.append("one_surname")
    return penalty, reasons


def _out_of_order(pairs: list[_Pair], held: Parts) -> bool:
    """Not as in "Nombres Apellidos" nor as in "Apellidos Nombres"."""
    order = [place for pair in sorted(pairs, key=lambda p: p.typed) for place in pair.held]
    given = [place for place in order if place < len(held.given)]
    surnames = [place for place in order if place >= len(held.given)]
    return order not in (sorted(given) + sorted(surnames), sorted(surnames) + sorted(given))
