"""What a person is known by, looked for in the words of others, and taken out of them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ayllu.keeping.ending import MARK
from ayllu.lib.folding import fold
from ayllu.people.register.models import IdentityPaper, Person, Phone

ACCENTS = {"a": "aáàäâã", "e": "eéèëê", "i": "iíìïî", "o": "oóòöôõ", "u": "uúùüû"}
SHORTEST = 3  # letters of a name that may be looked for alone


@dataclass(frozen=True)
class Needles:
    """``far`` means her wherever it stands; ``near`` only among the papers of her own family."""

    far: tuple[str, ...]
    near: tuple[str, ...] = ()

    def tokens(self) -> list[str]:
        """For the database: of each needle the longest word, folded."""
        words = (fold(n).split() for n in (*self.far, *self.near))
        return sorted({max(w, key=len) for w in words if w})


def of(person: Person, *, others: Iterable[Person]) -> Needles:
    """Names in every order that people write them, numbers of papers and telephones."""
    given, known = person.given_names.split(), person.known_as
    primer, segundo = person.primer_apellido, person.segundo_apellido or ""
    pairs = [(g, s) for g in (person.given_names, *given) for s in (primer, segundo) if s]
    far = [person.full_name, *(f"{g} {s}" for g, s in pairs), *(f"{s}, {g}" for g, s in pairs)]
    if segundo:
        far += [f"{primer} {segundo}, {person.given_names}", f"{primer} {segundo} {given[0]}"]
    theirs = [name for name in far if is_borne(name, person)]
    papers = IdentityPaper.objects.filter(person=person)
    numbers = [paper.number for paper in papers if paper.number]
    near = [*given, known, *own_surnames(person, others), *theirs]
    mine = [name for name in far if name not in theirs]
    return Needles(clean([*mine, *numbers, *own_phones(person)]), clean(near))


def is_borne(name: str, person: Person) -> bool:
    """Whether somebody else is called so: then it means her only among her own papers."""
    others = Person.objects.exclude(pk=person.pk)
    for word in fold(name).split():
        others = others.filter(folded_name__contains=word)
    return others.exists()


def own_phones(person: Person) -> list[str]:
    """Numbers that nobody else may be reached by."""
    mine = set(Phone.objects.filter(person=person).values_list("number", flat=True))
    shared = Phone.objects.filter(number__in=mine).exclude(person=person)
    return sorted(mine - set(shared.values_list("number", flat=True)))


def own_surnames(person: Person, others: Iterable[Person]) -> list[str]:
    """Surnames that nobody of her family bears besides her."""
    shared = {s for o in others for s in (o.primer_apellido, o.segundo_apellido) if s}
    mine = {s for s in (person.primer_apellido, person.segundo_apellido) if s}
    return sorted(mine - shared)


def clean(words: Iterable[str]) -> tuple[str, ...]:
    """Longest first, so that a whole name goes before a part of it."""
    kept = {w.strip() for w in words if len(fold(w)) >= SHORTEST and w.strip() != MARK}
    return tuple(sorted(kept, key=lambda w: (-len(w), w)))


def pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """Any of the words, whatever its accents, spaces and capitals."""
    parts = [number(w) if w.strip("+").isdigit() else name(w) for w in words]
    return re.compile("|".join(parts), re.IGNORECASE) if parts else None


def name(word: str) -> str:
    letters = "".join(letter(c) for c in re.sub(r"\s+", " ", word.strip()))
    return rf"(?<!\w){letters}(?!\w)"


def letter(c: str) -> str:
    if c == " ":
        return r"\s+"
    bare = fold(c)
    if bare == "n":
        return "[nñ]~?"  # a key for sorting writes ñ with a tilde behind it
    return f"[{ACCENTS[bare]}]" if bare in ACCENTS else re.escape(c)


def number(word: str) -> str:
    """A number as people group it; the country code may be missing."""
    digits = word.strip("+")
    body = r"[\s.-]*".join(digits.removeprefix("51") if len(digits) == 11 else digits)
    return rf"(?<!\d)(?:\+?51[\s.-]*)?{body}(?!\d)"


def without(value: Any, found: re.Pattern[str]) -> Any:
    """The value with every needle taken out: a text, a list, an object."""
    if isinstance(value, str):
        return found.sub(MARK, value)
    if isinstance(value, list):
        return [without(item, found) for item in value]
    if isinstance(value, dict):
        return {without(k, found): without(v, found) for k, v in value.items()}
    return value


def holds(value: Any, found: re.Pattern[str]) -> bool:
    return bool(without(value, found) != value)
