"""What reviews and exits put on a desk: a fixed number of questions."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Max
from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.families.plans.choices import PlanState
from ayllu.families.plans.models import Plan
from ayllu.families.plans.worklist import row
from ayllu.families.reviews import rules
from ayllu.families.reviews.choices import Answer, Clearance
from ayllu.families.reviews.models import Exit, FollowUp
from ayllu.ground.offers import Due
from ayllu.intake.choices import State

SOON = timedelta(days=14)
DECIDE_WITHIN = timedelta(days=14)
CLOSE_WITHIN = timedelta(days=7)


def due(held: Held, *, today: date) -> list[Due]:
    """Reviews that come, exits that wait, families to look after once they left."""
    del held
    return [*reviews(today), *exits(), *follow_ups(today)]


def reviews(today: date) -> Iterator[Due]:
    """Of the approved plan, counted from the last review, sooner at high risk."""
    found = (
        Plan.objects.filter(
            state=PlanState.APPROVED, participation__state__in=[State.ACTIVE, State.CLOSING]
        )
        .annotate(last=Max("participation__reviews__held_on"))
        .select_related("participation__household")
    )
    for plan in found:
        row_of, household = plan.participation, plan.participation.household
        before = max(plan.last or plan.from_day, plan.from_day)
        day = rules.review_due(plan.review_on, before, row_of.risk)
        if household and day <= today + SOON and row_of.state == State.ACTIVE:
            yield row(
                household,
                "families.review.due",
                _("Review of the family plan"),
                reverse("families_review_new", args=[household.pk]),
                _("Hold the review"),
                due_on=day,
                owner_id=row_of.worker_id,
            )


def exits() -> Iterator[Due]:
    """The panel's answer, and the closing by another. The lead has a list of her own."""
    found = (
        Exit.objects.filter(closed_at=None)
        .exclude(answer=Answer.NOT_YET)
        .select_related("participation__household")
    )
    for e in found:
        household = e.participation.household
        if household is None:
            continue
        page = reverse("families_exit", args=[e.pk])
        if not e.decided_at:
            yield row(
                household,
                "families.exit.decide",
                _("Exit for the panel"),
                page,
                _("Open the exit"),
                due_on=e.proposed_on + DECIDE_WITHIN,
                owner_id=e.participation.worker_id or e.proposed_by_id,
            )
        elif e.clearance == Clearance.CLEAR:
            yield row(
                household,
                "families.exit.close",
                _("File to close"),
                page,
                _("Open the exit"),
                due_on=(e.met_on or e.proposed_on) + CLOSE_WITHIN,
            )


def follow_ups(today: date) -> Iterator[Due]:
    """Of families in aftercare; once taken back they are followed no more."""
    found = FollowUp.objects.filter(
        done_on=None, due_on__lte=today + SOON, participation__state=State.AFTERCARE
    ).select_related("participation__household")
    for f in found:
        household = f.participation.household
        if household:
            yield row(
                household,
                "families.followup.due",
                _("Follow-up after %(n)s months") % {"n": f.months},
                reverse("families_follow_up", args=[f.pk]),
                _("Tell how they are"),
                due_on=f.due_on,
                owner_id=f.participation.worker_id,
            )
