"""Many persons at once, for measurements: names, keys and households, no history of care.

Households of four are drawn one by one, each from its own seed, so that a crowd can grow later.
The rows leave no history (the ``insert`` triggers of pghistory are passed over): nobody entered
them, nothing that is measured reads the history of a crowd, and it would double the waiting.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from uuid import UUID

import pgtrigger
from django.db import connection, transaction

from ayllu.demo import cast, ids, pool
from ayllu.lib import names
from ayllu.people.register.choices import Role
from ayllu.people.register.models import Household, Membership, Person

SEED = 7_700_000
HOMES_AT_ONCE = 1250
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
    for begin in range(first, first + homes, HOMES_AT_ONCE):
        batch = Batch()
        for number in range(begin, min(begin + HOMES_AT_ONCE, first + homes)):
            draw(batch, number, site.pk, today)
        write(batch)
    if homes > 0:
        with connection.cursor() as cursor:
            cursor.execute("vacuum (analyze)")


def write(batch: Batch) -> None:
    with transaction.atomic(), pgtrigger.ignore(*WITHOUT_HISTORY):
        Person.objects.bulk_create(batch.persons)
        Household.objects.bulk_create(batch.households)
        Membership.objects.bulk_create(batch.memberships)


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
