"""Many persons at once, for measurements: names, keys and households, no history of care."""

from datetime import date, timedelta
from random import Random
from uuid import UUID

from django.db import transaction

from ayllu.demo import cast, ids, pool
from ayllu.people.register.models import Person

BATCH = 5000


def add(wanted: int, today: date) -> None:
    """Let Cajamarca have ``wanted`` persons, in batches that commit one by one."""
    rng = Random(7_700_000)
    site = cast.make_sites()["cajamarca"]
    count = wanted - Person.objects.filter(site=site).count()
    for begin in range(0, count, BATCH):
        rows = [draw(rng, site.pk, today) for _ in range(min(BATCH, count - begin))]
        with transaction.atomic():
            Person.objects.bulk_create(rows, batch_size=1000)


def draw(rng: Random, site_id: UUID, today: date) -> Person:
    girl, grown = rng.random() < 0.5, rng.random() < 0.45
    born = today - timedelta(days=rng.randrange(30, 6000) + (6500 if grown else 0))
    at = ids.moment(rng, today - timedelta(days=rng.randrange(1, 5000)))
    person = Person(
        id=ids.id_at(rng, at),
        site_id=site_id,
        entered_at=at,
        given_names=pool.given(rng, girl=girl, grown=grown),
        primer_apellido=pool.surname(rng),
        segundo_apellido=pool.surname(rng),
        sex="female" if girl else "male",
        birth_date=born,
        birth_precision="day",
    )
    person.set_keys()
    return person
