"""What a careful reader would withhold: names of others, telephones, addresses, document numbers.

Suggestions only: a person answers each. Whoever is hidden for safety is among the names, so that
she is not told about by mistake.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ayllu.accounts.scopes import system_scope
from ayllu.datarights import rules
from ayllu.datarights.choices import Reason
from ayllu.datarights.composing import Found
from ayllu.ground.scopes import acting
from ayllu.keeping import paths
from ayllu.lib.folding import fold
from ayllu.people.kin.models import Parenthood, Tie, Union
from ayllu.people.register.models import IdentityPaper, Person, Phone, Residence

PHONE = re.compile(r"(?<!\d)(?:\+?51[\s.-]?)?9\d{2}[\s.-]?\d{3}[\s.-]?\d{3}(?!\d)")
DOCUMENT = re.compile(r"(?<!\d)\d{8}(?!\d)")
SHORTEST = 3


@dataclass(frozen=True)
class Suggestion:
    words: str
    reason: str
    whole: bool = False


@dataclass(frozen=True)
class Known:
    """Names of others with why, and her own numbers, which are not withheld."""

    names: tuple[tuple[str, str], ...]
    numbers: frozenset[str]
    places: tuple[str, ...] = ()


def known_of(person: Person) -> Known:
    """Everyone of her families and kin; those hidden for safety too, and where they live now."""
    with acting(system_scope("people", "case", "safeguarding")):
        ids = {p for all_ in paths.homes(person.pk).values() for p in all_}
        for model, ends in ((Parenthood, ("child", "parent")), (Union, ("one", "other")),
                            (Tie, ("one", "other"))):  # fmt: skip
            for one in ends:
                rows = model._base_manager.filter(**{one: person.pk})
                ids |= {p for row in rows.values_list(*(f"{e}_id" for e in ends)) for p in row}
        others = Person.objects.filter(pk__in=ids - {person.pk})
        names = [pair for other in others for pair in names_of(other, person)]
        hidden = [o.pk for o in others if o.hidden_for_safety]
        places = Residence.objects.filter(
            household__memberships__person__in=hidden, to_day=None
        ).values_list("street", "reference", "settlement")
        mine = set(IdentityPaper.objects.filter(person=person).values_list("pk", flat=True))
        numbers = [p.number for p in IdentityPaper.objects.filter(pk__in=mine)]
        numbers += list(Phone.objects.filter(person=person).values_list("number", flat=True))
    return Known(
        names=tuple(sorted(names, key=lambda n: -len(n[0]))),
        numbers=frozenset(digits(n) for n in numbers if n),
        places=tuple(p for row in places for p in row if p and len(p) > SHORTEST),
    )


def names_of(other: Person, person: Person) -> Iterable[tuple[str, str]]:
    """Whole names first, then each given name that is not hers."""
    reason = Reason.SAFETY if other.hidden_for_safety else Reason.THIRD_PARTY
    hers = set(fold(f"{person.given_names} {person.known_as}").split())
    given = other.given_names.split()
    whole = [other.full_name, *(f"{g} {other.primer_apellido}" for g in given)]
    alone = [g for g in [*given, other.known_as] if g and fold(g) not in hers]
    for name in [*whole, *alone]:
        if len(name) >= SHORTEST:
            yield name, reason


def digits(text: str) -> str:
    return re.sub(r"\D", "", text)[-9:]


def suggest(found: Found, known: Known) -> list[Suggestion]:
    """Each set of words once; what stands inside a longer one is left to that."""
    made: dict[str, Suggestion] = {}
    texts = [line.text for line in found.lines]
    for name, reason in known.names:
        inside = any(fold(name) in fold(m) for m in made)
        if not inside and rules.holds(found.lines, name):
            made[name] = Suggestion(name, reason)
    for place in known.places:
        if rules.holds(found.lines, place):
            made[place] = Suggestion(place, Reason.SAFETY)
    for text in texts:
        for number in (*PHONE.findall(text), *DOCUMENT.findall(text)):
            if digits(number) not in known.numbers:
                made[number] = Suggestion(number, Reason.THIRD_PARTY)
    for words in found.others:
        made.setdefault(words, Suggestion(words, Reason.THIRD_PARTY))
    return list(made.values())
