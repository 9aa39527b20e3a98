"""Figures of a month: reviews on time, exits, families that still stand."""

from datetime import date, datetime, time
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.families.reviews.choices import ExitKind, Standing
from ayllu.families.reviews.models import Exit, FollowUp, Review
from ayllu.ground.offers import Figure


def month_figures(*, site_id: UUID, first: date, last: date) -> list[Figure]:
    return [
        on_time(site_id, first, last),
        left(site_id, first, last),
        standing(site_id, first, last),
    ]


def moment(day: date, clock: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, clock))


def on_time(site_id: UUID, first: date, last: date) -> Figure:
    """Of the reviews held in the month, those on or before their day."""
    held = list(
        Review.objects.filter(site_id=site_id, held_on__range=(first, last)).values_list(
            "plan_id", "due_on", "held_on"
        )
    )
    ids = tuple(plan for plan, due_on, held_on in held if held_on <= due_on)
    return Figure(
        code="families.reviews.on_time",
        label=_("Reviews held on time"),
        value=len(ids),
        of=len(held),
        definition=_("Of the reviews held in the month, those on or before the day they were due."),
        as_of=last,
        ids=ids,
        kind="plan",
    )


def left(site_id: UUID, first: date, last: date) -> Figure:
    """Of the files closed in the month, those of families on their own feet."""
    closed = list(
        Exit.objects.filter(
            site_id=site_id, closed_at__range=(moment(first, time.min), moment(last, time.max))
        ).values_list("participation_id", "kind")
    )
    ids = tuple(p for p, kind in closed if kind == ExitKind.SELF_RELIANT)
    return Figure(
        code="families.exits.self_reliant",
        label=_("Families that stand on their own feet"),
        value=len(ids),
        of=len(closed),
        definition=_(
            "Of the files closed in the month, those closed because the family is self-reliant."
        ),
        as_of=last,
        ids=ids,
        kind="participation",
    )


def standing(site_id: UUID, first: date, last: date) -> Figure:
    """Of the follow-ups told in the month, families that still stand without us."""
    told = list(
        FollowUp.objects.filter(site_id=site_id, done_on__range=(first, last)).values_list(
            "participation_id", "standing"
        )
    )
    kept = (Standing.WELL, Standing.SOME)
    ids = tuple({p for p, how in told if how in kept})
    return Figure(
        code="families.followups.standing",
        label=_("Families that still stand after the exit"),
        value=len(ids),
        of=len({p for p, _how in told}),
        definition=_(
            "Of the families followed after their exit in the month, those that stand well"
            " or manage alone."
        ),
        as_of=last,
        ids=ids,
        kind="participation",
    )
