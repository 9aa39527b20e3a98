"""A plan begins, changes its frame, gets a next version."""

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.families.plans import reads, rules
from ayllu.families.plans.choices import ObjectiveState
from ayllu.families.plans.models import (
    Activity,
    ChildPlan,
    Objective,
    Plan,
    ProtectionScreen,
)
from ayllu.ground.codes import new_code
from ayllu.ground.constraints import settled
from ayllu.intake.choices import Dimension
from ayllu.intake.models import Assessment, Participation
from ayllu.people.register.models import Person
from ayllu.safeguarding.actions import look_for_banned_responses
from ayllu.safeguarding.choices import Where

PREFIX = "PF"
FIRST_STEP = timedelta(days=30)


@transaction.atomic
def start_plan(
    *, participation: Participation, from_day: date, review_on: date, dream: str = "", by: User
) -> Plan:
    """The first version, with an objective prefilled for each dimension at level 1."""
    rules.check_can_start(participation.state)
    with settled():
        plan = Plan.objects.create(
            site_id=participation.site_id,
            participation=participation,
            assessment=latest_of(participation),
            code=new_code(PREFIX),
            number=participation.plans.count() + 1,
            dream=dream,
            from_day=from_day,
            review_on=review_on,
            written_by=by,
            entered_by=by,
        )
        prefill(plan, by=by)
    note(plan, "families.plan.start", by)
    return plan


def latest_of(participation: Participation) -> Assessment | None:
    return (
        reads.latest_assessment(participation.household_id) if participation.household_id else None
    )


def prefill(plan: Plan, *, by: User) -> None:
    """Level 1 is never left without an objective: its words are there to be made the family's."""
    covered = {o.dimension for o in reads.standing(plan.objectives.all())}
    levels = reads.levels_of(plan.assessment)
    Objective.objects.bulk_create(
        Objective(
            site_id=plan.site_id,
            plan=plan,
            dimension=dimension,
            text=forced_text(dimension),
            forced=True,
            due_on=plan.from_day + FIRST_STEP,
            position=len(covered) + at,
            entered_by=by,
        )
        for at, dimension in enumerate(rules.missing_objectives(levels, covered), start=1)
    )


def forced_text(dimension: str) -> str:
    return _("%(dimension)s: leave the critical level") % {"dimension": Dimension(dimension).label}


@transaction.atomic
def change_plan(*, plan: Plan, from_day: date, review_on: date, dream: str, by: User) -> Plan:
    """The frame of a draft: its days and the family's dream."""
    rules.check_can_edit(plan)
    plan.from_day, plan.review_on, plan.dream = from_day, review_on, dream
    with settled():
        plan.save(update_fields=["from_day", "review_on", "dream"])
    note(plan, "families.plan.change", by)
    return plan


@transaction.atomic
def renew_plan(*, plan: Plan, why: str, on: date, by: User) -> Plan:
    """A next version: what is open is copied forward, the old one stays readable.

    The old version stays in force until the new one is approved.
    """
    rules.check_can_renew(plan)
    with settled():
        new = Plan.objects.create(
            site_id=plan.site_id,
            participation_id=plan.participation_id,
            assessment=latest_of(plan.participation),
            code=new_code(PREFIX),
            number=plan.number + 1,
            dream=plan.dream,
            from_day=on,
            review_on=rules.next_review(on),
            changed_why=why,
            written_by=by,
            entered_by=by,
        )
        copy_objectives(plan, new, by=by)
        copy_children(plan, new, by=by)
        prefill(new, by=by)
    note(new, "families.plan.renew", by)
    return new


def copy_objectives(old: Plan, new: Plan, *, by: User) -> None:
    """Open objectives with their open activities; days that have passed stay as they were."""
    acts: list[Activity] = []
    for objective in old.objectives.filter(state=ObjectiveState.OPEN).order_by("position", "id"):
        open_acts = [a for a in objective.activities.all() if rules.is_open(a)]
        copied = Objective.objects.create(
            site_id=new.site_id,
            plan=new,
            dimension=objective.dimension,
            text=objective.text,
            forced=objective.forced,
            due_on=objective.due_on,
            position=objective.position,
            entered_by=by,
        )
        acts += [copy_activity(a, copied, by) for a in open_acts]
    Activity.objects.bulk_create(acts)


def copy_activity(old: Activity, objective: Objective, by: User) -> Activity:
    return Activity(
        site_id=objective.site_id,
        objective=objective,
        text=old.text,
        party=old.party,
        person_id=old.person_id,
        user_id=old.user_id,
        who=old.who,
        due_on=old.due_on,
        state=old.state,
        position=old.position,
        entered_by=by,
    )


def copy_children(old: Plan, new: Plan, *, by: User) -> None:
    ChildPlan.objects.bulk_create(
        ChildPlan(
            site_id=new.site_id,
            plan=new,
            child_id=c.child_id,
            wishes=c.wishes,
            goal=c.goal,
            support=c.support,
            due_on=c.due_on,
            entered_by=by,
        )
        for c in old.children.all()
    )


@transaction.atomic
def write_child_plan(
    *,
    plan: Plan,
    child: Person,
    wishes: str,
    goal: str,
    support: str,
    due_on: date | None,
    by: User,
) -> ChildPlan:
    """The short plan of one child; writing again changes it."""
    rules.check_can_edit(plan)
    with settled():
        short, _made = ChildPlan.objects.update_or_create(
            plan=plan,
            child=child,
            defaults={"wishes": wishes, "goal": goal, "support": support, "due_on": due_on},
            create_defaults={
                "wishes": wishes,
                "goal": goal,
                "support": support,
                "due_on": due_on,
                "site_id": plan.site_id,
                "entered_by": by,
            },
        )
    note(plan, "families.childplan.write", by)
    text, now = "\n".join((wishes, goal, support)), timezone.now()
    look_for_banned_responses(text, where=Where.CHILD_PLAN, person=child, by=by, at=now)
    return short


@transaction.atomic
def screen_protection(
    *, assessment: Assessment, outcome: str, reason: str, on: date, by: User
) -> ProtectionScreen:
    """The safeguarding screen that protection at level 1 asks for."""
    with settled():
        screen, _made = ProtectionScreen.objects.get_or_create(
            assessment=assessment,
            defaults={
                "outcome": outcome,
                "reason": reason,
                "on_day": on,
                "site_id": assessment.site_id,
                "entered_by": by,
            },
        )
    audit.record(
        "families.screen.record", by=by, about=screen, household_id=assessment.household_id
    )
    return screen


def note(plan: Plan, code: str, by: User | UUID) -> None:
    audit.record(code, by=by, about=plan, household_id=plan.participation.household_id)


def read(plan: Plan, code: str, by: User) -> None:
    """A reading of the plan or of one of its papers, before the page is sent."""
    audit.record(code, by=by, about=plan, household_id=plan.participation.household_id)
