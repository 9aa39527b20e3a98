"""Names of people: shown, sorted, heard and found. The door of the name modules."""

import unicodedata

from ayllu.lib.folding import fold, repair
from ayllu.lib.name_keys import person_keys, query_keys
from ayllu.lib.nicknames import PARTICLES
from ayllu.lib.sounds import phonetic, skeleton

__all__ = [
    "fold",
    "full_name",
    "initials",
    "list_name",
    "person_keys",
    "phonetic",
    "query_keys",
    "repair",
    "skeleton",
    "sort_key",
]

_ENYE = "n0n0"  # stands for ñ while accents are taken off; no name holds it


def full_name(given: str, primer: str, segundo: str = "") -> str:
    """As in a letter: Rosa Elena Huaripata Cotrina."""
    return _spaced(given, primer, segundo)


def list_name(given: str, primer: str, segundo: str = "") -> str:
    """As in a list: Huaripata Cotrina, Rosa Elena."""
    surnames, first = _spaced(primer, segundo), _spaced(given)
    return ", ".join(part for part in (surnames, first) if part)


def initials(given: str, primer: str, segundo: str = "") -> str:
    """First letter of the first given name and of the first surname, without particles: RH."""
    firsts = (_first_word(part) for part in (given, primer or segundo))
    return "".join(word[0].upper() for word in firsts if word)


def sort_key(primer: str, segundo: str, given: str) -> str:
    """Spanish order: accents do not count, ñ is its own letter after n.

    Compare byte by byte (in PostgreSQL a column COLLATE "C"). Two spaces stand between the
    parts, so that Cruz comes before Cruz Alva.
    """
    return "  ".join(_spanish(part) for part in (primer, segundo, given))


def _spanish(text: str) -> str:
    composed = unicodedata.normalize("NFC", repair(text)).lower()
    return fold(composed.replace("ñ", _ENYE)).replace(_ENYE, "n~")


def _first_word(text: str) -> str:
    words = text.split()
    return next((word for word in words if fold(word) not in PARTICLES), "".join(words[:1]))


def _spaced(*pieces: str) -> str:
    return " ".join(" ".join(pieces).split())
