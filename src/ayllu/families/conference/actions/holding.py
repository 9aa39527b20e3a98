"""What was said and decided, the paper that was signed, and each task until it is done."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.families.conference import rules
from ayllu.families.conference.actions.calling import locked, note
from ayllu.families.conference.choices import State, TaskState
from ayllu.families.conference.models import Conference, Guest, Task
from ayllu.ground import undo
from ayllu.ground.constraints import settled

HELD = "families.conference.hold"
DONE = "families.conference.task_done"
WORDS = (
    *("held_on", "reminded", "child_view", "child_how", "child_unheard"),
    *("family_view", "matters", "next_on"),
)


@transaction.atomic
def hold(
    *,
    row: Conference,
    words: dict[str, Any],
    present: Collection[UUID],
    decided: Sequence[dict[str, Any]],
    by: User,
    at: datetime,
) -> Conference:
    """The minutes. Consent of whoever came from outside is asked for on the very day."""
    row = locked(row.pk)
    rules.check_can_hold(row, on=words["held_on"], today=timezone.localdate(at))
    for name in WORDS:
        setattr(row, name, words[name])
    row.state = State.HELD
    with settled():
        row.save()
        for guest in Guest.objects.filter(conference=row):
            guest.present = guest.pk in present
            guest.save(update_fields=["present"])
        for task in decided:
            create_task(row, task, by)
    note(row, HELD, by)
    undo.offer(HELD, about=row.pk, by=by.pk, at=at)
    return row


@transaction.atomic
def undo_hold(row_id: UUID, *, by: User) -> None:
    """Back to called. Its decisions stay as rows that nobody needs any more."""
    row = locked(row_id)
    open_ones = Task.objects.filter(conference=row)
    rules.check_can_unhold(row, done=open_ones.filter(state=TaskState.DONE).exists())
    row.state = State.CALLED
    with settled():
        row.save(update_fields=["state"])
        open_ones.update(state=TaskState.DROPPED, result=rules.TAKEN_BACK)
    note(row, "families.conference.undo", by)


@transaction.atomic
def sign(*, row: Conference, on: date, by: User, today: date) -> Conference:
    """The paper was signed; from here on its words stay."""
    row = locked(row.pk)
    rules.check_can_sign(row, on=on, today=today)
    row.signed_on = on
    with settled():
        row.save(update_fields=["signed_on"])
    note(row, "families.conference.sign", by)
    return row


def create_task(row: Conference, task: dict[str, Any], by: User) -> Task:
    return Task.objects.create(site_id=row.site_id, conference=row, entered_by=by, **task)


@transaction.atomic
def add_task(*, row: Conference, task: dict[str, Any], by: User) -> Task:
    row = locked(row.pk)
    rules.check_can_add_task(row)
    with settled():
        made = create_task(row, task, by)
    note(row, "families.conference.task_add", by)
    return made


@transaction.atomic
def close_task(
    *, task: Task, state: str, on: date | None, result: str, by: User, at: datetime
) -> Task:
    """Done, or no longer needed and why; taken back within ten minutes."""
    task = Task.objects.select_for_update().get(pk=task.pk)
    rules.check_can_close_task(task, on=on, today=timezone.localdate(at))
    task.state, task.result = state, result
    task.done_on = on if state == TaskState.DONE else None
    with settled():
        task.save(update_fields=["state", "result", "done_on"])
    note(task.conference, DONE, by)
    undo.offer(DONE, about=task.pk, by=by.pk, at=at)
    return task


@transaction.atomic
def undo_task(task_id: UUID, *, by: User) -> None:
    task = Task.objects.select_for_update().get(pk=task_id)
    if task.state == TaskState.OPEN:
        return
    task.state, task.result, task.done_on = TaskState.OPEN, "", None
    task.save(update_fields=["state", "result", "done_on"])
    note(task.conference, "families.conference.task_undo", by)
