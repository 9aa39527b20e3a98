"""Page-sized questions about services."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet
from django.utils.translation import gettext as _

from ayllu.accounts.models import User
from ayllu.families.plans.models import Activity
from ayllu.families.support.models import Given, GivenQuerySet, Planned
from ayllu.people.register.models import Membership
from ayllu.places.models import Body
from ayllu.ui import words

PAGE = 30
Recipient = tuple[UUID, UUID | None]


def members_of(household_ids: Collection[UUID], *, on: date) -> dict[UUID, list[Membership]]:
    """Who lives in each household, the head first; one query."""
    rows: QuerySet[Membership] = Membership.objects.in_force(on).filter(
        household_id__in=household_ids, person__died=False, person__mistaken_at=None
    )
    found: dict[UUID, list[Membership]] = {pk: [] for pk in household_ids}
    for m in rows.select_related("person").order_by("-is_head", "person__birth_date", "id"):
        found[m.household_id].append(m)
    return found


def bodies_of(site_id: UUID) -> list[Body]:
    return list(Body.objects.filter(site_id=site_id, closed_on=None).order_by("name"))


def open_activities(household_id: UUID) -> list[Activity]:
    """Activities of the plan in force that a service may serve."""
    rows = Activity.objects.filter(
        objective__plan__participation__household_id=household_id,
        objective__plan__state__in=["agreed", "approved"],
        state__in=["to_do", "doing"],
    )
    return list(rows.order_by("due_on", "id"))


def known(
    recipients: Iterable[Recipient], *, service: str, detail: str, on: date
) -> dict[Any, int]:
    """Of the recipients, those who have this service on this day already, and how often."""
    wanted = set(recipients)
    rows = Given.objects.real().filter(
        household_id__in={h for h, _p in wanted}, service=service, detail=detail, on_day=on
    )
    found: dict[Any, int] = defaultdict(int)
    for household_id, person_id, nth in rows.values_list("household_id", "person_id", "nth"):
        if (household_id, person_id) in wanted:
            key = (household_id, person_id)
            found[key] = max(found[key], nth + 1)
    return dict(found)


def planned_of(household_ids: Collection[UUID]) -> list[Planned]:
    """What is planned and not ended, with how often it was given; one query."""
    rows = Planned.objects.filter(household_id__in=household_ids, ended_on=None)
    counted = rows.annotate(
        done=Count("given", filter=Q(given__mistaken_at=None)),
    )
    return list(counted.select_related("person", "activity").order_by("until_day", "id"))


def served(planned: Iterable[Planned], recipient: Recipient, service: str) -> Planned | None:
    """The planned line that a service fulfils: of the same person first, then of the household."""
    household, person = recipient
    fits = [p for p in planned if p.household_id == household and p.service == service]
    own = [p for p in fits if p.person_id == person]
    shared = [p for p in fits if p.person_id is None]
    return next(iter([*own, *shared]), None)


@dataclass(frozen=True)
class Line:
    """Services of one submission in one household, as one line."""

    day: date
    name: str
    who: str
    row: Given
    late: bool
    entered: date | None
    measure: str = ""
    count: int = 1


def measure(g: Given) -> str:
    """How much: "2 pieces · S/ 50.00", or nothing."""
    parts = []
    if g.quantity is not None:
        parts.append(f"{g.quantity.normalize():f} {g.get_unit_display()}".strip())
    if g.amount is not None:
        parts.append(words.soles(g.amount))
    return " · ".join(parts)


def giver(g: Given) -> str:
    """Who gave it: us, or the other body by name."""
    if g.by_us:
        return _("the Centre")
    return g.body.name if g.body else g.body_name


def lines(rows: Iterable[Given]) -> list[Line]:
    """Rows of one act in one household stand on one line, with everybody's name."""
    acts: dict[tuple[UUID, UUID], list[Given]] = {}
    for g in rows:
        acts.setdefault((g.act, g.household_id), []).append(g)
    return [line_of(found) for found in acts.values()]


def line_of(found: Sequence[Given]) -> Line:
    first = found[0]
    entered = words.local_day(first.entered_at)
    names = [g.person.given_names.split()[0] if g.person else _("whole household") for g in found]
    return Line(
        day=first.on_day,
        name=first.name,
        who=", ".join(names),
        row=first,
        late=entered is not None and entered > first.on_day,
        entered=entered,
        measure=measure(first),
        count=len(found),
    )


def of_household(household_id: UUID, *, most: int, until: date | None = None) -> list[Line]:
    rows = Given.objects.real().filter(household_id=household_id)
    if until:
        rows = rows.filter(on_day__lte=until)
    found = rows.select_related("person", "body", "worker", "group", "entered_by")
    return lines(found.order_by("-on_day", "-id")[:most])


def act_in_household(given: Given) -> list[Given]:
    """The rows of the same submission in the same family, those marked as mistakes too."""
    rows = Given.objects.filter(act=given.act, household_id=given.household_id)
    return list(rows.select_related("person", "body", "worker").order_by("id"))


@dataclass(frozen=True)
class Wanted:
    """What the list of a site is narrowed to; ``after`` is the last row of the page before."""

    site_id: UUID | None = None
    kind: str = ""
    service: str = ""
    by: str = ""
    worker: UUID | None = None
    first: date | None = None
    last: date | None = None
    late: bool = False
    after: UUID | None = None


def page(rows: GivenQuerySet, wanted: Wanted) -> tuple[list[Given], UUID | None]:
    """One page, the latest first, and the key of the next."""
    found = narrowed(rows.real(), wanted)
    if wanted.after:
        last = Given.objects.filter(pk=wanted.after).values_list("on_day", flat=True).first()
        if last is not None:
            found = found.filter(Q(on_day__lt=last) | Q(on_day=last, pk__lt=wanted.after))
    related = found.select_related("household", "person", "body", "worker", "group")
    shown = list(related.order_by("-on_day", "-id")[: PAGE + 1])
    return shown[:PAGE], shown[PAGE - 1].pk if len(shown) > PAGE else None


def narrowed(rows: GivenQuerySet, wanted: Wanted) -> GivenQuerySet:
    exact: dict[str, Any] = {
        "site_id": wanted.site_id,
        "kind": wanted.kind,
        "service": wanted.service,
        "worker_id": wanted.worker,
        "on_day__gte": wanted.first,
        "on_day__lte": wanted.last,
    }
    rows = rows.filter(**{name: value for name, value in exact.items() if value})
    if wanted.by in ("us", "other"):
        rows = rows.filter(by_us=wanted.by == "us")
    if wanted.late:
        rows = rows.filter(entered_at__date__gt=F("on_day"))
    return rows


@dataclass(frozen=True)
class Totals:
    """The figures above the list: rows, people and families, each once."""

    services: int = 0
    people: int = 0
    families: int = 0


def totals(rows: GivenQuerySet, wanted: Wanted) -> Totals:
    counted = narrowed(rows.real(), wanted).aggregate(
        services=Count("id"),
        people=Count("person", distinct=True),
        families=Count("household", distinct=True),
    )
    return Totals(**counted)


def workers_of(site_ids: Collection[UUID]) -> list[User]:
    """Who gave services at these sites, for the filter."""
    ids = Given.objects.filter(site_id__in=site_ids).values("worker_id").distinct()
    return list(User.objects.filter(pk__in=ids).order_by("given_names"))
