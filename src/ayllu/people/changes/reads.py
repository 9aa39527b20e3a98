"""Who lives nowhere that we know, where nobody lives, which files are one person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.fields.related import ForeignKey
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.lib.days import show_day
from ayllu.lib.uuid7 import uuid7
from ayllu.people.changes.models import HouseholdEnd, Same, Whereabouts
from ayllu.people.register import access
from ayllu.people.register.models import Household, Membership, Person
from ayllu.people.register.reads import papers

MOST = 200
LATELY = timedelta(days=60)
OWN = {"people_register", "people_kin", "people_changes"}  # carried along; the rest stays


def without_home(held: Held, *, on: date) -> QuerySet[Person]:
    """The living who belong to no household and of whom nobody said where they live."""
    sites = held.sites_as(*access.EDITORS)
    lives = Membership.objects.filter(person=OuterRef("pk"), household__mistaken_at=None)
    lives = lives.filter(Q(to_day=None) | Q(to_day__gte=on))
    told = Whereabouts.objects.filter(person=OuterRef("pk"), to_day=None)
    people: QuerySet[Person] = access.persons_for(held).living().filter(site_id__in=sites)
    return people.filter(~Exists(lives), ~Exists(told)).order_by("sort_key", "id")


def lately_lost(held: Held, *, on: date) -> QuerySet[Person]:
    """Those who left a household or were registered in the last weeks, and live nowhere now.

    The desk asks often and everybody at once: it looks at what changed, the list at everyone.
    """
    since = on - LATELY
    left = Membership.objects.filter(to_day__range=(since, on)).values_list("person_id", flat=True)
    new = uuid7(timezone.make_aware(datetime.combine(since, time())))
    entered = Person.objects.filter(pk__gte=new, memberships=None).values_list("pk", flat=True)
    return without_home(held, on=on).filter(pk__in=[*left, *entered])


def last_homes(people: Iterable[Person]) -> dict[UUID, Membership]:
    """The household that each person left last."""
    rows = Membership.objects.filter(
        person__in=[p.pk for p in people], household__mistaken_at=None
    ).select_related("household")
    return {row.person_id: row for row in rows.order_by("to_day")}


def empty_households(held: Held) -> QuerySet[Household]:
    """Nobody lives there and nobody said what happened."""
    sites = held.sites_as(*access.EDITORS)
    lived = Membership.objects.filter(
        household=OuterRef("pk"), to_day=None, person__mistaken_at=None
    )
    settled = HouseholdEnd.objects.filter(household=OuterRef("pk"), reopened_at=None).exclude(
        confirmed_at=None
    )
    rows = access.households_for(held).filter(site_id__in=sites, mistaken_at=None)
    return rows.filter(~Exists(lived), ~Exists(settled)).order_by("sort_key", "id")


def open_ends(held: Held) -> QuerySet[HouseholdEnd]:
    """Households that the last one left, and nobody said what happened."""
    sites = held.sites_as(*access.EDITORS)
    rows = HouseholdEnd.objects.filter(site_id__in=sites, reopened_at=None, confirmed_at=None)
    rows = rows.filter(household__mistaken_at=None).select_related("household")
    return rows.order_by("on_day", "id")


def end_of(household: Household) -> HouseholdEnd | None:
    return HouseholdEnd.objects.filter(household=household, reopened_at=None).first()


def where_now(person: Person) -> Whereabouts | None:
    return Whereabouts.objects.filter(person=person, to_day=None).first()


def same_as(person: Person) -> Same | None:
    """The file that this one is joined to."""
    rows = Same.objects.filter(joined=person, parted_at=None).select_related("kept")
    return rows.first()


def also(person: Person) -> QuerySet[Same]:
    """Files that were joined to this one."""
    return Same.objects.filter(kept=person, parted_at=None).select_related("joined")


@dataclass(frozen=True)
class Left:
    """Rows of other rooms that go on naming a file."""

    name: str
    count: int


def stays_with(person: Person) -> list[Left]:
    """What stays on a file when it is joined; rooms above are asked through their keys."""
    found = []
    for relation in Person._meta.related_objects:
        model: Any = relation.related_model
        field = relation.field
        is_history = model._meta.label.endswith("Event")
        if model._meta.app_label in OWN or is_history or not isinstance(field, ForeignKey):
            continue
        count = model._default_manager.filter(**{field.name: person}).count()
        if count:
            found.append(Left(str(model._meta.verbose_name), count))
    return found


@dataclass(frozen=True)
class Row:
    """One line of two files side by side."""

    label: str
    kept: str
    joined: str

    @property
    def differs(self) -> bool:
        return bool(self.kept and self.joined) and self.kept != self.joined


def compared(kept: Person, joined: Person) -> list[Row]:
    """What both files say, line by line."""
    held = papers([kept, joined])
    numbers = {
        p.pk: ", ".join(
            f"{paper.get_kind_display()} •••{paper.number[-3:]}"
            if paper.number
            else f"{paper.get_kind_display()}: {paper.get_state_display()}"
            for paper in held[p.pk]
        )
        for p in (kept, joined)
    }
    said: list[tuple[str, Any]] = [
        (_("Names"), lambda p: p.given_names),
        (_("Surnames"), lambda p: p.surnames),
        (_("Sex"), lambda p: p.get_sex_display()),
        (_("Birth"), lambda p: show_day(p.birth_date, p.birth_precision) if p.birth_date else ""),
        (_("Identity papers"), lambda p: numbers[p.pk]),
        (_("Households"), homes_in_words),
        (_("Registered"), lambda p: f"{p.entered_at:%d/%m/%Y}"),
    ]
    return [Row(label, read(kept), read(joined)) for label, read in said]


def homes_in_words(person: Person) -> str:
    rows = Membership.objects.filter(person=person).select_related("household")
    return ", ".join(row.household.name for row in rows.order_by("-from_day")[:3])
