"""From a row to whom it is about: derived from the keys, so that a new table is never forgotten.

A key that a row cannot be without leads on (a score has an episode, an episode a person); one that
may be empty only says something about its own row.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import Model, Q

from ayllu.keeping import declared
from ayllu.people.register.models import Household, Person

Goal = type[Person] | type[Household]
SUBJECTS = (Person, Household)


@lru_cache(maxsize=512)
def paths(model: type[Model], goal: Goal) -> tuple[str, ...]:
    """Words for a filter: ``("episode__person",)``; the goal itself is ``("pk",)``."""
    if model is goal:
        return ("pk",)
    return tuple(walk(model, goal, ()))


def walk(model: type[Model], goal: Goal, behind: tuple[type[Model], ...]) -> Iterator[str]:
    for key in (*model._meta.concrete_fields, *model._meta.many_to_many):
        target: Any = key.related_model
        if not isinstance(target, type):
            continue
        if target is goal:
            yield key.name
        elif leads_on(key, target, (*behind, model)):
            for rest in walk(target, goal, (*behind, model)):
                yield f"{key.name}__{rest}"


def leads_on(key: Any, target: type[Model], behind: tuple[type[Model], ...]) -> bool:
    ours = target._meta.label_lower in declared.REGISTER.lines
    return ours and not key.many_to_many and not key.null and target not in (*SUBJECTS, *behind)


def about(model: type[Model], goal: Goal, ids: Iterable[UUID]) -> set[Any]:
    """Keys of the rows of a table that lead to these persons or households."""
    wanted, found = list(ids), Q()
    for path in paths(model, goal):
        found |= Q(**{f"{path}__in": wanted})
    if not found or not wanted:
        return set()
    return set(model._base_manager.filter(found).values_list("pk", flat=True))


def leads_somewhere(model: type[Model]) -> bool:
    return any(paths(model, goal) for goal in SUBJECTS)


def homes(person_id: UUID) -> dict[UUID, set[UUID]]:
    """Every household in which someone ever lived, with all who ever did."""
    rows: Any = Person.objects.filter(pk=person_id).values_list("memberships__household", flat=True)
    found: dict[UUID, set[UUID]] = {pk: set() for pk in rows if pk}
    everyone = Household.objects.filter(pk__in=found).values_list("pk", "memberships__person")
    for household, person in everyone:
        if person:
            found[household].add(person)
    return found
