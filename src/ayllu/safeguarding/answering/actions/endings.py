"""Closing by the rule: outcome and words; from level 3 on with the name of a second person."""

from datetime import datetime

from ayllu.accounts.models import User
from ayllu.ground.constraints import settled
from ayllu.safeguarding import rules
from ayllu.safeguarding.actions.steps import locked, note, write_step
from ayllu.safeguarding.choices import State
from ayllu.safeguarding.models import Closing, Concern


def close(
    *,
    by: User,
    concern: Concern,
    outcome: str,
    words: str,
    lessons: str = "",
    duplicate_of: str = "",
    not_reported_why: str = "",
    at: datetime,
) -> Closing:
    """Close, or wait for the second person where the level asks for one."""
    with settled():
        row = locked(concern)
        reported = row.reports.filter(made_at__isnull=False).exists()
        rules.check_can_close(row, reported=reported, why_not=not_reported_why, outcome=outcome)
        row.closings.filter(reopened_at=None, confirmed_at=None).update(reopened_at=at)
        closing = Closing.objects.create(
            site_id=row.site_id,
            concern=row,
            outcome=outcome,
            words=words,
            lessons=lessons,
            duplicate_of=duplicate_of,
            not_reported_why="" if reported else not_reported_why,
            by=by,
            at=at,
            entered_by=by,
        )
        note("closing_written", by, row)
        if not rules.needs_second(row.level):
            shut(row, closing, by=by, at=at)
    return closing


def confirm(*, by: User, closing: Closing, at: datetime) -> None:
    """The second person has read it and agrees; only now it is closed."""
    with settled():
        row = locked(closing.concern)
        closing = Closing.objects.select_for_update().get(pk=closing.pk)
        rules.check_can_confirm(closing, by_id=by.pk)
        closing.confirmed_by, closing.confirmed_at = by, at
        closing.save(update_fields=["confirmed_by", "confirmed_at"])
        shut(row, closing, by=by, at=at)


def shut(row: Concern, closing: Closing, *, by: User, at: datetime) -> None:
    row.state = State.CLOSED
    row.save(update_fields=["state"])
    write_step(row, by=by, at=at, to=State.CLOSED, note=closing.words)
    note("closed", by, row)
