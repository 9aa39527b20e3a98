"""Figures of a month: numerator, denominator and the plans behind them."""

from datetime import date, datetime, time
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.families.plans.models import Plan
from ayllu.ground.offers import Figure


def month_figures(*, site_id: UUID, first: date, last: date) -> list[Figure]:
    """Plans approved in the month and plans reviewed on time, at one site."""
    return [approved(site_id, first, last), reviewed(site_id, first, last)]


def moment(day: date, clock: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, clock))


def approved(site_id: UUID, first: date, last: date) -> Figure:
    ids = tuple(
        Plan.objects.filter(
            site_id=site_id,
            approved_at__range=(moment(first, time.min), moment(last, time.max)),
        ).values_list("id", flat=True)
    )
    return Figure(
        code="families.plans.approved",
        label=_("Family plans approved"),
        value=len(ids),
        of=None,
        definition=_("Versions of a family plan approved in the month."),
        as_of=last,
        ids=ids,
        kind="plan",
    )


def reviewed(site_id: UUID, first: date, last: date) -> Figure:
    """Of the plans whose review fell in the month, those with a next version begun by then."""
    fallen = list(
        Plan.objects.filter(
            site_id=site_id,
            approved_at__isnull=False,
            review_on__range=(first, last),
        ).values_list("id", "participation_id", "number", "review_on")
    )
    begun = {
        (p, n): day
        for p, n, day in Plan.objects.filter(
            site_id=site_id, participation_id__in=[row[1] for row in fallen]
        ).values_list("participation_id", "number", "from_day")
    }
    on_time = tuple(
        pk
        for pk, participation, number, review_on in fallen
        if begun.get((participation, number + 1), date.max) <= review_on
    )
    return Figure(
        code="families.plans.reviewed",
        label=_("Plans reviewed on time"),
        value=len(on_time),
        of=len(fallen),
        definition=_(
            "Of the approved plans whose review day fell in the month, those with a new version"
            " begun on or before that day."
        ),
        as_of=last,
        ids=on_time,
        kind="plan",
    )
