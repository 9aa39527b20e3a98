"""How the families of a site are shared out: a fixed number of questions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.utils.formats import date_format

from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.families.caseload import known, rules
from ayllu.families.caseload.choices import MOST_FAMILIES, MOST_TENTHS
from ayllu.families.caseload.models import LoadLimit
from ayllu.families.charge import reads as charged
from ayllu.intake.choices import State
from ayllu.intake.models import Participation
from ayllu.lib import days
from ayllu.people.register.models import Household

MONTHS = 6
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Worker:
    """One line of the balance."""

    user: User
    load: rules.Load
    trend: tuple[int, ...]
    high: int
    over: bool
    until: date | None = None

    @property
    def average(self) -> int:
        """Tenths a family, for the comparison of two with the same number."""
        return round(self.load.tenths / self.load.families) if self.load.families else 0


@dataclass(frozen=True)
class Balance:
    workers: Sequence[Worker]
    months: Sequence[str]
    limit: rules.Limit
    agreed: LoadLimit | None
    suggestions: Sequence[rules.Suggestion]
    households: dict[UUID, Household]
    users: dict[UUID, User]


def limit_of(site_id: UUID, *, on: date) -> tuple[rules.Limit, LoadLimit | None]:
    """The maximum agreed for that day, or the one everybody begins with."""
    rows = LoadLimit.objects.filter(site_id=site_id, from_day__lte=on)
    agreed = rows.order_by("-from_day").first()
    if agreed is None:
        return rules.Limit(MOST_FAMILIES, MOST_TENTHS), None
    return rules.Limit(agreed.families, agreed.tenths), agreed


def staff_of(site_id: UUID, *, on: date) -> list[Assignment]:
    """Social workers of the site today."""
    rows = Assignment.objects.in_force(on).filter(site_id=site_id, role=Role.SOCIAL_WORKER)
    return list(rows.filter(user__is_active=True).select_related("user"))


def cases_of(site_id: UUID, *, today: date) -> tuple[list[rules.Case], dict[UUID, Household]]:
    """Every family that somebody has charge of, weighed."""
    rows: list[Participation] = list(
        charged.running()
        .filter(site_id=site_id, worker__isnull=False, household__mistaken_at=None)
        .select_related("household")
    )
    homes = [r.household_id for r in rows if r.household_id]
    levels = known.levels_of(homes)
    visits = known.visits_of(homes, today=today)
    places = known.places_of(homes, today=today)
    found = []
    for row in rows:
        home = row.household
        if home is None or row.worker_id is None:
            continue
        seen, (place, minutes) = visits.get(home.pk, {}), places.get(home.pk, ("", None))
        following: date | None = seen.get("next")
        facts = rules.Facts(
            row.state, row.risk, levels.get(home.pk, {}), minutes, seen.get("lately", 0)
        )
        found.append(
            rules.Case(
                household=home.pk,
                participation=row.pk,
                worker=row.worker_id,
                tenths=rules.weigh(facts),
                place=place,
                risk=row.risk,
                leaving=row.state in (State.CLOSING, State.AFTERCARE),
                visit_soon=following is not None and following <= today + WEEK,
            )
        )
    return found, {r.household.pk: r.household for r in rows if r.household}


def balance(site_id: UUID, *, today: date) -> Balance:
    limit, agreed = limit_of(site_id, on=today)
    cases, households = cases_of(site_id, today=today)
    staff = {a.user_id: a for a in staff_of(site_id, on=today)}
    others = User.objects.in_bulk({c.worker for c in cases} - set(staff))
    users = {**{pk: a.user for pk, a in staff.items()}, **others}
    loads = {pk: rules.Load(pk) for pk in users}
    high = dict.fromkeys(users, 0)
    for case in cases:
        loads[case.worker].families += 1
        loads[case.worker].tenths += case.tenths
        high[case.worker] += case.risk == "high"
    ends = month_ends(today)
    trend = trends(site_id, ends)
    workers = [
        Worker(
            user=user,
            load=loads[pk],
            trend=tuple(trend.get((pk, end), 0) for end in ends),
            high=high[pk],
            over=loads[pk].is_over(limit),
            until=staff[pk].to_day if pk in staff else None,
        )
        for pk, user in users.items()
    ]
    able = [loads[pk] for pk in staff]  # only who still works there is asked to take more
    return Balance(
        workers=sorted(workers, key=lambda w: (-w.load.tenths, w.user.given_names)),
        months=[date_format(end, "M") for end in ends],
        limit=limit,
        agreed=agreed,
        suggestions=rules.suggest(able, cases, limit),
        households=households,
        users=users,
    )


def month_ends(today: date) -> list[date]:
    """The last days of the five months before, and today."""
    first = today.replace(day=1)
    ends = [days.add_months(first, -n) - timedelta(days=1) for n in range(MONTHS - 1)]
    return [*reversed(ends), today]


def trends(site_id: UUID, ends: Sequence[date]) -> dict[tuple[UUID, date], int]:
    """Families of each worker on each of these days, from the dated rows; one question."""
    rows = charged.between([site_id], ends[0], ends[-1])
    found: dict[tuple[UUID, date], int] = {}
    for worker, first, last in rows.values_list("worker_id", "from_day", "to_day"):
        for end in ends:
            if first <= end and (last is None or last >= end):
                found[worker, end] = found.get((worker, end), 0) + 1
    return found
