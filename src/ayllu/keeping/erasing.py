"""Ends a person: rows about her, their history, files of the vault, her name in others' words.

Runs as the database role ``keeper``, in one transaction that wakes no trigger: nothing of it is an
act in the file's history. What remains is a shell with a number, from which figures are counted.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Model, Q

from ayllu.ground import vault
from ayllu.ground.models import ImportedThing
from ayllu.ground.privacy import Life
from ayllu.keeping import declared, ending, needles, paths, sweeping
from ayllu.keeping.keeper import ROLE
from ayllu.people.register.models import Household, Person


class NotKeeper(Exception):
    """Only the keeper ends anything."""


@dataclass
class Ended:
    """How many rows of each table; never a word of them."""

    rows: Counter[str] = field(default_factory=Counter)
    swept: Counter[str] = field(default_factory=Counter)
    files: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        return sum(self.rows.values()) + sum(self.swept.values())


def check_role() -> None:
    with connection.cursor() as cursor:
        cursor.execute("select current_user")
        row = cursor.fetchone()
    if not row or row[0] != ROLE:
        raise NotKeeper(f"This runs as the database role {ROLE}: set AYLLU_DB_ROLE={ROLE}")


def unwitnessed() -> None:
    """No trigger for the rest of the transaction: neither history nor rules of workflows."""
    with connection.cursor() as cursor:
        cursor.execute("set local session_replication_role = replica")


@transaction.atomic
def erase(person_id: UUID) -> Ended:
    """The whole of it or nothing; files go when the transaction has."""
    check_role()
    person = Person.objects.get(pk=person_id)
    homes = paths.homes(person_id)
    others = Person.objects.filter(pk__in={p for all_ in homes.values() for p in all_})
    living = [o for o in others if o.pk != person_id and o.given_names != ending.MARK]
    whole = [h for h, all_ in homes.items() if not all_ & {o.pk for o in living}]
    found = needles.of(person, others=living)
    unwitnessed()
    done = Ended()
    for model, lines in declared.every():
        ids = paths.about(model, Person, [person_id]) | paths.about(model, Household, whole)
        if ids:
            end_rows(model, lines, ids, done)
    brought = ImportedThing.objects.filter(
        Q(thing_id__in=whole) | Q(part_ids__contains=[person_id])
    )
    done.rows["ground.importedthing"] += brought.delete()[0]
    done.swept = sweeping.sweep(found, households=homes)
    transaction.on_commit(lambda: forget(done.files))
    return done


def end_rows(model: type[Model], lines: declared.Lines, ids: Iterable[Any], done: Ended) -> None:
    """The rows as they are, and as they were."""
    label, wanted = model._meta.label_lower, list(ids)
    rows = model._base_manager.filter(pk__in=wanted)
    if any(line.end is Life.DELETE_ROW for line in lines.values()):
        done.rows[label] += rows.delete()[0]
        return
    done.rows[label] += rewrite(model, lines, rows, done)
    history = declared.history_of(model)
    if history is not None:
        rewrite(history, lines, history._base_manager.filter(pgh_obj_id__in=wanted), done)


def rewrite(model: type[Model], lines: declared.Lines, rows: Any, done: Ended) -> int:
    named = [f.attname for f in declared.fields_with(model, lines, Life.DESTROY)]
    count = 0
    for row in rows.values():
        done.files += [row[name] for name in named if row[name] not in ("", ending.MARK)]
        new = ending.ended(model, row, lines)
        if new:
            model._base_manager.filter(pk=row[model._meta.pk.attname]).update(**new)
            count += 1
    return count


def forget(names: Iterable[str]) -> None:
    for name in set(names):
        vault.forget(name)
