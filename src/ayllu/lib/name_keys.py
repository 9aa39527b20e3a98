"""Short keys by which a person is found; a few dozen text values in one indexed array.

A key pairs two words of a name, so that it is rare, and has no roles, so that the order typed
does not matter:

    a:ros|ter    the first three sounds of both
    f:trns|ro    the bones of one, the first two sounds of the other
    l:trns|sa    the bones of one, the last two sounds of the other, or three of a long one
    s:ter        the first three sounds of one word, asked only when one word is typed
    w:trns       the bones of a surname, likewise
    y:1987|ros   year of birth and three sounds
"""

from itertools import combinations, permutations, product

from ayllu.lib.name_words import parts, query_words
from ayllu.lib.nicknames import NICKNAMES
from ayllu.lib.sounds import bone, sounds

MOST_GIVEN = 3
MOST_OF_SURNAME = 2
SHORT = 2  # letters: an initial, or a word not typed to its end
EDGES = ("fl", "f")  # for the first given name and for the second
LONG = 8  # letters: perhaps two names typed as one
NEXT_LETTERS = "aeiouyrlnh"


def person_keys(given: str, primer: str, segundo: str, birth_year: int | None = None) -> list[str]:
    """The keys stored on a person, sorted; a usual name of four words has 26."""
    words = parts(given, primer, segundo)
    first = [_stored_sounds(word) for word in words.given[:MOST_GIVEN]]
    last = [sounds(w) for w in words.primer[:MOST_OF_SURNAME] + words.segundo[:MOST_OF_SURNAME]]
    keys = {f"s:{form[:3]}" for forms in first + last for form in forms}
    keys |= {f"w:{bone(form)}" for forms in last for form in forms}
    for one, other in combinations(first + last, 2):
        keys.update(_both_starts(one, other))
    for one, edges in zip(first, EDGES, strict=False):
        for other in last:
            keys |= _bone_and_edge(one, other, edges) | _bone_and_edge(other, one, edges)
    for one, other in permutations(last, 2):
        keys |= _bone_and_edge(one, other, "f")
    if birth_year:
        keys.update(_with_year(str(birth_year), first[:1] + last))
    return sorted(keys)


def _stored_sounds(word: str) -> tuple[str, ...]:
    """A child registered as Pepe is found as José too; Alex begins like Alejandro as it is."""
    own = sounds(word)
    bases = (sounds(base)[0] for base in NICKNAMES.get(word, ())[:2])
    return own + tuple(base for base in bases if base[:3] != own[0][:3])


def query_keys(text: str) -> list[str]:
    """The keys to look for: a person found shares at least one; more shared, more likely.

    None for an empty query, or one word of two letters: there everybody would answer.
    """
    words = query_words(text)
    year = next((word.text for word in words if _is_year(word.text)), None)
    said = [word for word in words if not word.text.isdigit()]
    full = [word.forms for word in said if len(word.text) > SHORT]
    keys = _query_pairs(full, [word.text for word in said if len(word.text) <= SHORT])
    keys |= {key for word in said if len(word.text) >= LONG for key in _two_in_one(word.text)}
    if year:
        keys |= _with_year(year, full)
    return sorted(keys)


def _query_pairs(full: list[tuple[str, ...]], short: list[str]) -> set[str]:
    keys: set[str] = set()
    for one, other in combinations(full, 2):
        keys |= _both_starts(one, other)
    if len(full) in (2, 3):  # with more words two of them are right
        for one, other in permutations(full, 2):
            keys |= _bone_and_edge(one, other, "fl" if len(full) == 2 else "f")
    elif len(full) == 1 and short:
        starts = {start for beginning in short for start in _starts_with(beginning)}
        keys |= {f"f:{bone(form)}|{start}" for form in full[0] for start in starts}
    elif len(full) == 1:
        keys |= {key for form in full[0] for key in (f"s:{form[:3]}", f"w:{bone(form)}")}
    return keys


def _two_in_one(text: str) -> set[str]:
    """ "Mariajose" may be María José: the second may begin at any consonant."""
    places = (place for place in range(3, len(text) - 2) if text[place] not in "aeiou")
    seconds = (sounds(text[place:])[0] for place in places)
    return {key for second in seconds for key in _both_starts(sounds(text)[:1], (second,))}


def _starts_with(beginning: str) -> set[str]:
    return {sound[:2] for letter in NEXT_LETTERS for sound in sounds(beginning + letter)}


def _both_starts(one: tuple[str, ...], other: tuple[str, ...]) -> set[str]:
    pairs = (sorted((a[:3], b[:3])) for a, b in product(one, other))
    return {f"a:{low}|{high}" for low, high in pairs}


def _bone_and_edge(one: tuple[str, ...], other: tuple[str, ...], edges: str) -> set[str]:
    """Found when one word is right and the other has a slip after its start, or before its end."""
    pairs = [(bone(a), b) for a, b in product(one, other)]
    keys = {f"f:{right}|{b[:2]}" for right, b in pairs if "f" in edges}
    return keys | {f"l:{right}|{_ending(b)}" for right, b in pairs if "l" in edges}


def _ending(sound: str) -> str:
    return sound[-3:] if len(sound) > 4 else sound[-2:]


def _with_year(year: str, words: list[tuple[str, ...]]) -> set[str]:
    return {f"y:{year}|{form[:3]}" for forms in words for form in forms}


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and 1900 <= int(text) <= 2100
