"""Look across the households of a file: documents, telephones and families seen before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from ayllu.lib.sheets.dates import Birth
from ayllu.lib.sheets.households import Household
from ayllu.lib.sheets.likeness import (
    may_be_same,
    same_given,
    same_name,
    sound_words,
    surely_similar,
)
from ayllu.lib.sheets.lines import Line
from ayllu.lib.sheets.roles import ADULT_ROLES

ALWAYS_CARERS = ADULT_ROLES - {"aunt", "uncle"}
ADULT_AGE = 18
Known = dict[str, list[tuple[int, Line]]]


def look_across(households: list[Household], reference: date) -> None:
    """Add what only the whole file can tell."""
    _check_documents(households)
    _check_phones(households)
    _check_families(households)
    for household in households:
        _check_carers(household, reference)


def _check_documents(households: list[Household]) -> None:
    """A number stays with the first person who shows it, unless the second is the same person."""
    holders: dict[tuple[str, str], Line] = {}
    for household in households:
        for line in household.people:
            if not line.doc_number:
                continue
            holder = holders.setdefault((line.doc_type, line.doc_number), line)
            if holder is not line and not same_name(holder, line):
                line.doc_number, line.doc_status = "", "invalid"
                _warn(line, "doc_used_by_other_person")


def _check_phones(households: list[Household]) -> None:
    seen: set[str] = set()
    for household in households:
        if seen & set(household.phones.numbers):
            household.reasons.append("phone_shared")
        seen.update(household.phones.numbers)


def _check_families(households: list[Household]) -> None:
    known: Known = defaultdict(list)
    for number, household in enumerate(households):
        matches: dict[int, int] = defaultdict(int)
        for line in household.people:
            likely = _earlier_likes(line, known)
            for earlier in {place for place, _ in likely}:
                matches[earlier] += 1
            if any(surely_similar(line, other) for _, other in likely):
                _warn(line, "possible_duplicate_person")
        if matches:
            _judge_family(household, households, matches)
        for line in household.people:
            for key in _keys(line):
                known[key].append((number, line))


def _earlier_likes(line: Line, known: Known) -> list[tuple[int, Line]]:
    found = {
        id(other): (place, other) for key in _keys(line) for place, other in known.get(key, [])
    }
    return [(place, other) for place, other in found.values() if may_be_same(line, other)]


def _keys(line: Line) -> Iterator[str]:
    """One key forgives the given name, the other the surname."""
    given, surname = sound_words(line.given_names), sound_words(line.surname1)
    if given and surname:
        yield f"{given[0]}/{surname[-1][:1]}"
        yield f"{given[0][:1]}/{surname[-1]}"


def _judge_family(
    household: Household, households: list[Household], matches: dict[int, int]
) -> None:
    """Call it a second entry when half of its people, and two of them, were there before."""
    earlier, count = max(matches.items(), key=lambda item: (item[1], -item[0]))
    other, size = households[earlier], len(household.people)
    sure = any(surely_similar(line, like) for line in household.people for like in other.people)
    shared = bool(set(household.phones.numbers) & set(other.phones.numbers))
    if not (count >= 2 and count * 2 >= size) and not (sure and (size == 1 or shared)):
        return
    household.reasons.append("possible_duplicate_household")
    household.people[0].duplicate_of = other.key
    for line in household.people:
        if any(same_given(line.given_names, like.given_names) for like in other.people):
            _warn(line, "possible_duplicate_person")


def _check_carers(household: Household, reference: date) -> None:
    """Warn where the adult role is held by someone who is surely under eighteen."""
    adults = [line for line in household.people if line.role in ADULT_ROLES]
    for line in adults:
        if line.role in ALWAYS_CARERS or len(adults) == 1:
            born = Birth(line.birth_date).earliest
            if born and _is_minor(born, reference):
                _warn(line, "carer_minor")


def _is_minor(born: date, reference: date) -> bool:
    comes_of_age = (born.year + ADULT_AGE, born.month, born.day)
    return comes_of_age > (reference.year, reference.month, reference.day)


def _warn(line: Line, reason: str) -> None:
    if not line.is_refused:
        line.warn(reason)
