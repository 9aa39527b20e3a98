"""The family agrees on paper; another person approves; the participation becomes active."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.families.plans import reads, rules
from ayllu.families.plans.choices import PlanState
from ayllu.families.plans.models import Plan, Signature
from ayllu.ground.constraints import settled
from ayllu.intake.actions import steps
from ayllu.intake.choices import State
from ayllu.intake.models import Participation


@dataclass(frozen=True)
class Signed:
    """How one person signed on paper; who cannot read hears it read aloud before a witness."""

    person_id: UUID
    how: str
    read_aloud_by: str = ""
    language: str = ""
    witness: str = ""


@transaction.atomic
def agree(*, plan: Plan, on: date, signed: Sequence[Signed], by: User) -> Plan:
    """The family agreed: the words stand from now on. Held against the latest assessment."""
    plan = locked(plan.pk)
    found = reads.page(plan, on=on)
    rules.check_can_agree(
        plan,
        objectives=len(found.items),
        missing=found.missing,
        unscreened=found.unscreened,
    )
    if not signed:
        raise rules.NotSigned
    with settled():
        Signature.objects.bulk_create(
            Signature(
                site_id=plan.site_id,
                plan=plan,
                person_id=s.person_id,
                how=s.how,
                on_day=on,
                read_aloud_by=s.read_aloud_by,
                language=s.language,
                witness=s.witness,
                entered_by=by,
            )
            for s in signed
        )
        plan.state, plan.agreed_on, plan.assessment = PlanState.AGREED, on, found.assessment
        plan.save(update_fields=["state", "agreed_on", "assessment"])
    note(plan, "families.plan.agree", by)
    return plan


@transaction.atomic
def approve(*, plan: Plan, by: User, at: datetime, on: date) -> Plan:
    """Another person's approval; replaces the version before and makes the family active.

    The row is locked: of two who approve at once, the second reads who was quicker.
    """
    plan = locked(plan.pk)
    found = reads.page(plan, on=on)
    rules.check_can_approve(plan, by_id=by.pk, missing=found.missing, unscreened=found.unscreened)
    with settled():
        Plan.objects.filter(
            participation_id=plan.participation_id, state=PlanState.APPROVED
        ).update(state=PlanState.REPLACED)
        plan.state, plan.approved_by, plan.approved_at = PlanState.APPROVED, by, at
        plan.save(update_fields=["state", "approved_by", "approved_at"])
        make_active(plan.participation, by=by, at=at)
    note(plan, "families.plan.approve", by)
    return plan


def make_active(participation: Participation, *, by: User, at: datetime) -> None:
    """The one arrow that a plan takes in the workflow of intake: planning to active."""
    if participation.state == State.PLANNING:
        steps.take(participation, to=State.ACTIVE, by=by, why=_("Family plan approved"), at=at)


@transaction.atomic
def look_again(*, plan: Plan, on: date, by: User) -> Plan:
    """A review was held: the plan in force is looked at again on a later day."""
    if plan.state != PlanState.APPROVED:
        raise rules.NotNow(_("Only an approved plan is reviewed."))
    plan.review_on = on
    with settled():
        plan.save(update_fields=["review_on"])
    note(plan, "families.plan.reviewed", by)
    return plan


@transaction.atomic
def return_to_draft(*, plan: Plan, why: str, by: User) -> Plan:
    """Not approved: back to the writer with the reason; the paper is signed anew."""
    plan = locked(plan.pk)
    if plan.state != PlanState.AGREED:
        raise rules.NotNow(_("Only an agreed plan goes back to its writer."))
    plan.state, plan.agreed_on, plan.changed_why = PlanState.DRAFT, None, why
    plan.save(update_fields=["state", "agreed_on", "changed_why"])
    note(plan, "families.plan.return", by)
    return plan


def locked(plan_id: UUID) -> Plan:
    """Lock first, then read: a join in the locking query would show what stood before."""
    Plan.objects.select_for_update().get(pk=plan_id)
    return (
        Plan.objects.select_related("participation__household", "approved_by", "assessment")
        .prefetch_related("objectives__activities")
        .get(pk=plan_id)
    )


def note(plan: Plan, code: str, by: User) -> None:
    audit.record(code, by=by, about=plan, household_id=plan.participation.household_id)
