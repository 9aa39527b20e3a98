"""How a name sounds in Peruvian Spanish: Huamán, Guaman and Waman are one sound."""

import re
from functools import lru_cache

from ayllu.lib.folding import fold

# In this order. "1" is ch or sh, "2" is the sound of hua, gua and wa, "9" a hard g.
_RULES = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ch(?=r)", "k"),
        (r"c?ch|sh", "1"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"[jy]h", lambda found: found[0][0]),
        (r"c?qu(?=[ei])|c?q|ck", "k"),
        (r"gu(?=[ei])", "9"),
        (r"[hg]?wu?(?=[aeio])|[hg]u(?=[ao])|hu(?=[ei])", "2"),
        (r"w", "u"),
        (r"u(?=[aeio])", "2"),
        (r"g(?=[eiy])", "j"),
        (r"c(?=[eiy])|z|ç", "s"),
        (r"c", "k"),
        (r"h", ""),
        (r"v", "b"),
        (r"ll", "y"),
        (r"n[iy](?=[aeou])", "n"),
        (r"m(?=[bpf])", "n"),
        (r"y(?![aeiou2])", "i"),
        (r"i(?=[aeiou])", "y"),
        (r"^j", "y"),
        (r"^s(?![aeiouy2])", "es"),
        (r"9", "g"),
        (r"(.)\1+", r"\1"),
    )
)
_X_BEFORE_VOWEL = re.compile(r"x(?=[aeiou])")
_VOWELS = re.compile(r"[aeiou]")


@lru_cache(maxsize=65536)
def sounds(token: str) -> tuple[str, ...]:
    """Every way to say one word; more than one only where an x may be an s or a j."""
    word = fold(token).replace(" ", "")
    if "x" not in word:
        return (_say(word),)
    both = (_say(word.replace("x", "s")), _say(_X_BEFORE_VOWEL.sub("j", word).replace("x", "s")))
    return tuple(dict.fromkeys(both))


def phonetic(token: str) -> str:
    """The usual sound of one word."""
    return sounds(token)[0]


def skeleton(token: str) -> str:
    """First letter and consonants of the sound; the sound itself where too little would stay."""
    return bone(phonetic(token))


@lru_cache(maxsize=65536)
def bone(sound: str) -> str:
    """`skeleton` of a sound already made."""
    short = sound[:1] + _VOWELS.sub("", sound[1:])
    return short if len(short) >= 3 else sound


def _say(word: str) -> str:
    for pattern, sound in _RULES:
        word = pattern.sub(sound, word)
    return word
