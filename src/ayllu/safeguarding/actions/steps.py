"""What the lead does with a concern: each act a step with who, when and words."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground.constraints import settled
from ayllu.safeguarding import rules
from ayllu.safeguarding.choices import State
from ayllu.safeguarding.models import Concern, ConcernStep


def move(
    *,
    by: User,
    concern: Concern,
    to: str,
    at: datetime,
    note: str = "",
    level: int | None = None,
    named_users: Iterable[UUID] = (),
) -> None:
    """Take one step of the workflow; the row is locked, so of two at once the second is told.

    Users named here see nothing of the concern from now on.
    """
    with settled():
        row = Concern.objects.select_for_update().get(pk=concern.pk)
        rules.check_can_move(row.state, to, level=level, note=note)
        row.state = State(to)
        if to == State.ASSESSED:
            row.level = level
        row.named_users = sorted({*row.named_users, *named_users})
        row.save(update_fields=["state", "level", "named_users"])
        ConcernStep.objects.create(
            site_id=row.site_id,
            concern=row,
            to_state=to,
            note=note,
            level=row.level,
            by=by,
            at=at,
            entered_by=by,
        )
        audit.record(f"safeguarding.concern.{to}", by=by, about=row, compartment="safeguarding")
