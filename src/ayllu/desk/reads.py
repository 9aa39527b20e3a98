"""What stands beside the lists: the week, the load, the visits of twelve weeks."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q
from django.utils.formats import date_format

from ayllu.accounts.models import User
from ayllu.intake.choices import OPEN
from ayllu.intake.models import Participation
from ayllu.lib import days
from ayllu.people.register.models import Household, Membership, Residence
from ayllu.ui import links
from ayllu.ui.charts import CordRow, VisitCords
from ayllu.visits.models import Visit

WEEKS = 12
MOST_CORDS = 12


@dataclass(frozen=True)
class Day:
    """One line of the week: a day, where, and whom: what was done, or what is planned."""

    day: date
    label: str
    is_today: bool
    is_past: bool = False
    where: str = ""
    visits: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Load:
    families: int
    children: int


def own_households(user: User, *, sites: Collection[UUID]) -> list[Household]:
    """Families of these sites whose open participation is this worker's."""
    own = Participation.objects.filter(worker=user, state__in=OPEN, household__isnull=False)
    own = own.filter(site__in=sites)
    return list(Household.objects.filter(pk__in=own.values("household_id")).order_by("sort_key"))


def places(households: Iterable[Household], *, today: date) -> dict[UUID, str]:
    """Where each household lives now: hamlet, or district; nothing where violence is recorded."""
    rows = (
        Residence.objects.filter(household__in=[h.pk for h in households], from_day__lte=today)
        .filter(household__violence_recorded=False)
        .filter(Q(to_day=None) | Q(to_day__gte=today))
        .values_list("household_id", "settlement", "district__name")
    )
    return {pk: settlement or district or "" for pk, settlement, district in rows}


def load(households: list[Household], *, today: date) -> Load:
    """Families, and children in them; a child of two households counts once."""
    children = (
        Membership.objects.in_force(today)
        .filter(household__in=[h.pk for h in households], person__died=False)
        .filter(person__birth_date__gt=days.add_months(today, -18 * 12))
        .values("person_id")
        .distinct()
        .count()
    )
    return Load(len(households), children)


def cords(
    households: list[Household], where: dict[UUID, str], title: str, *, today: date
) -> VisitCords:
    """One cord for each family, those longest without a visit first."""
    shown = {h.pk: h for h in households}
    rows = (
        Visit.objects.filter(household__in=shown, cancelled_why="")
        .filter(Q(done_on__gte=today - timedelta(weeks=WEEKS)) | Q(done_on=None))
        .values_list("household_id", "done_on", "planned_on")
    )
    done: dict[UUID, list[date]] = {}
    planned: dict[UUID, date] = {}
    for pk, day, plan in rows:
        if day:
            done.setdefault(pk, []).append(day)
        elif plan and plan >= today:
            planned[pk] = min(plan, planned.get(pk, plan))
    order = sorted(shown.values(), key=lambda h: (max(done.get(h.pk, [date.min])), h.sort_key))
    return VisitCords(
        rows=tuple(
            CordRow(
                name=short(h.name),
                place=where.get(h.pk, ""),
                done=tuple(sorted(done.get(h.pk, []))),
                planned=planned.get(h.pk),
                url=links.address_of(h),
            )
            for h in order[:MOST_CORDS]
        ),
        today=today,
        title=title,
        weeks=WEEKS,
    )


def short(name: str) -> str:
    return name.removeprefix("Familia ").strip()


def week(user: User, *, today: date) -> list[Day]:
    """Monday to Friday: visits made on days that are over, visits planned on those to come.

    On a weekend it is the week that comes.
    """
    monday = today - timedelta(days=today.weekday())
    if today.weekday() > 4:
        monday += timedelta(days=7)
    days_of_it = (monday, monday + timedelta(days=4))
    visits = list(
        Visit.objects.filter(Q(worker=user) | Q(second_worker=user), cancelled_why="")
        .filter(Q(done_on__range=days_of_it) | Q(done_on=None, planned_on__range=days_of_it))
        .select_related("household")
    )
    where = places([v.household for v in visits], today=today)
    return [one_day(monday + timedelta(days=n), visits, where, today) for n in range(5)]


def one_day(day: date, visits: list[Visit], where: dict[UUID, str], today: date) -> Day:
    made = [v for v in visits if v.done_on == day]
    coming = [v for v in visits if v.done_on is None and v.planned_on == day and day >= today]
    found = [*made, *coming]
    spots = dict.fromkeys(filter(None, (where.get(v.household_id, "") for v in found)))
    return Day(
        day=day,
        label=date_format(day, "D j").replace(".", ""),
        is_today=day == today,
        is_past=day < today,
        where=", ".join(spots),
        visits=[(short(v.household.name), links.address_of(v)) for v in found],
    )
