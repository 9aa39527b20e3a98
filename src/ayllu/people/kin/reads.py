"""Who is kin of whom: parents are recorded, brothers and sisters follow from them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from django.db.models import Q, QuerySet

from ayllu.people.kin.models import Guardianship, Parenthood, Tie, Union
from ayllu.people.register.models import Household, Membership, Person


@dataclass(frozen=True)
class Sibling:
    """A brother or sister; ``half`` when one recorded parent is shared and another differs."""

    person: Person
    half: bool


def parents(person: Person) -> QuerySet[Parenthood]:
    rows = Parenthood.objects.filter(child=person, mistaken_at=None, parent__mistaken_at=None)
    return rows.select_related("parent").order_by("parent__sex", "parent__sort_key")


def children(person: Person) -> QuerySet[Parenthood]:
    rows = Parenthood.objects.filter(parent=person, mistaken_at=None, child__mistaken_at=None)
    return rows.select_related("child").order_by("child__birth_date", "child__sort_key")


def siblings(person: Person) -> list[Sibling]:
    """Whoever shares a parent; half only where both have another parent who is not shared."""
    mine = set(parents(person).values_list("parent_id", flat=True))
    rows = Parenthood.objects.filter(parent_id__in=mine, mistaken_at=None).exclude(child=person)
    others = {row.child_id: row.child for row in rows.select_related("child")}
    theirs = parent_ids(others)
    found = [
        Sibling(p, is_half(mine, theirs[pk])) for pk, p in others.items() if p.mistaken_at is None
    ]
    return sorted(found, key=lambda s: (s.half, s.person.birth_date or date.max))


def is_half(mine: set[UUID], theirs: set[UUID]) -> bool:
    return bool(mine - theirs) and bool(theirs - mine)


def parent_ids(person_ids: Iterable[UUID]) -> dict[UUID, set[UUID]]:
    """The parents of each person, in one query."""
    found: dict[UUID, set[UUID]] = {pk: set() for pk in person_ids}
    rows = Parenthood.objects.filter(child_id__in=found, mistaken_at=None)
    for child_id, parent_id in rows.values_list("child_id", "parent_id"):
        found[child_id].add(parent_id)
    return found


def descendants(person: Person) -> set[UUID]:
    """Children, grandchildren and on; each generation one query."""
    found: set[UUID] = set()
    layer = {person.pk}
    while layer:
        rows = Parenthood.objects.filter(parent_id__in=layer, mistaken_at=None)
        layer = set(rows.values_list("child_id", flat=True)) - found
        found |= layer
    return found


def guardians(person: Person, *, on: date) -> QuerySet[Guardianship]:
    rows = Guardianship.objects.filter(child=person, from_day__lte=on)
    open_rows = rows.filter(Q(to_day=None) | Q(to_day__gte=on))
    return open_rows.select_related("guardian").order_by("from_day")


def unions(person: Person) -> QuerySet[Union]:
    """How her couples stand now; where one ended without a word, how it last stood."""
    rows = Union.objects.filter(Q(one=person) | Q(other=person), mistaken_at=None, to_day=None)
    rows = rows.filter(one__mistaken_at=None, other__mistaken_at=None)
    return rows.select_related("one", "other").order_by("from_day")


def ties(person: Person) -> QuerySet[Tie]:
    """How near she is to others now; empty where the compartment is closed."""
    rows = Tie.objects.filter(Q(one=person) | Q(other=person), mistaken_at=None, to_day=None)
    return rows.select_related("one", "other").order_by("-said_on")


Between = TypeVar("Between", Union, Tie)


def open_between(model: type[Between], one: Person, other: Person) -> QuerySet[Between]:
    """The row in force between two people, whoever of them stands first."""
    both = Q(one=one, other=other) | Q(one=other, other=one)
    rows: QuerySet[Between] = model._default_manager.filter(both, to_day=None, mistaken_at=None)
    return rows


def around(person: Person) -> QuerySet[Person]:
    """People of the same households, now or before, and near kin: among them links are chosen."""
    homes = Membership.objects.filter(person=person).values("household_id")
    rows = Membership.objects.filter(household_id__in=homes).values("person_id")
    people = Person.objects.real().filter(Q(pk__in=rows) | Q(pk__in=near(person)))
    return people.exclude(pk=person.pk).order_by("birth_date", "sort_key")


def near(person: Person) -> set[UUID]:
    """Two steps along parents, children and couples."""
    found = {person.pk}
    for _step in range(2):
        links = Parenthood.objects.filter(
            Q(child__in=found) | Q(parent__in=found), mistaken_at=None
        ).values_list("child_id", "parent_id")
        couples = Union.objects.filter(
            Q(one__in=found) | Q(other__in=found), mistaken_at=None
        ).values_list("one_id", "other_id")
        found = found.union(*links, *couples)
    return found


def living_in(household: Household, *, on: date) -> QuerySet[Person]:
    rows = Membership.objects.in_force(on).filter(household=household)
    return Person.objects.living().filter(pk__in=rows.values("person_id")).order_by("sort_key")
