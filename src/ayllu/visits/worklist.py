"""What visits let wait: a few queries, whatever the number of families."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, Max, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.accounts.roles import Role
from ayllu.ground.offers import Due
from ayllu.intake.choices import ENROLLED, Risk, State, TargetGroup
from ayllu.intake.models import Participation, Screening
from ayllu.intake.rules import first_visit_due
from ayllu.people.register.models import Household
from ayllu.people.register.reads import tile_of
from ayllu.places import calendar
from ayllu.ui import links
from ayllu.visits import reads, rules
from ayllu.visits.models import Visit

SOON = timedelta(days=14)
UNSEEN = (State.SCREENING, State.ASSESSMENT)


def worklist(held: Held, *, today: date) -> list[Due]:
    """A social worker's own and those nobody has; a director's whole site."""
    sites = held.sites_as(Role.SOCIAL_WORKER, Role.DIRECTOR)
    whole = held.sites_as(Role.DIRECTOR)
    mine = Q(site__in=whole) | Q(worker__in=held.desks) | Q(worker=None)
    found = (*planned(mine, today), *first_visits(mine, today), *unvisited(mine, today))
    own = {None, *held.desks}
    rows = [d for d in found if d.site_id in sites and (d.site_id in whole or d.owner_id in own)]
    return [*rows, *(alone(whole) if whole else ())]


def about(family: Household, code: str, what: str, url: str, act: str, **more: Any) -> Due:
    return Due(
        code=code,
        tile=tile_of(family),
        title=family.called,
        what=what,
        url=url,
        act=act,
        site_id=family.site_id,
        file_url=links.address_of(family),
        **more,
    )


def planned(mine: Q, today: date) -> Iterator[Due]:
    rows = Visit.objects.filter(done_on=None, cancelled_why="", planned_on__lte=today + SOON)
    for v in rows.filter(mine).select_related("household"):
        what = _("Home visit: %(why)s") % {"why": v.get_reason_display().lower()}
        url, act = reverse("visits_one", args=[v.pk]), _("Open the visit")
        code, owner = "visits.planned", v.worker_id
        yield about(v.household, code, what, url, act, due_on=v.planned_on, owner_id=owner)


def first_visits(mine: Q, today: date) -> Iterator[Due]:
    """Screened, and nobody was met at home yet: two, seven or fifteen working days, by the risk."""
    screened = Screening.objects.filter(referral__household=OuterRef("household"))
    newest = screened.exclude(target_group=TargetGroup.NOT_ELIGIBLE).order_by("-on_day", "-id")
    visits = Visit.objects.filter(household=OuterRef("household"), cancelled_why="")
    waiting = visits.filter(done_on=None).order_by("planned_on")
    rows = Participation.objects.filter(mine, state__in=UNSEEN, household__isnull=False).annotate(
        screened_on=Subquery(newest.values("on_day")[:1]),
        said_risk=Subquery(newest.values("risk")[:1]),
        visit=Subquery(waiting.values("pk")[:1]),
        visit_on=Subquery(waiting.values("planned_on")[:1]),
    )
    met = visits.filter(done_on__gte=OuterRef("screened_on"), result="held")
    closed: dict[UUID, frozenset[date]] = {}
    for p in rows.filter(~Exists(met), screened_on__isnull=False).select_related("household"):
        if p.site_id not in closed:
            closed[p.site_id] = calendar.closed_days(p.site_id, around=today)
        due = first_visit_due(p.screened_on, p.said_risk, closed[p.site_id])
        if p.household is None or (p.visit_on and p.visit_on <= due):
            continue  # planned in time: it lies on the desk under its own day
        what = _("First visit; risk: %(risk)s") % {"risk": Risk(p.said_risk).label.lower()}
        url, act = reverse("visits_new", args=[p.household_id]), _("Plan a visit")
        if p.visit:
            url, act = reverse("visits_one", args=[p.visit]), _("Open the visit")
        code, owner = "visits.first", p.worker_id
        yield about(p.household, code, what, url, act, due_on=due, owner_id=owner)


def unvisited(mine: Q, today: date) -> Iterator[Due]:
    """Forty-five days are over, or nearly, and no visit is planned."""
    waiting = Visit.objects.filter(household=OuterRef("household"), done_on=None, cancelled_why="")
    rows = (
        Participation.objects.filter(mine, state__in=ENROLLED, household__isnull=False)
        .filter(~Exists(waiting))
        .select_related("household")
        .annotate(
            last=Max("household__visits__done_on", filter=Q(household__visits__result="held"))
        )
    )
    for p in rows:
        due = rules.visit_needed_by(p.last or p.enrolled_on or p.from_day)
        if p.household is not None and due <= today + SOON:
            url = reverse("visits_new", args=[p.household_id])
            code, act = "visits.missing", _("Plan a visit")
            what = _("More than 45 days without a visit") if due < today else _("Visit due")
            yield about(p.household, code, what, url, act, due_on=due, owner_id=p.worker_id)


def alone(sites: frozenset[UUID]) -> Iterator[Due]:
    """Where two were needed and one goes: on the director's desk until she has read why."""
    rows = reads.alone(Visit.objects.filter(site__in=sites, alone_read_at=None))
    for v in rows[:50]:
        what = _("One goes alone where two are needed: %(who)s") % {"who": v.worker.short_name}
        url, act = reverse("visits_one", args=[v.pk]), _("Read why")
        due = v.done_on or v.planned_on
        yield about(v.household, "visits.alone", what, url, act, due_on=due, is_new=True)
