"""The writing verbs of paths to work; ordinary ones can be taken back for ten minutes."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.families.work import rules
from ayllu.families.work.choices import State, StepState, steps
from ayllu.families.work.models import Certificate, Job, Path, Step
from ayllu.ground import undo
from ayllu.ground.codes import new_code
from ayllu.ground.constraints import settled
from ayllu.people.register.models import Household

OPENED = "families.work.open"
STEPPED = "families.work.step"
MOVED = "families.work.move"
HIRED = "families.work.job"
JOB_ENDED = "families.work.job_end"
WORDS = ("objective_id", "title", "body_id", "body_name", "mentor", "childcare", "note")


@transaction.atomic
def begin(
    *,
    household: Household,
    person_id: UUID,
    kind: str,
    words: dict[str, Any],
    by: User,
    at: datetime,
) -> Path:
    """With all steps of the table; the first one has its day."""
    on = timezone.localdate(at)
    with settled():
        path = Path.objects.create(
            site_id=household.site_id,
            household=household,
            person_id=person_id,
            kind=kind,
            code=new_code("T"),
            worker=by,
            started_on=on,
            entered_by=by,
            **{name: words[name] for name in WORDS if name in words},
        )
        Step.objects.bulk_create(
            Step(
                site_id=path.site_id,
                path=path,
                code=step.code,
                position=n,
                due_on=rules.first_due(kind, on) if n == 0 else None,
                entered_by=by,
            )
            for n, step in enumerate(steps(kind))
        )
    note(path, OPENED, by)
    undo.offer(OPENED, about=path.pk, by=by.pk, at=at)
    return path


@transaction.atomic
def undo_begin(path_id: UUID, *, by: User) -> None:
    path = locked(path_id)
    touched = path.steps.exclude(state=StepState.TODO).exists() or path.jobs.exists()
    if touched or path.state != State.PLANNED:
        raise rules.TooLateToUndo
    mistaken(path=path, why=rules.TAKEN_BACK, by=by)


@transaction.atomic
def mistaken(*, path: Path, why: str, by: User) -> Path:
    path = locked(path.pk)
    path.state, path.why = State.MISTAKEN, why
    with settled():
        path.save(update_fields=["state", "why"])
    note(path, "families.work.mistaken", by)
    return path


@transaction.atomic
def change(*, path: Path, words: dict[str, Any], by: User) -> Path:
    path = locked(path.pk)
    for name in WORDS:
        setattr(path, name, words[name])
    with settled():
        path.save(update_fields=list(WORDS))
    note(path, "families.work.change", by)
    return path


@transaction.atomic
def settle(
    *,
    step: Step,
    state: str,
    on: date | None,
    text: str,
    due_on: date | None,
    by: User,
    at: datetime,
) -> Step:
    """Done, not needed, or another day; the first one done sets the person on the way."""
    path, today = locked(step.path_id), timezone.localdate(at)
    rules.check_day(on if state == StepState.DONE else None, today=today)
    step = Step.objects.select_for_update().get(pk=step.pk)
    step.state, step.note, step.due_on = state, text, due_on
    step.on_day = on if state != StepState.TODO else None
    with settled():
        step.save(update_fields=["state", "note", "due_on", "on_day"])
        if state != StepState.TODO:
            follow(step, path, on or today)
        if state == StepState.DONE and path.state == State.PLANNED:
            move_to(path, State.DOING)
    note(path, STEPPED, by)
    undo.offer(STEPPED, about=step.pk, by=by.pk, at=at)
    return step


def follow(step: Step, path: Path, on: date) -> None:
    """The next open step without a day gets one."""
    after = path.steps.filter(position__gt=step.position, state=StepState.TODO)
    coming = after.order_by("position").first()
    if coming is not None and coming.due_on is None:
        about = {s.code: s for s in steps(path.kind)}
        coming.due_on = rules.due_after(about[coming.code], on)
        coming.save(update_fields=["due_on"])


@transaction.atomic
def undo_settle(step_id: UUID, *, by: User) -> None:
    step = Step.objects.select_for_update().get(pk=step_id)
    step.state, step.on_day, step.note = StepState.TODO, None, ""
    step.save(update_fields=["state", "on_day", "note"])
    note(step.path, "families.work.undo", by)


@transaction.atomic
def move(*, path: Path, to: str, on: date, why: str, by: User, at: datetime) -> Path:
    """Finished, dropped out with the reason, or come back."""
    path = locked(path.pk)
    rules.check_can_move(path.state, to, on=on, today=timezone.localdate(at))
    with settled():
        move_to(path, State(to), on=on if to in (State.FINISHED, State.DROPPED) else None, why=why)
    note(path, MOVED, by)
    undo.offer(MOVED, about=path.pk, by=by.pk, at=at)
    return path


def move_to(path: Path, to: State, *, on: date | None = None, why: str = "") -> None:
    path.state, path.ended_on, path.why = to, on, why
    path.save(update_fields=["state", "ended_on", "why"])


@transaction.atomic
def undo_move(path_id: UUID, *, by: User) -> None:
    """Back to where it stood before its last move."""
    path = locked(path_id)
    history: Any = Path.pgh_event_model  # type: ignore[attr-defined]  # made by pghistory
    events = history.objects.filter(pgh_obj=path).exclude(state=path.state).order_by("-pgh_id")
    before = events.first()
    if before is None:
        raise rules.TooLateToUndo
    with settled():
        move_to(path, State(before.state), on=before.ended_on, why=before.why)
    note(path, "families.work.undo", by)


@transaction.atomic
def hire(*, path: Path, words: dict[str, Any], by: User, at: datetime) -> Job:
    """Work found: three and six months count from its first day."""
    path = locked(path.pk)
    rules.check_day(words["from_day"], today=timezone.localdate(at))
    if not rules.can_hire(path.state):
        raise rules.StepNotAllowed
    with settled():
        job = Job.objects.create(site_id=path.site_id, path=path, entered_by=by, **words)
        if path.state != State.WORKING:
            move_to(path, State.WORKING)
    note(path, HIRED, by)
    return job


@transaction.atomic
def end_job(*, job: Job, on: date, why: str, text: str, by: User, at: datetime) -> Job:
    """The work ended; the path stays open, and the measures stay due."""
    job = Job.objects.select_for_update().get(pk=job.pk)
    rules.check_day(on, today=timezone.localdate(at))
    job.to_day, job.why_ended, job.note = on, why, text
    with settled():
        job.save(update_fields=["to_day", "why_ended", "note"])
    note(job.path, JOB_ENDED, by)
    undo.offer(JOB_ENDED, about=job.pk, by=by.pk, at=at)
    return job


@transaction.atomic
def undo_end_job(job_id: UUID, *, by: User) -> None:
    job = Job.objects.select_for_update().get(pk=job_id)
    job.to_day, job.why_ended = None, ""
    with settled():
        job.save(update_fields=["to_day", "why_ended"])
    note(job.path, "families.work.undo", by)


@transaction.atomic
def certify(*, path: Path, words: dict[str, Any], by: User, at: datetime) -> Certificate:
    rules.check_day(words["on_day"], today=timezone.localdate(at))
    with settled():
        made = Certificate.objects.create(site_id=path.site_id, path=path, entered_by=by, **words)
    note(path, "families.work.certificate", by)
    return made


def locked(path_id: UUID) -> Path:
    """Of two at once the second sees what the first did."""
    return Path.objects.select_for_update().get(pk=path_id)


def note(path: Path, code: str, by: User) -> None:
    audit.record(code, by=by, about=path, household_id=path.household_id)
