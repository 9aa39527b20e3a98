"""Split names: particles stay with their word, married names go, guesses are said."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ayllu.lib.sheets.lexicon import Lexicon
from ayllu.lib.sheets.text import fold, plain

_PARTICLES = frozenset(
    {"de", "del", "la", "las", "los", "san", "santa", "santo", "y", "da", "dos", "von"}
)
_SAINTS = frozenset({"san", "santa", "santo"})
_COMPOUNDS = frozenset(
    {
        "ponce de leon",
        "ladron de guevara",
        "montes de oca",
        "diez canseco",
        "garcia rada",
        "perez de cuellar",
        "nunez del prado",
        "rodriguez de mendoza",
        "diaz de la vega",
    }
)
_DEVOTION = re.compile(
    r"^(?:del? |de las? |de los )(?:carmen|maria|dios|jesus|rosario|pilar|angeles|milagros?"
    r"|socorro|cielo"
    r"|lourdes|fatima|guadalupe|rocio|mar|sol|luz|mercedes|nieves|belen|santos|valle|transito"
    r"|cisne)$"
)
_NOTE = re.compile(r"\s*[(\[]([^)\]]*)[)\]]?\s*|\s*[\"“”«»]([^\"“”«»]*)[\"“”«»]\s*")
_AND = re.compile(r"\s+(?:y|e|&)\s+|\s*[/&+\n]\s*", re.IGNORECASE)


@dataclass(slots=True)
class Name:
    """A name in its parts, with what was uncertain in taking it apart."""

    given: str = ""
    surname1: str = ""
    surname2: str = ""
    reasons: list[str] = field(default_factory=list)


def strip_notes(text: str) -> tuple[str, str]:
    """Return the name without remarks in brackets or quotes, and the remarks."""
    notes = [found[1] or found[2] or "" for found in _NOTE.finditer(text)]
    bare = " ".join(_NOTE.sub(" ", text).split(" "))
    return " ".join(bare.split()) if notes else text, "; ".join(note for note in notes if note)


def units(text: str) -> list[str]:
    """Return the words of a name with "de la", "del", "San" kept before their word."""
    found: list[str] = []
    waiting: list[str] = []
    for word in text.replace(",", " ").split():
        waiting.append(word)
        if plain(word) not in _PARTICLES:
            found.append(" ".join(waiting))
            waiting = []
    if waiting:
        found.append(" ".join(waiting))
    return found


def two_people(text: str, lexicon: Lexicon) -> bool:
    """Say whether a name cell holds two people: "Ana y Luis", "Juan / Pedro"."""
    parts = [part.strip() for part in _AND.split(text) if part.strip()]
    if len(parts) < 2 or not all(re.search(r"[^\W\d_]{2,}", part) for part in parts):
        return False
    return bool(re.search(r"[/&+\n]", text)) or all(lexicon.is_given(part) for part in parts)


def split_surnames(text: str, *, married: bool) -> Name:
    """Split one cell of surnames; `married` says that the person may bear a husband's name."""
    parts = _with_compounds(units(re.sub(r"\s*[-–—/]\s*", " ", text)))
    names = [part for part, _ in parts]
    certain = all(sure for _, sure in parts)
    if len(names) >= 2 and married and certain and _is_married(names[-1]):
        return _two(names[:-1], ["married_name_dropped"])
    if len(names) <= 2:
        return _two(names, [] if certain else ["surname_split_uncertain"])
    half = (len(names) + 1) // 2 if len(names) > 3 else 1
    if len(names) == 3 and _is_married(names[1]):
        half = 2
    return _two([" ".join(names[:half]), " ".join(names[half:])], ["surname_split_uncertain"])


def _with_compounds(names: list[str]) -> list[tuple[str, bool]]:
    """Join "Ponce" and "de León"; False marks a join that is a guess of where the name ends."""
    joined: list[tuple[str, bool]] = []
    for name in names:
        whole = f"{joined[-1][0]} {name}" if joined else name
        if joined and fold(whole) in _COMPOUNDS:
            joined[-1] = (whole, False)
        else:
            joined.append((name, True))
    return joined


def _is_married(name: str) -> bool:
    return fold(name).startswith("de ") and not _is_long_particle(name)


def _is_long_particle(name: str) -> bool:
    return bool(re.match(r"de (?:la|las|los) ", fold(name)))


def _two(names: list[str], reasons: list[str]) -> Name:
    first, second = [*names, "", ""][:2]
    return Name("", first, second, reasons)


def drop_married(surname2: str) -> tuple[str, bool]:
    """Return a mother's surname without "de X" behind it, and whether there was one."""
    names = units(surname2)
    compound = fold(surname2) in _COMPOUNDS
    if len(names) == 2 and _is_married(names[1]) and not compound:
        return names[0], True
    return surname2, False


def split_full(
    text: str,
    lexicon: Lexicon,
    *,
    order: str = "auto",
    family: tuple[str, ...] = (),
    married: bool = False,
) -> Name:
    """Split a whole name in one cell, given names first unless the order or the words say else."""
    before, comma, after = text.partition(",")
    if comma and before.strip() and after.strip():
        return _joined(after.strip(), split_surnames(before, married=married))
    names = _full_units(text)
    if len(names) < 2:
        return Name(given=text.strip())
    if order == "surname_first" or (order == "auto" and _surname_leads(names, lexicon)):
        lead = 1 if len(names) == 2 else 2
        if len(names) > 2 and married and len(names) > 3 and _is_married(names[2]):
            lead = 3
        return _joined(
            " ".join(names[lead:]), split_surnames(" ".join(names[:lead]), married=married)
        )
    return _given_first(names, lexicon, {plain(name) for name in family}, married)


def _joined(given: str, surnames: Name) -> Name:
    return Name(given, surnames.surname1, surnames.surname2, surnames.reasons)


def _full_units(text: str) -> list[str]:
    """Return units with "del Carmen" and "de María" joined to the given name before them."""
    names: list[str] = []
    for unit in units(text):
        if len(names) == 1 and _DEVOTION.match(fold(unit)):
            names[-1] += f" {unit}"
        else:
            names.append(unit)
    return names


def _surname_leads(names: list[str], lexicon: Lexicon) -> bool:
    first, last = names[0], names[-1]
    leads = lexicon.is_surname(first) and not lexicon.is_given(first)
    return leads and lexicon.is_given(last) and not lexicon.is_surname(last)


def _given_first(names: list[str], lexicon: Lexicon, family: set[str], married: bool) -> Name:
    dropped = []
    if married and len(names) >= 4 and _is_married(names[-1]):
        names, dropped = names[:-1], ["married_name_dropped"]
    count, sure = _given_count(names, lexicon, family)
    surnames = split_surnames(" ".join(names[count:]), married=married)
    doubt = [] if sure else ["surname_split_uncertain"]
    reasons = list(dict.fromkeys([*surnames.reasons, *dropped, *doubt]))
    return Name(" ".join(names[:count]), surnames.surname1, surnames.surname2, reasons)


def _given_count(names: list[str], lexicon: Lexicon, family: set[str]) -> tuple[int, bool]:
    """Return how many leading words are given names, and whether that is sure."""
    if len(names) != 3:
        return max(1, len(names) - 2), len(names) <= 5
    second, third = names[1], names[2]
    if re.fullmatch(r"\w\.?", second):
        return 2, True
    if plain(second) in family or lexicon.is_surname(second) or not lexicon.is_given(second):
        return 1, True
    return 2, plain(third) in family


def has_surname(names: list[str], lexicon: Lexicon, family: tuple[str, ...]) -> bool:
    """Say whether a child's cell holds surnames too, not given names only."""
    known = {plain(name) for name in family}
    return any(
        plain(name) in known or (lexicon.is_surname(name) and not lexicon.is_given(name))
        for name in names
    )


def child_units(text: str) -> list[str]:
    """Return the words of a child's cell as `split_full` would count them."""
    return _full_units(text)
