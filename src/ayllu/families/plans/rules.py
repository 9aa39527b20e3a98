"""What may happen to a plan now. Pure: no clock, no user, no query; in pairs."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayllu.families.plans.choices import CONSTRAINTS, ActivityState, PlanState
from ayllu.families.plans.models import Activity, Objective, Plan
from ayllu.ground.constraints import Refused
from ayllu.intake.choices import Dimension, Level, State
from ayllu.lib import days

WITHIN = timedelta(days=7)
REVIEW_MONTHS = 3
WRITE_WHY = gettext_lazy("Write what must change.")


class NotNow(Refused):
    """The state of the plan does not allow it."""


class AlreadyApproved(Refused):
    """Someone else was quicker."""


class SamePerson(Refused):
    sentence = CONSTRAINTS["families_plan_approved_by_another"]


class LevelOne(Refused):
    sentence = CONSTRAINTS["families_plan_level_1_has_objective"]


class NotScreened(Refused):
    sentence = CONSTRAINTS["families_plan_screened"]


class NotSigned(Refused):
    sentence = CONSTRAINTS["families_plan_agreed_is_signed"]


def critical(levels: Mapping[str, int]) -> list[str]:
    """Dimensions at level 1, in the order of the eight."""
    return [d.value for d in Dimension if levels.get(d.value) == Level.CRITICAL]


def missing_objectives(levels: Mapping[str, int], covered: Collection[str]) -> list[str]:
    """Dimensions at level 1 that no objective of the plan looks after."""
    return [d for d in critical(levels) if d not in covered]


def needs_screen(levels: Mapping[str, int], *, screened: bool) -> bool:
    """Protection at level 1 asks for a safeguarding screen, once for each assessment."""
    return levels.get(Dimension.PROTECTION) == Level.CRITICAL and not screened


def forced_by(finished_on: date) -> date:
    """Last day on which the forced objective may still be missing."""
    return finished_on + WITHIN


def next_review(from_day: date) -> date:
    """Counted from the plan's own first day, not from the calendar quarter."""
    return days.add_months(from_day, REVIEW_MONTHS)


def check_can_start(state: str) -> None:
    """A plan is written while the family is in planning or active."""
    if state not in (State.PLANNING, State.ACTIVE):
        raise NotNow(gettext_lazy("A plan is written once the panel has decided to support."))


def can_start(state: str) -> bool:
    return state in (State.PLANNING, State.ACTIVE)


def check_can_edit(plan: Plan) -> None:
    if plan.state != PlanState.DRAFT:
        raise NotNow(CONSTRAINTS["families_plan_agreed_stays"])


def can_edit(plan: Plan) -> bool:
    return plan.state == PlanState.DRAFT


def check_can_agree(
    plan: Plan, *, objectives: int, missing: Collection[str], unscreened: bool
) -> None:
    """A draft with objectives, one for each level 1, and the screen done."""
    check_can_edit(plan)
    if not objectives:
        raise NotNow(gettext_lazy("Write at least one objective with the family first."))
    if missing:
        raise LevelOne
    if unscreened:
        raise NotScreened


def can_agree(plan: Plan, *, objectives: int, missing: Collection[str], unscreened: bool) -> bool:
    return can_edit(plan) and bool(objectives) and not missing and not unscreened


def check_can_approve(
    plan: Plan, *, by_id: UUID, missing: Collection[str], unscreened: bool
) -> None:
    """Agreed with the family, by another person than the one who wrote it, once."""
    if plan.state == PlanState.APPROVED:
        raise AlreadyApproved(already(plan))
    if plan.state != PlanState.AGREED:
        raise NotNow(gettext_lazy("A plan is approved after the family has agreed to it."))
    if plan.written_by_id == by_id:
        raise SamePerson
    if missing:
        raise LevelOne
    if unscreened:
        raise NotScreened


def can_approve(plan: Plan, *, by_id: UUID) -> bool:
    return plan.state == PlanState.AGREED and plan.written_by_id != by_id


def already(plan: Plan) -> str:
    who = plan.approved_by.short_name if plan.approved_by else ""
    at: datetime | None = plan.approved_at
    clock = timezone.localtime(at).strftime("%d/%m/%Y %H:%M") if at else ""
    return _("%(who)s already approved this plan on %(when)s.") % {"who": who, "when": clock}


def check_can_renew(plan: Plan) -> None:
    """Only what is approved gets a next version."""
    if plan.state != PlanState.APPROVED:
        raise NotNow(gettext_lazy("A new version starts from the approved one."))


def can_renew(plan: Plan) -> bool:
    return plan.state == PlanState.APPROVED


def check_can_report(plan: Plan, activity: Activity) -> None:
    """What happened with an activity is told while its plan is in force."""
    if plan.state not in (PlanState.AGREED, PlanState.APPROVED):
        raise NotNow(gettext_lazy("Activities are reported once the family has agreed the plan."))
    if activity.state not in (ActivityState.TO_DO, ActivityState.DOING):
        raise NotNow(gettext_lazy("This activity is already closed."))


def check_can_close(plan: Plan, objective: Objective) -> None:
    if plan.state != PlanState.APPROVED or objective.state != "open":
        raise NotNow(gettext_lazy("Only an open objective of the approved plan can be closed."))


def is_open(activity: Activity) -> bool:
    return activity.state in (ActivityState.TO_DO, ActivityState.DOING)


def progress(objective: Objective) -> tuple[int, int]:
    """How many activities are done, of how many that still count."""
    counted = [a for a in objective.activities.all() if a.state != ActivityState.DROPPED]
    return sum(a.state == ActivityState.DONE for a in counted), len(counted)
