"""Figures of intake and of visits for one site and one month: each household once."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from ayllu.ground.offers import Figure
from ayllu.intake.choices import ENROLLED, OPEN, Programme, State
from ayllu.intake.models import Participation, Referral, Step
from ayllu.places.models import Site
from ayllu.visits.models import Visit
from ayllu.visits.rules import VISIT_DAYS


def families_by_step(site: Site, first: date, last: date) -> Iterator[Figure]:
    """Each household once, at the step where it stood on the last day counted."""
    stood = Step.objects.filter(participation=OuterRef("pk"), at__date__lte=last).order_by(
        "-at", "-id"
    )
    rows = (
        Participation.objects.filter(
            site=site, programme=Programme.FAMILY_STRENGTHENING, household__isnull=False
        )
        .filter(Q(to_day=None) | Q(to_day__gt=last), from_day__lte=last)
        .annotate(stood=Coalesce(Subquery(stood.values("to_state")[:1]), F("state")))
        .values_list("household_id", "stood")
    )
    steps: dict[str, set[UUID]] = {}
    for household, step in rows:
        steps.setdefault(step, set()).add(household)
    everyone = {pk for step in OPEN for pk in steps.get(step, set())}
    for step in OPEN:
        yield Figure(
            f"families-{step.value}",
            str(State(step).label),
            len(steps.get(step, set())),
            len(everyone),
            _("Families at this step on the day, of all that take part"),
            last,
            ids=tuple(sorted(steps.get(step, set()))),
        )


def enrolled_on(site: Site, day: date) -> QuerySet[Participation]:
    return Participation.objects.filter(
        Q(to_day=None) | Q(to_day__gt=day),
        site=site,
        programme=Programme.FAMILY_STRENGTHENING,
        enrolled_on__lte=day,
        household__isnull=False,
    )


def movement(site: Site, first: date, last: date) -> Iterator[Figure]:
    """Before + new − ended = now: nobody is counted twice."""
    before = set(
        enrolled_on(site, first - timedelta(days=1)).values_list("household_id", flat=True)
    )
    now = set(enrolled_on(site, last).values_list("household_id", flat=True))
    parts = [
        ("moved-before", _("Accompanied when the month began"), before),
        ("moved-new", _("New in the month"), now - before),
        ("moved-ended", _("Ended in the month"), before - now),
        ("moved-now", _("Accompanied now"), now),
    ]
    for code, label, ids in parts:
        definition = _("Families enrolled in family strengthening, each once")
        yield Figure(code, label, len(ids), None, definition, last, tuple(sorted(ids)))


def visited(site: Site, first: date, last: date) -> Iterator[Figure]:
    """Enrolled families who were met at home in the last forty-five days."""
    families = enrolled_on(site, last).filter(state__in=ENROLLED).values("household_id")
    span = (last - timedelta(days=VISIT_DAYS), last)
    seen = Visit.objects.filter(household__in=families, result="held", done_on__range=span)
    ids = set(seen.values_list("household_id", flat=True))
    yield Figure(
        "families-visited",
        _("Families visited in the last 45 days"),
        len(ids),
        families.distinct().count(),
        _("Enrolled families with a visit in the 45 days before, of all enrolled"),
        last,
        ids=tuple(sorted(ids)),
    )


def referrals(site: Site, first: date, last: date) -> Iterator[Figure]:
    come = Referral.objects.filter(site=site, received_at__date__range=(first, last))
    yield Figure(
        "referrals-received",
        _("Referrals received"),
        come.count(),
        None,
        _("Families referred to us in the month, by any way"),
        last,
        ids=tuple(come.values_list("pk", flat=True)),
        kind="referral",
    )
    due = Referral.objects.filter(site=site, due_on__range=(first, last))
    in_time = due.filter(screening__on_day__lte=F("due_on"))
    yield Figure(
        "referrals-in-time",
        _("Referrals answered in time"),
        in_time.count(),
        due.count(),
        _("Screened by the day promised, of those due in the month"),
        last,
        ids=tuple(in_time.values_list("pk", flat=True)),
        kind="referral",
    )
