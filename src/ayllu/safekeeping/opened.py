"""Whose records were read: from the log of readings to the persons behind them.

A reading of a file, a visit, a plan is one of everybody who lived in that household on that day.
Lists are counted. What was read in compartments apart is counted too: their holders find out whose.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db.models import Max, Min, Q, QuerySet
from django.utils import timezone

from ayllu.accounts.scopes import system_scope
from ayllu.audit.models import Entry
from ayllu.ground.scopes import acting
from ayllu.keeping import declared, paths
from ayllu.people.register.models import Household, Membership, Person
from ayllu.safekeeping.choices import Apart

MOST = 20_000  # readings that one question looks at


@dataclass(frozen=True)
class Wanted:
    """By whom, from when to when, in which session, at which site."""

    since: datetime
    until: datetime
    user_id: UUID | None = None
    session: str = ""
    site_id: UUID | None = None


@dataclass
class Reading:
    """One person and how often what is about her was opened."""

    person: Person
    files: int
    first_at: datetime
    last_at: datetime


@dataclass
class Answer:
    people: list[Reading] = field(default_factory=list)
    lists: list[tuple[str, int, int]] = field(
        default_factory=list
    )  # code, how often, how many rows
    apart: dict[str, int] = field(default_factory=dict)
    readings: int = 0
    unresolved: int = 0


def entries(wanted: Wanted) -> QuerySet[Entry]:
    shown = Q(code__endswith=".read") | Q(code__endswith=".export")  # taken along is read
    found = Entry.objects.filter(shown, at__gte=wanted.since, at__lte=wanted.until)
    if wanted.user_id:
        found = found.filter(by_id=wanted.user_id)
    if wanted.session:
        found = found.filter(session=wanted.session)
    if wanted.site_id:
        found = found.filter(site_id=wanted.site_id)
    return found


def ask(wanted: Wanted) -> Answer:
    """Under a scope of the system: the officer learns whose file, not what stands in it."""
    everything = ("people", "case", "numbers", "rights", *(str(a) for a in Apart))
    with acting(system_scope(*everything)):
        found = entries(wanted)
        answer = Answer(readings=found.count())
        apart = Counter(
            found.filter(compartment__in=Apart.values).values_list("compartment", flat=True)
        )
        answer.apart = dict(apart)
        rest = found.exclude(compartment__in=Apart.values)
        lists: dict[str, list[int]] = defaultdict(list)
        for code, count in rest.filter(about_id=None, household_id=None).values_list(
            "code", "count"
        ):
            lists[code].append(count)
        answer.lists = sorted((c, len(n), sum(n)) for c, n in lists.items())
        gather(rest.exclude(about_id=None, household_id=None)[:MOST], answer)
    return answer


def gather(rows: Iterable[Entry], answer: Answer) -> None:
    moments: dict[UUID, list[datetime]] = defaultdict(list)
    read = list(rows)
    whose = People(read)
    for entry in read:
        found = whose.of(entry)
        answer.unresolved += not found
        for person_id in found:
            moments[person_id].append(entry.at)
    people = Person.objects.filter(pk__in=moments).order_by("sort_key", "pk")
    answer.people = [
        Reading(p, len(moments[p.pk]), min(moments[p.pk]), max(moments[p.pk])) for p in people
    ]


class People:
    """Looks up once, for all readings, to whom the things that were read belong."""

    def __init__(self, read: list[Entry]) -> None:
        self.direct: dict[UUID, set[UUID]] = defaultdict(set)
        self.homes: dict[UUID, set[UUID]] = defaultdict(set)
        by_type: dict[str, set[UUID]] = defaultdict(set)
        for entry in read:
            if entry.about_id:
                by_type[entry.about_type].add(entry.about_id)
        for label, ids in by_type.items():
            self.look_up(label, ids)
        homes = {e.household_id for e in read if e.household_id}
        homes |= {h for found in self.homes.values() for h in found}
        self.lived: dict[UUID, list[tuple[UUID, date, date]]] = defaultdict(list)
        for row in Membership.objects.filter(household_id__in=homes):
            self.lived[row.household_id].append(
                (row.person_id, row.from_day, row.to_day or date.max)
            )

    def look_up(self, label: str, ids: set[UUID]) -> None:
        model = declared.REGISTER.models.get(label)
        if model is None:
            return
        for goal, into in ((Person, self.direct), (Household, self.homes)):
            for path in paths.paths(model, goal):
                pairs = model._base_manager.filter(pk__in=ids).values_list("pk", path)
                for pk, found in pairs:
                    if found:
                        into[pk].add(found)

    def of(self, entry: Entry) -> set[UUID]:
        """A person's own thing is hers; a family's is everybody's who lived there that day."""
        direct = self.direct.get(entry.about_id, set()) if entry.about_id else set()
        if direct:
            return direct
        homes = {entry.household_id} if entry.household_id else set()
        homes |= self.homes.get(entry.about_id, set()) if entry.about_id else set()
        day = timezone.localdate(entry.at)
        lived = (row for home in homes if home for row in self.lived[home])
        return {person for person, first, last in lived if first <= day <= last}


def sessions_of(user_id: UUID, *, since: datetime, until: datetime) -> list[dict[str, object]]:
    """The sessions of one person in a span, by their marks: from the log, so also of long ago."""
    with acting(system_scope("people", "case", "numbers", "rights", *(str(a) for a in Apart))):
        rows = Entry.objects.filter(
            ~Q(session=""), by_id=user_id, at__gte=since, at__lte=until
        ).values("session").annotate(first=Min("at"), last=Max("at"))  # fmt: skip
        return [dict(row) for row in rows.order_by("-last")[:50]]
