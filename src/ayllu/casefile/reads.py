"""The list of families and who opened a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import F, Max, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.audit.reads import openings
from ayllu.casefile import sentences
from ayllu.casefile.access import READERS
from ayllu.families.charge.models import Responsibility
from ayllu.intake.choices import OPEN, State
from ayllu.intake.models import Participation
from ayllu.people.register.models import Household, Residence
from ayllu.visits.models import Visit

PAGE = 25
LATE_DAYS = 45


@dataclass(frozen=True)
class Wanted:
    """What the list is narrowed to; ``after`` is the last family of the page before."""

    step: str = ""
    worker: str = ""
    after: UUID | None = None
    site: str = ""


def families(held: Held, wanted: Wanted, *, today: date) -> tuple[list[Household], UUID | None]:
    """One page of families and the key of the next; three queries whatever the number."""
    rows = narrowed(listed(held, today=today), wanted)
    if wanted.after is not None:
        last = Household.objects.filter(pk=wanted.after).values_list("sort_key", flat=True).first()
        if last is not None:
            rows = rows.filter(Q(sort_key__gt=last) | Q(sort_key=last, pk__gt=wanted.after))
    found = list(rows.order_by("sort_key", "pk")[: PAGE + 1])
    return found[:PAGE], found[PAGE - 1].pk if len(found) > PAGE else None


def listed(held: Held, *, today: date) -> Any:
    """Families at the sites she may read, with step, worker, last visit and place beside.

    Typed as Any: the five columns beside are no fields of the model.
    """
    latest = Participation.objects.filter(household=OuterRef("pk")).order_by(
        F("to_day").desc(nulls_first=True), "-from_day"
    )
    known = Residence.objects.filter(household__violence_recorded=False)  # else it is hidden
    home = known.filter(household=OuterRef("pk"), from_day__lte=today).filter(
        Q(to_day=None) | Q(to_day__gte=today)
    )
    standing = Responsibility.objects.in_force(today).stand_ins()
    standing = standing.filter(participation__household=OuterRef("pk"))
    place = Coalesce(NullIf("settlement", Value("")), "district__name")
    visits = Visit.objects.filter(household=OuterRef("pk"), result="held")
    return Household.objects.filter(site__in=held.sites_as(*READERS), mistaken_at=None).annotate(
        step=Subquery(latest.values("state")[:1]),
        worker=Subquery(latest.values("worker")[:1]),
        stand_in=Subquery(standing.values("worker")[:1]),
        place=Subquery(home.annotate(said=place).values("said")[:1]),
        last_visit=Subquery(visits.values("household").annotate(m=Max("done_on")).values("m")),
    )


def narrowed(rows: Any, wanted: Wanted) -> Any:
    """By step and worker of the latest participation, and by site.

    Whoever ever stood there is found by its index first: else the latest of every family of
    the site would be looked up to throw most of them away.
    """
    steps = OPEN if wanted.step == "open" else [wanted.step] if wanted.step in State.values else ()
    ever = Participation.objects.filter(household__isnull=False)
    if steps:
        rows, ever = rows.filter(step__in=steps), ever.filter(state__in=steps)
    if wanted.worker:
        key = UUID(wanted.worker)
        rows = rows.filter(Q(worker=key) | Q(stand_in=key))
        covered = Responsibility.objects.stand_ins().filter(worker=key)
        ever = ever.filter(Q(worker=key) | Q(pk__in=covered.values("participation_id")))
    if steps or wanted.worker:
        rows = rows.filter(pk__in=ever.values("household_id"))
    if wanted.site:
        rows = rows.filter(site__code=wanted.site)
    return rows


def workers(held: Held) -> list[User]:
    """Those who have families at her sites, for the filter."""
    own = Participation.objects.filter(site__in=held.sites_as(*READERS), state__in=OPEN)
    return list(User.objects.filter(pk__in=own.values("worker")).order_by("given_names"))


def names_of(user_ids: Any) -> Mapping[UUID, User]:
    return User.objects.in_bulk([pk for pk in set(user_ids) if pk])


def is_late(household: Any, *, today: date) -> bool:
    """Without a visit for more than forty-five days, while she takes part."""
    if household.step not in (State.PLANNING, State.ACTIVE):
        return False
    return household.last_visit is None or today - household.last_visit > timedelta(days=LATE_DAYS)


@dataclass(frozen=True)
class Opening:
    """One line of "who opened it"."""

    who: str
    when: str
    what: str
    reason: str = ""
    times: int = 1


def opened(
    about_id: UUID, household_id: UUID | None, *, by: User, today: date, most: int, join: bool
) -> list[Opening]:
    """Latest readings as sentences; ``join`` shows a person once a day."""
    entries = list(
        openings(about_id=about_id, household_id=household_id)[: most * 6 if join else most]
    )
    users = names_of(e.by_id for e in entries)
    found: list[Opening] = []
    seen: set[tuple[Any, Any]] = set()
    for e in entries:
        key = (e.by_id, e.at.date())
        if join and key in seen and not e.reason:
            continue
        seen.add(key)
        found.append(opening(e, users, by, today))
    return found[:most]


def opening(entry: Entry, users: Mapping[UUID, User], by: User, today: date) -> Opening:
    user = users.get(entry.by_id) if entry.by_id else None
    who = _("You") if user == by else str(user.short_name) if user else _("The system")
    return Opening(
        who=who,
        when=sentences.when(entry.at, today=today),
        what=sentences.did(entry.code),
        reason=entry.reason,
    )
