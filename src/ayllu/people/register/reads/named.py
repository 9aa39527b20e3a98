"""Who is meant by a typed name: ids from functions of the database that apply the scope."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import connection

from ayllu.lib import names

CANDIDATES = 300


def candidates(text: str, *, wanted: int = CANDIDATES) -> list[UUID]:
    """Ids of people who share search keys with a typed name; the database applies the scope.

    Thousands may share the sound of a single word: those who bear it as typed come first.
    """
    keys, word = names.query_keys(text), names.fold(text)
    found = bearing(keys, word, wanted) if keys and " " not in word else []
    if len(found) < wanted:
        found += candidates_of([text], wanted=wanted)[0]
    return list(dict.fromkeys(found))[:wanted]


def candidates_of(texts: Sequence[str], *, wanted: int) -> list[list[UUID]]:
    """The candidates of several names, most keys shared first, in one query."""
    pairs = [(n, key) for n, text in enumerate(texts) for key in names.query_keys(text)]
    found: list[list[UUID]] = [[] for _ in texts]
    if pairs:
        with connection.cursor() as cursor:
            places, keys = [n for n, _ in pairs], [key for _, key in pairs]
            cursor.execute(
                "select place, person_id from people_candidates(%s, %s, %s)",
                [places, keys, wanted],
            )
            for place, person_id in cursor.fetchall():
                found[place].append(person_id)
    return found


def bearing(keys: list[str], word: str, wanted: int) -> list[UUID]:
    """Ids of people who share a key and bear a word as it is typed."""
    with connection.cursor() as cursor:
        cursor.execute("select person_id from people_bearing(%s, %s, %s)", [keys, word, wanted])
        return [row[0] for row in cursor.fetchall()]


def households_named(words: Iterable[str], *, wanted: int) -> list[UUID]:
    """Ids of households whose name holds every one of the folded words."""
    longest_first = sorted(words, key=len, reverse=True)
    with connection.cursor() as cursor:
        cursor.execute(
            "select household_id from people_households_named(%s, %s)", [longest_first, wanted]
        )
        return [row[0] for row in cursor.fetchall()]
