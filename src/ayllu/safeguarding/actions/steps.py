"""What the team does with a concern: each act a step with who, when and words."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground.constraints import settled
from ayllu.safeguarding import rules
from ayllu.safeguarding.choices import State
from ayllu.safeguarding.models import Concern, ConcernStep, LevelDecision


def locked(concern: Concern) -> Concern:
    """Of two at once the second sees what the first did."""
    return Concern.objects.select_for_update().get(pk=concern.pk)


def note(code: str, by: User, row: Concern) -> None:
    audit.record(f"safeguarding.concern.{code}", by=by, about=row, compartment="safeguarding")


def write_step(
    row: Concern, *, by: User, at: datetime, to: str = "", act: str = "", note: str = ""
) -> None:
    ConcernStep.objects.create(
        site_id=row.site_id,
        concern=row,
        to_state=to or row.state,
        act=act,
        note=note,
        level=row.level,
        by=by,
        at=at,
        entered_by=by,
    )


def move(
    *,
    by: User,
    concern: Concern,
    to: str,
    at: datetime,
    note: str = "",
    level: int | None = None,
    weighed_with: str = "",
    named_users: Iterable[UUID] = (),
) -> None:
    """Take one step of the workflow; the row is locked, so of two at once the second is told.

    Users named here see nothing of the concern from now on.
    """
    with settled():
        row = locked(concern)
        reopens = row.state == State.CLOSED
        rules.check_can_move(row.state, to, level=level, note=note)
        if to == State.ASSESSED and level is not None:
            write_level(row, level=level, reasons=note, weighed_with=weighed_with, by=by, at=at)
        if reopens:
            row.closings.filter(reopened_at=None).update(reopened_at=at)
        row.state = State(to)
        row.named_users = sorted({*row.named_users, *named_users})
        row.save(update_fields=["state", "level", "named_users"])
        write_step(row, by=by, at=at, to=to, note=note)
        audit.record(f"safeguarding.concern.{to}", by=by, about=row, compartment="safeguarding")


def write_level(
    row: Concern, *, level: int, reasons: str, weighed_with: str, by: User, at: datetime
) -> None:
    """The decision stands before the level changes: the database asks for it."""
    LevelDecision.objects.create(
        site_id=row.site_id,
        concern=row,
        level=level,
        reasons=reasons,
        weighed_with=weighed_with,
        by=by,
        at=at,
        entered_by=by,
    )
    row.level = level


def decide_level(
    *, by: User, concern: Concern, level: int, reasons: str, weighed_with: str, at: datetime
) -> None:
    """Up or down, with reasons; every decision stays to be read."""
    with settled():
        row = locked(concern)
        rules.check_open(row.state)
        if row.level is None:
            raise rules.StepNotAllowed  # the first one is the assessment
        write_level(row, level=level, reasons=reasons, weighed_with=weighed_with, by=by, at=at)
        row.save(update_fields=["level"])
        note("level", by, row)


def write_act(*, by: User, concern: Concern, act: str, words: str, at: datetime) -> None:
    """Something done on the way: support, care, a measure, a look after thirty days."""
    with settled():
        row = locked(concern)
        rules.check_open(row.state)
        if at > timezone.now():
            raise rules.TooEarly
        write_step(row, by=by, at=at, act=act, note=words)
        note("act", by, row)
