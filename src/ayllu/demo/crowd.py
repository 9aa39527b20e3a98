"""Many persons at once, for measurements: names, keys and households, no history of care.

Households of four are drawn one by one, each from its own seed, so that a crowd can grow later.
The rows leave no history (the ``insert`` triggers of pghistory are passed over): nobody entered
them, nothing that is measured reads the history of a crowd, and it would double the waiting.
"""

import json
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

import pgtrigger
from django.conf import settings
from django.db import connection, transaction

from ayllu.accounts.rows import CareRow
from ayllu.demo import cast, ids, pool
from ayllu.lib import names
from ayllu.people.register.choices import Role
from ayllu.people.register.models import Household, Membership, Person

SEED = 7_700_000
HOMES_AT_ONCE = 1250
MADE = settings.STATE / "crowd.json"  # how long it took, for bin/bench
MEMBERS = (  # role, girl or boy (None: as chance falls), grown
    (Role.MOTHER, True, True),
    (Role.FATHER, False, True),
    (Role.CHILD, None, False),
    (Role.CHILD, None, False),
)
WITHOUT_HISTORY = tuple(
    f"people_register.{model}:insert_insert" for model in ("Person", "Household", "Membership")
)


@dataclass
class Batch:
    """Rows that are written together."""

    persons: list[Person] = field(default_factory=list)
    households: list[Household] = field(default_factory=list)
    memberships: list[Membership] = field(default_factory=list)


def add(wanted: int, today: date) -> None:
    """Let Cajamarca have ``wanted`` persons, in batches that commit one by one."""
    site = cast.make_sites()["cajamarca"]
    missing = wanted - Person.objects.filter(site=site).count()
    homes = -(-missing // len(MEMBERS))
    first = Household.objects.filter(site=site, code__regex=r"^F-\d{6}$").count()
    if homes <= 0:
        return
    begin_at = time.monotonic()
    numbers = range(first, first + homes)
    with sorted_in_later(), ThreadPoolExecutor(1) as writer:
        written: Future[Any] = writer.submit(int)
        for begin in range(0, homes, HOMES_AT_ONCE):
            batch = drawn(numbers[begin : begin + HOMES_AT_ONCE], site.pk, today)
            written.result()  # the database works on one batch while the next is drawn
            written = writer.submit(write, batch)
        written.result()
        writer.submit(leave).result()
    with connection.cursor() as cursor:
        cursor.execute("set maintenance_work_mem = '256MB'")
        cursor.execute("vacuum (analyze)")
    told = {"persons": homes * len(MEMBERS), "seconds": time.monotonic() - begin_at}
    MADE.write_text(json.dumps({**told, "day": today.isoformat(), "load": os.getloadavg()[0]}))


def leave() -> None:
    """A thread closes its own connection: nobody else may."""
    connection.close()


def drawn(numbers: Iterable[int], site_id: UUID, today: date) -> Batch:
    batch = Batch()
    for number in numbers:
        draw(batch, number, site_id, today)
    return batch


@contextmanager
def sorted_in_later() -> Iterator[None]:
    """Search keys wait beside their index until the vacuum sorts them in, all at once."""
    index = "alter index people_person_keys"
    with connection.cursor() as cursor:
        cursor.execute(f"{index} set (fastupdate = on, gin_pending_list_limit = 1048576)")
        try:
            yield
        finally:
            cursor.execute(f"{index} set (fastupdate = off)")
            cursor.execute(f"{index} reset (gin_pending_list_limit)")


def write(batch: Batch) -> None:
    """One COPY a table: half the time of inserts."""
    with transaction.atomic(), pgtrigger.ignore(*WITHOUT_HISTORY), connection.cursor() as cursor:
        cursor.execute("select 1")  # tells the triggers for this transaction; a COPY would not
        for rows in (batch.persons, batch.households, batch.memberships):
            copy(cursor, rows)


def copy(cursor: Any, rows: Sequence[CareRow]) -> None:
    """Rows of one model, as it would save them."""
    fields = rows[0]._meta.concrete_fields
    columns = ", ".join(f'"{field.column}"' for field in fields)
    with cursor.copy(f'copy "{rows[0]._meta.db_table}" ({columns}) from stdin') as sink:
        for row in rows:
            values = (field.pre_save(row, True) for field in fields)
            pairs = zip(fields, values, strict=True)
            sink.write_row([field.get_db_prep_save(value, connection) for field, value in pairs])


def draw(batch: Batch, number: int, site_id: UUID, today: date) -> None:
    """One household of four: its mother at the head, a father, two children."""
    rng = Random(SEED + number)
    day = today - timedelta(days=rng.randrange(1, 5000))
    at = ids.moment(rng, day)
    father, mother = pool.surname(rng), pool.surname(rng)
    name = f"{father} {mother}"
    common = {"site_id": site_id, "entered_at": at}
    home = Household(id=ids.id_at(rng, at), name=name, code=f"F-{number:06d}", **common)
    home.sort_key = names.sort_key(name, "", "")
    batch.households.append(home)
    for role, girl, grown in MEMBERS:
        is_girl = rng.random() < 0.5 if girl is None else girl
        primer = {Role.MOTHER: mother}.get(role, father)
        segundo = pool.surname(rng) if grown else mother
        person = Person(
            id=ids.id_at(rng, at),
            given_names=pool.given(rng, girl=is_girl, grown=grown),
            primer_apellido=primer,
            segundo_apellido=segundo,
            sex="female" if is_girl else "male",
            birth_date=today - timedelta(days=rng.randrange(30, 6000) + (6500 if grown else 0)),
            birth_precision="day",
            **common,
        )
        person.set_keys()
        batch.persons.append(person)
        batch.memberships.append(
            Membership(
                id=ids.id_at(rng, at),
                household=home,
                person=person,
                role=role,
                is_head=role == Role.MOTHER,
                is_carer=grown,
                from_day=day,
                **common,
            )
        )
