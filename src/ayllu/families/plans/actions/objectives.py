"""Objectives and their activities: written in the draft, told and closed in force."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.families.plans import rules
from ayllu.families.plans.choices import ActivityState, ObjectiveState
from ayllu.families.plans.models import Activity, Objective, Plan
from ayllu.ground import undo
from ayllu.ground.constraints import settled

DONE = "families.activity.done"


@dataclass(frozen=True)
class Step:
    """One line of the form: an activity, old or new, and who takes it on until when."""

    text: str
    party: str
    due_on: date
    person_id: UUID | None = None
    user_id: UUID | None = None
    who: str = ""
    id: UUID | None = None


@transaction.atomic
def write_objective(
    *,
    plan: Plan,
    dimension: str,
    text: str,
    due_on: date,
    steps: Sequence[Step],
    by: User,
    objective: Objective | None = None,
) -> Objective:
    """A new objective, or an old one of a draft in new words, with its activities.

    An activity that is no longer on the form is dropped, not deleted.
    """
    rules.check_can_edit(plan)
    with settled():
        if objective is None:
            objective = Objective(
                site_id=plan.site_id, plan=plan, position=plan.objectives.count(), entered_by=by
            )
        objective.dimension, objective.text, objective.due_on = dimension, text, due_on
        objective.save()
        write_steps(objective, steps, by=by)
    note(objective, "families.objective.write", by)
    return objective


def write_steps(objective: Objective, steps: Sequence[Step], *, by: User) -> None:
    known = {a.pk: a for a in objective.activities.all()}
    kept: set[UUID] = set()
    for position, step in enumerate(steps):
        activity = known.get(step.id) if step.id else None
        activity = activity or Activity(
            site_id=objective.site_id, objective=objective, entered_by=by
        )
        activity.text, activity.party, activity.due_on = step.text, step.party, step.due_on
        activity.person_id, activity.user_id = step.person_id, step.user_id
        activity.who, activity.position = step.who, position
        activity.save()
        kept.add(activity.pk)
    gone = [pk for pk in known if pk not in kept]
    Activity.objects.filter(pk__in=gone).update(state=ActivityState.DROPPED)


@transaction.atomic
def drop_objective(*, objective: Objective, why: str, on: date, by: User) -> Objective:
    """Taken out of a draft; the row stays, with the reason."""
    rules.check_can_edit(objective.plan)
    return end(objective, ObjectiveState.DROPPED, why, on, by)


@transaction.atomic
def close_objective(*, objective: Objective, state: str, why: str, on: date, by: User) -> Objective:
    """Met, changed or dropped while the plan is in force."""
    rules.check_can_close(objective.plan, objective)
    return end(objective, state, why, on, by)


def end(objective: Objective, state: str, why: str, on: date, by: User) -> Objective:
    objective.state, objective.closed_on, objective.closed_why = state, on, why
    with settled():
        objective.save(update_fields=["state", "closed_on", "closed_why"])
    note(objective, f"families.objective.{state}", by)
    return objective


@transaction.atomic
def report_activity(
    *, activity: Activity, state: str, on: date, result: str, by: User, at: datetime
) -> Activity:
    """What happened: under way, done or dropped, on which day, with which result.

    Done or dropped can be taken back for ten minutes.
    """
    activity = locked(activity.pk)
    rules.check_can_report(activity.objective.plan, activity)
    activity.state, activity.result = state, result
    activity.done_on = on if state == ActivityState.DONE else None
    with settled():
        activity.save(update_fields=["state", "done_on", "result"])
    if state in (ActivityState.DONE, ActivityState.DROPPED):
        undo.offer(DONE, about=activity.pk, by=by.pk, at=at)
    note_activity(activity, f"families.activity.{state}", by)
    return activity


@transaction.atomic
def undo_activity(activity_id: UUID, *, by: User) -> Activity:
    """Back to how it stood before it was closed; called by the desk within ten minutes."""
    activity = locked(activity_id)
    if activity.state not in (ActivityState.DONE, ActivityState.DROPPED):
        return activity
    history: Any = Activity.pgh_event_model  # type: ignore[attr-defined]  # made by pghistory
    before = (
        history.objects.filter(pgh_obj=activity, state__in=[ActivityState.TO_DO, "doing"])
        .order_by("-pgh_id")
        .first()
    )
    activity.state = before.state if before else ActivityState.TO_DO
    activity.result = before.result if before else ""
    activity.done_on = None
    activity.save(update_fields=["state", "done_on", "result"])
    note_activity(activity, "families.activity.undo", by)
    return activity


def locked(activity_id: UUID) -> Activity:
    """Of two who tell at once the second sees what the first told."""
    return (
        Activity.objects.select_for_update(of=("self",))
        .select_related("objective__plan__participation")
        .get(pk=activity_id)
    )


def note(objective: Objective, code: str, by: User) -> None:
    household_id = objective.plan.participation.household_id
    audit.record(code, by=by, about=objective, household_id=household_id)


def note_activity(activity: Activity, code: str, by: User) -> None:
    household_id = activity.objective.plan.participation.household_id
    audit.record(code, by=by, about=activity, household_id=household_id)
