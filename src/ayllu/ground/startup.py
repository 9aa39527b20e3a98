"""A process refuses to start when something that must be closed stands open."""

import gc

from django.db import connection

from ayllu.ground.policies import Declared, differences


class Open(SystemExit):
    """Said in words to the operator; the process ends."""


def check(declared: Declared) -> None:
    """Refuse a role that row security does not bind, and a catalogue that differs."""
    check_bound()
    with connection.cursor() as cursor:
        problems = differences(cursor, declared)
    if problems:
        raise Open("Refusing to start, the database is open:\n  " + "\n  ".join(problems))


def check_bound() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select rolname, rolsuper or rolbypassrls,"
            " exists (select 1 from pg_class where relowner = r.oid)"
            " from pg_roles r where rolname = current_user"
        )
        name, exempt, owns = cursor.fetchone()
        if exempt or owns:
            raise Open(f"Refusing to start: the role {name} is not bound by row security.")


def settle() -> None:
    """What start-up made stays for good: the collector need not look through it during a request.

    Found by measuring: a full collection in the middle of a page took 140 ms.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
