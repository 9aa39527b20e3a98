"""Open a matter, change its data, settle its steps and papers, close it."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.families.legal import rules
from ayllu.families.legal.choices import State, StepState, papers, steps
from ayllu.families.legal.models import Matter, Needed, Step
from ayllu.ground import undo
from ayllu.ground.codes import new_code
from ayllu.ground.constraints import settled
from ayllu.people.register.models import Household

OPENED = "families.legal.open"
STEPPED = "families.legal.step"
CLOSED = "families.legal.close"
WORDS = ("title", "other_side", "body_id", "body_name", "file_number", "note")


@transaction.atomic
def begin(
    *,
    household: Household,
    person_id: UUID | None,
    kind: str,
    words: dict[str, Any],
    by: User,
    at: datetime,
) -> Matter:
    """With all its steps and papers of the table; the first step has its day."""
    on = timezone.localdate(at)
    with settled():
        matter = Matter.objects.create(
            site_id=household.site_id,
            household=household,
            person_id=person_id,
            kind=kind,
            code=new_code("L"),
            worker=by,
            opened_on=on,
            entered_by=by,
            **{name: words[name] for name in WORDS if name in words},
        )
        Step.objects.bulk_create(build_steps(matter, by=by))
        Needed.objects.bulk_create(
            Needed(site_id=matter.site_id, matter=matter, code=p.code, entered_by=by)
            for p in papers(kind)
        )
    note(matter, OPENED, by)
    undo.offer(OPENED, about=matter.pk, by=by.pk, at=at)
    return matter


def build_steps(matter: Matter, *, by: User | None) -> list[Step]:
    return [
        Step(
            site_id=matter.site_id,
            matter=matter,
            code=step.code,
            position=n,
            due_on=rules.first_due(matter.kind, matter.opened_on) if n == 0 else None,
            entered_by=by,
        )
        for n, step in enumerate(steps(matter.kind))
    ]


@transaction.atomic
def undo_begin(matter_id: UUID, *, by: User) -> None:
    """Nothing is erased: it is marked as a mistake, unless something was written since."""
    matter = locked(matter_id)
    touched = matter.steps.exclude(state=StepState.TODO).exists() or matter.hearings.exists()
    if touched or matter.pensions.exists() or not rules.can_change(matter):
        raise rules.TooLateToUndo
    mark(matter, rules.TAKEN_BACK, by)


@transaction.atomic
def mistaken(*, matter: Matter, why: str, by: User) -> None:
    mark(locked(matter.pk), why, by)


def mark(matter: Matter, why: str, by: User) -> None:
    matter.state, matter.mistaken_why = State.MISTAKEN, why
    with settled():
        matter.save(update_fields=["state", "mistaken_why"])
    note(matter, "families.legal.mistaken", by)


@transaction.atomic
def change(*, matter: Matter, words: dict[str, Any], by: User) -> Matter:
    """Where it lies, under which number; also after its end, for a number that came late."""
    matter = locked(matter.pk)
    for name in WORDS:
        setattr(matter, name, words[name])
    with settled():
        matter.save(update_fields=list(WORDS))
    note(matter, "families.legal.change", by)
    return matter


@transaction.atomic
def settle(
    *,
    step: Step,
    state: str,
    on: date | None,
    who: str,
    text: str,
    due_on: date | None,
    by: User,
    at: datetime,
) -> Step:
    """Done, not needed, or another day; the step that follows then gets its own day."""
    matter = locked(step.matter_id)
    rules.check_can_change(matter)
    rules.check_day(on if state == StepState.DONE else None, today=timezone.localdate(at))
    step = Step.objects.select_for_update().get(pk=step.pk)
    step.state, step.note, step.due_on = state, text, due_on
    step.on_day = on if state != StepState.TODO else None
    step.who = who if state == StepState.DONE else ""
    with settled():
        step.save(update_fields=["state", "note", "due_on", "on_day", "who"])
        if state != StepState.TODO:
            follow(step, matter, on or timezone.localdate(at))
    note(matter, STEPPED, by)
    undo.offer(STEPPED, about=step.pk, by=by.pk, at=at)
    return step


def follow(step: Step, matter: Matter, on: date) -> None:
    """The next open step without a day gets one; a day that somebody wrote stays."""
    after = matter.steps.filter(position__gt=step.position, state=StepState.TODO)
    coming = after.order_by("position").first()
    if coming is None or coming.due_on is not None:
        return
    about = {s.code: s for s in steps(matter.kind)}
    if coming.code in about:
        coming.due_on = rules.next_due(about[coming.code], on)
        coming.save(update_fields=["due_on"])


@transaction.atomic
def undo_settle(step_id: UUID, *, by: User) -> None:
    step = Step.objects.select_for_update().get(pk=step_id)
    matter = locked(step.matter_id)
    rules.check_can_change(matter)
    step.state, step.on_day, step.who, step.note = StepState.TODO, None, "", ""
    step.save(update_fields=["state", "on_day", "who", "note"])
    note(matter, "families.legal.undo", by)


@transaction.atomic
def tick(*, matter: Matter, have: Collection[UUID], by: User, on: date) -> None:
    """Which papers are in hand; the day of each stays the one on which it first was."""
    matter = locked(matter.pk)
    rules.check_can_change(matter)
    for paper in Needed.objects.filter(matter=matter):
        if paper.have != (paper.pk in have):
            paper.have = paper.pk in have
            paper.on_day = on if paper.have else None
            paper.save(update_fields=["have", "on_day"])
    note(matter, "families.legal.papers", by)


@transaction.atomic
def close(*, matter: Matter, result: str, on: date, effect: str, by: User, at: datetime) -> Matter:
    """The result with what it changes. No paper and no income is written by itself."""
    matter = locked(matter.pk)
    rules.check_can_change(matter)
    rules.check_day(on, today=timezone.localdate(at))
    matter.state, matter.result = State.CLOSED, result
    matter.result_on, matter.effect = on, effect
    with settled():
        matter.save(update_fields=["state", "result", "result_on", "effect"])
    note(matter, CLOSED, by)
    undo.offer(CLOSED, about=matter.pk, by=by.pk, at=at)
    return matter


@transaction.atomic
def undo_close(matter_id: UUID, *, by: User) -> None:
    matter = locked(matter_id)
    if matter.state != State.CLOSED:
        return
    matter.state, matter.result, matter.result_on, matter.effect = State.OPEN, "", None, ""
    with settled():
        matter.save(update_fields=["state", "result", "result_on", "effect"])
    note(matter, "families.legal.undo", by)


def locked(matter_id: UUID) -> Matter:
    """Of two at once the second sees what the first did."""
    return Matter.objects.select_for_update().get(pk=matter_id)


def note(matter: Matter, code: str, by: User) -> None:
    audit.record(code, by=by, about=matter, household_id=matter.household_id)
