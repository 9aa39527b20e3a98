"""What the plans put on a desk: a fixed number of questions, whatever the number of families."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.accounts.roles import Role
from ayllu.families.plans import rules
from ayllu.families.plans.choices import ActivityState, PlanState
from ayllu.families.plans.models import Activity, Objective, Plan
from ayllu.ground.offers import Due, Tile
from ayllu.intake.choices import Dimension, Programme, State
from ayllu.intake.models import Assessment, Participation, Rating
from ayllu.people.register.models import Household

SOON = timedelta(days=7)
APPROVE_WITHIN = timedelta(days=7)
AGREE_WITHIN = timedelta(days=30)
# A family that left or waits elsewhere has no plan on anybody's desk.
AT_WORK = (State.PLANNING, State.ACTIVE, State.CLOSING)


def due(*, today: date, held: Held | None = None) -> list[Due]:
    """Everything of the plans that is late or near, under the scope of who asks.

    With ``held``, of a site where she does not direct only what is hers or nobody's.
    """
    worker = "participation__worker"
    return [
        *activities(whose(held, "user", f"objective__plan__{worker}"), today),
        *versions(whose(held, "written_by", worker), today),
        *forced(whose(held, "worker"), today),
    ]


def whose(held: Held | None, *owners: str) -> Q:
    """Rows that may lie on her desk: the desk itself looks at each one's owner."""
    if held is None:
        return Q()
    found = Q(site__in=held.sites_as(Role.DIRECTOR)) | Q(**{owners[-1]: None})
    for owner in owners:
        found |= Q(**{f"{owner}__in": held.desks})
    return found


def row(household: Household, code: str, what: str, url: str, act: str, **more: Any) -> Due:
    initials = "".join(part[0] for part in household.name.split()[:2]).upper()
    return Due(
        code=code,
        tile=Tile(household.pk, initials, household.name),
        title=household.called,
        what=what,
        url=url,
        act=act,
        site_id=household.site_id,
        **more,
    )


def activities(mine: Q, today: date) -> Iterator[Due]:
    """Open activities of approved plans, late or due this week."""
    found = Activity.objects.filter(
        mine,
        state__in=[ActivityState.TO_DO, ActivityState.DOING],
        objective__plan__state=PlanState.APPROVED,
        objective__plan__participation__state__in=AT_WORK,
        due_on__lte=today + SOON,
    ).select_related("objective__plan__participation__household")
    for a in found:
        participation = a.objective.plan.participation
        if participation.household:
            yield row(
                participation.household,
                "families.activity.due",
                a.text,
                reverse("families_activity", args=[a.pk]),
                _("Tell what happened"),
                due_on=a.due_on,
                owner_id=a.user_id or participation.worker_id,
                brief=True,
            )


def versions(mine: Q, today: date) -> Iterator[Due]:
    """Drafts to agree, and agreed plans to approve (a director's). Reviews have a wing."""
    found = (
        Plan.objects.exclude(state=PlanState.REPLACED)
        .filter(mine, participation__state__in=AT_WORK)
        .select_related("participation__household")
    )
    for plan in found:
        household = plan.participation.household
        if household is None:
            continue
        address = reverse("families_plan", args=[plan.pk])
        if plan.state == PlanState.DRAFT:
            yield row(
                household,
                "families.plan.agree",
                _("Family plan to agree with the family"),
                address,
                _("Open the plan"),
                due_on=plan.from_day + AGREE_WITHIN,
                owner_id=plan.participation.worker_id or plan.written_by_id,
            )
        elif plan.state == PlanState.AGREED:
            yield row(
                household,
                "families.plan.approve",
                _("Family plan to approve"),
                reverse("families_approve", args=[plan.pk]),
                _("Read and approve"),
                due_on=(plan.agreed_on or today) + APPROVE_WITHIN,
            )


def forced(mine: Q, today: date) -> Iterator[Due]:
    """Level 1 in the latest round without an objective: seven days from the last visit."""
    newer = Assessment.objects.filter(
        household=OuterRef("assessment__household"),
        finished_on__isnull=False,
        number__gt=OuterRef("assessment__number"),
    )
    covered = Objective.objects.filter(
        plan__participation__household=OuterRef("assessment__household"),
        dimension=OuterRef("dimension"),
    ).exclude(state="dropped")
    at_work = Participation.objects.filter(
        mine,
        programme=Programme.FAMILY_STRENGTHENING,
        state__in=[State.PLANNING, State.ACTIVE],
        household__isnull=False,
    )
    ready = dict(at_work.values_list("household_id", "worker_id"))
    rated = (
        Rating.objects.filter(level=1, assessment__finished_on__isnull=False)
        .filter(assessment__household__in=ready)
        .filter(~Exists(newer), ~Exists(covered.exclude(plan__state="replaced")))
        .select_related("assessment__household")
    )
    for r in rated:
        household = r.assessment.household
        if r.assessment.finished_on:
            yield row(
                household,
                "families.plan.forced",
                _("%(dimension)s stands at 1 and has no objective")
                % {"dimension": Dimension(r.dimension).label},
                reverse("families_plan_new", args=[household.pk]),
                _("Open the plan"),
                due_on=rules.forced_by(r.assessment.finished_on),
                owner_id=ready[household.pk],
            )
