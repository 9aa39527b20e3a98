"""Takes a name, or a query typed in any order, apart into words."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from ayllu.lib.folding import fold
from ayllu.lib.nicknames import (
    ABBREVIATIONS,
    GLUED,
    JOINERS,
    NICKNAMES,
    PARTICLES,
    SPELLINGS,
    TITLES,
    WIDOW,
)
from ayllu.lib.sounds import sounds

MOST_WORDS = 7  # of a typed query: what comes after is not read
_GROUP_OF = {name: group for group in SPELLINGS for name in group}


@dataclass(frozen=True)
class Word:
    """One typed word; `by_nickname` and `by_spelling` are other sounds it may stand for."""

    text: str
    own: tuple[str, ...]
    by_nickname: tuple[str, ...] = ()
    by_spelling: tuple[str, ...] = ()
    optional: bool = False  # a married name, which the register does not hold

    @property
    def is_initial(self) -> bool:
        return len(self.text) == 1

    @property
    def forms(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.own + self.by_nickname + self.by_spelling))


@dataclass(frozen=True)
class Parts:
    """The words of a registered name, by place."""

    given: tuple[str, ...]
    primer: tuple[str, ...]
    segundo: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        return self.given + self.primer + self.segundo


def parts(given: str, primer: str, segundo: str) -> Parts:
    """The words of a registered name without particles; San Miguel is one word."""
    return Parts(_registered(given), _registered(primer), _registered(segundo))


@lru_cache(maxsize=65536)
def _registered(text: str) -> tuple[str, ...]:
    words = _join_saints(fold(text).split())
    kept = tuple(word for word in words if word not in PARTICLES)
    return kept or tuple(words)


@lru_cache(maxsize=64)  # one query is compared with hundreds of names
def query_words(text: str) -> tuple[Word, ...]:
    """The words of a typed query, without titles, remarks in brackets and particles."""
    found = _join_saints(_tidy(text).split())
    married = _married_word(found)
    numbered = [(place, word) for place, word in enumerate(found) if not _is_particle(word)]
    named = [(place, word) for place, word in numbered if word not in TITLES]
    kept = numbered if len(named) == 1 else named  # "Dona Cabrera" may be a slip for Dina
    words = [
        make_word(part, optional=place == married)
        for place, word in kept
        for part in _expanded(word)
    ]
    return tuple(words[:MOST_WORDS])


def _tidy(text: str) -> str:
    before, bracket, after = text.partition("(")
    return fold(f"{before} {after.partition(')')[2]}" if bracket else text)


def _is_particle(word: str) -> bool:
    return (word in PARTICLES and len(word) > 1) or word in WIDOW


def _expanded(word: str) -> Iterable[str]:
    bases = NICKNAMES.get(word, ())
    if bases == ("maria", "teresa"):
        return bases
    return (ABBREVIATIONS.get(word, word),)


def _join_saints(words: list[str]) -> list[str]:
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in JOINERS and word not in PARTICLES and len(word) > 2:
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _married_word(words: list[str]) -> int | None:
    """Place of X in "Elena Cerna de X" and "viuda de X"."""
    last = len(words) - 1
    if last >= 2 and words[-2] == "de" and (last >= 3 or words[-3] in WIDOW):
        return last
    return None


@lru_cache(maxsize=16384)
def make_word(text: str, optional: bool = False) -> Word:
    """A typed word with every sound it may stand for."""
    own = tuple(dict.fromkeys(s for way in _ways_to_read(text) for s in sounds(way)))
    return Word(
        text=text,
        own=own,
        by_nickname=_sounds_of(_bases(text)),
        by_spelling=_sounds_of(spellings(text)),
        optional=optional,
    )


def spellings(text: str) -> tuple[str, ...]:
    """The other spellings of the same name."""
    return _GROUP_OF.get(text, ())


def _sounds_of(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sound for name in names for sound in sounds(name))


def _ways_to_read(text: str) -> list[str]:
    """As typed; "delacruz" also as cruz; "nely" also as nelly, "nelly" also as nely."""
    ways = [text]
    ways += [text.removeprefix(p) for p in GLUED if text.startswith(p) and len(text) - len(p) > 3]
    if "ll" in text[1:5]:
        ways.append(text.replace("ll", "l"))
    elif text[2:3] == "l" and text[3:4] in tuple("aeiouy"):
        ways.append(text[:2] + "l" + text[2:])
    return ways


def _bases(text: str) -> tuple[str, ...]:
    if text in NICKNAMES:
        return NICKNAMES[text]
    if len(text) >= 6 and text.endswith(("ito", "ita")):
        stem = text[:-3]
        return (stem + text[-1], stem) if stem[-1] not in "aeiou" else ()
    return ()
