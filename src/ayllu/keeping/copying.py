"""A copy without real people, for whoever develops: the same rows, nobody in them.

It follows the same lines as erasure: what a line would blank at its end is blanked in every row
and in its history, what would go is gone, what would be coarse is coarse. Names are made up, so
that pages can be read. The copy has a key ring of its own and no file of the vault; the log of
who read what, sessions, drafts, forms and the queue are empty.

Two hands do it. Whoever administers the server copies the database, marks it and empties what
lives briefly; then the role ``keeper`` rewrites the rest, and refuses a database without the mark.
"""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any, Final

import psycopg
from django.contrib.auth.hashers import make_password
from django.db import connection, transaction
from django.db.models import Model
from psycopg import sql

from ayllu.accounts.models import User
from ayllu.ground.privacy import Keep, Life
from ayllu.keeping import declared, ending, erasing
from ayllu.people.register.models import Household, Person

TO_EMPTY: Final = "ayllu: copy for developers, real people in it"
EMPTIED: Final = "ayllu: copy for developers, nobody in it"
# The password of every account of a copy: the copy protects nobody and says so.
PASSWORD: Final = "solo-para-desarrollo"
GIVEN: Final = (
    *("Alba", "Bruno", "Celia", "Dante", "Elsa", "Fausto", "Gema", "Hugo", "Irma", "Joel"),
    *("Karen", "Lucio", "Mirta", "Nilo", "Olga", "Percy", "Rita", "Saúl", "Tania", "Ulises"),
)
SURNAMES: Final = (
    *("Prado", "Rivera", "Campos", "Molina", "Fuentes", "Robles", "Cerro", "Valle", "Arenas"),
    *("Pinos", "Lagos", "Cuesta", "Peña", "Bosque", "Llano", "Torres", "Huerta", "Monte"),
)
FRAMEWORK: Final = (
    *("procrastinate_jobs", "procrastinate_events", "procrastinate_periodic_defers"),
    *("procrastinate_workers", "pghistory_context", "django_session"),
    *("account_emailaddress", "account_emailconfirmation"),
)


class NotACopy(Exception):
    """The database does not say of itself that it is a copy to be emptied."""


# --- by whoever administers the server


def mark(admin: psycopg.Connection[Any], name: str, words: str) -> None:
    admin.execute(
        sql.SQL("comment on database {} is {}").format(sql.Identifier(name), sql.Literal(words))
    )


def empty(admin: psycopg.Connection[Any]) -> list[str]:
    """Tables whose rows live briefly or go whole; the connection is to the copy itself."""
    check_marked(admin)
    there = {row[0] for row in admin.execute("select relname from pg_class where relkind = 'r'")}
    wanted = sorted(there & {*brief(), *FRAMEWORK, "audit_entry"})
    with admin.transaction():
        admin.execute("set local session_replication_role = replica")
        for table in wanted:
            admin.execute(sql.SQL("truncate {} cascade").format(sql.Identifier(table)))
    return wanted


def brief() -> Iterator[str]:
    """Tables of which whole rows end, and their history."""
    for model, lines in declared.every():
        if any(line.end is Life.DELETE_ROW or line.keep is Keep.SHORT for line in lines.values()):
            history = declared.history_of(model)
            yield model._meta.db_table
            if history is not None:
                yield history._meta.db_table


def check_marked(place: psycopg.Connection[Any]) -> None:
    found = place.execute(
        "select shobj_description(oid, 'pg_database') from pg_database"
        " where datname = current_database()"
    ).fetchone()
    if not found or found[0] != TO_EMPTY:
        raise NotACopy("Only a database that is marked as a copy is emptied.")


# --- by the keeper


@transaction.atomic
def rewrite() -> dict[str, int]:
    """Every row of every table, as it is and as it was; how many of each."""
    erasing.check_role()
    with connection.cursor() as cursor:
        cursor.execute(
            "select shobj_description(oid, 'pg_database') from pg_database"
            " where datname = current_database()"
        )
        row = cursor.fetchone()
    if not row or row[0] != TO_EMPTY:
        raise NotACopy("Only a database that is marked as a copy is emptied.")
    erasing.unwitnessed()
    counts = {}
    for model, lines in declared.every():
        if {line.keep for line in lines.values()} == {Keep.PUBLIC}:
            continue
        for table in filter(None, (model, declared.history_of(model))):
            counts[table._meta.db_table] = of_table(table, lines)
    return counts


def of_table(model: type[Model], lines: declared.Lines) -> int:
    count = 0
    for row in model._base_manager.values().iterator(chunk_size=2000):
        new = ending.ended(model, row, lines) | made_up(model, row)
        if new:
            model._base_manager.filter(pk=row[model._meta.pk.attname]).update(**new)
            count += 1
    return count


def made_up(model: type[Model], row: dict[str, Any]) -> dict[str, Any]:
    """Names for those who are read about and those who read; history stays with its dashes."""
    if model is Person:
        return of_person(row)
    if model is Household:
        first, second = surnames(row["id"])
        return {"name": f"{first} {second}", "sort_key": f"{first} {second}".lower()}
    if model is User:
        first, second = surnames(row["id"])
        return {
            "username": f"cuenta{row['id'].hex[-8:]}", "password": make_password(PASSWORD),
            "given_names": pick(GIVEN, row["id"], "given"), "surnames": f"{first} {second}",
        }  # fmt: skip
    return {}


def of_person(row: dict[str, Any]) -> dict[str, Any]:
    first, second = surnames(row["id"])
    her = Person(
        given_names=pick(GIVEN, row["id"], "given"),
        primer_apellido=first,
        segundo_apellido=second,
        birth_date=row["birth_date"].replace(month=1, day=1) if row["birth_date"] else None,
    )
    her.set_keys()
    names = ("given_names", "primer_apellido", "segundo_apellido")
    keys = ("search_keys", "folded_name", "sort_key")
    return {name: getattr(her, name) for name in (*names, *keys)}


def surnames(of: Any) -> tuple[str, str]:
    return pick(SURNAMES, of, "first"), pick(SURNAMES, of, "second")


def pick(words: tuple[str, ...], of: Any, what: str) -> str:
    """The same word for the same number in each copy."""
    return words[int.from_bytes(sha256(f"{of}{what}".encode()).digest()[:4]) % len(words)]
