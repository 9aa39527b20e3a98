"""Who is kin of whom: parents are recorded, brothers and sisters follow from them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from ayllu.people.kin.models import Guardianship, Parenthood, Union
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
    rows = Union.objects.filter(Q(one=person) | Q(other=person), mistaken_at=None)
    return rows.select_related("one", "other").order_by("from_day")


def around(person: Person) -> QuerySet[Person]:
    """People of the same households, now or before: among them parents are chosen."""
    homes = Membership.objects.filter(person=person).values("household_id")
    rows = Membership.objects.filter(household_id__in=homes).values("person_id")
    people = Person.objects.real().filter(pk__in=rows).exclude(pk=person.pk)
    return people.order_by("birth_date", "sort_key")


def living_in(household: Household, *, on: date) -> QuerySet[Person]:
    rows = Membership.objects.in_force(on).filter(household=household)
    return Person.objects.living().filter(pk__in=rows.values("person_id")).order_by("sort_key")
