"""Every arrow of a participation: who, when and why, as the workflow table allows."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground.constraints import settled
from ayllu.intake import choices, rules
from ayllu.intake.choices import Programme, State
from ayllu.intake.models import Participation, Step
from ayllu.people.register.models import Household


@transaction.atomic
def take(
    participation: Participation,
    *,
    to: str,
    by: User | None,
    why: str,
    at: datetime | None = None,
    back: bool = False,
) -> Step:
    """Take one step. The row is locked: of two at once the second sees where the first went."""
    at = at or timezone.now()
    row = Participation.objects.select_for_update().get(pk=participation.pk)
    closing = row.steps.filter(to_state=State.CLOSING).order_by("-at").first()
    closing_by = closing.by_id if closing else None
    actor = by.pk if by else None
    rules.check_can_step(row, to=to, why=why, by=actor, closing_by=closing_by, back=back)
    came_from, row.state = row.state, to
    day = timezone.localdate(at)
    row.to_day = None if to in choices.OPEN else max(day, row.from_day)
    if to == State.PLANNING and row.enrolled_on is None:
        row.enrolled_on = day
    with settled():
        row.save(update_fields=["state", "to_day", "enrolled_on"])
        step = write(row, came_from, by=by, why=why, at=at)
    participation.state, participation.to_day = row.state, row.to_day
    participation.enrolled_on = row.enrolled_on
    audit.record("intake.step.taken", by=by, about=row, at=at, reason=why)
    return step


def write(row: Participation, came_from: str, *, by: User | None, why: str, at: datetime) -> Step:
    return Step.objects.create(
        site_id=row.site_id,
        participation=row,
        from_state=came_from,
        to_state=row.state,
        at=at,
        by=by,
        entered_by=by,
        why=why[:500],
    )


@transaction.atomic
def open_for(
    household: Household,
    *,
    by: User | None,
    why: str,
    at: datetime | None = None,
    programme: str = Programme.FAMILY_STRENGTHENING,
    risk: str = choices.Risk.MEDIUM,
) -> Participation:
    """The family's open participation, its last one reopened, or a new one; never a copy."""
    at = at or timezone.now()
    Household.objects.select_for_update().get(pk=household.pk)  # the second of two waits here
    last = (
        Participation.objects.select_for_update(of=("self",))
        .filter(household=household, programme=programme)
        .order_by("-from_day", "-entered_at")
        .first()
    )
    if last is not None and last.state in choices.OPEN:
        return last
    if last is not None and last.state != State.ARCHIVED:
        reopen = (State.SCREENING, State.ASSESSMENT)
        target = next(s for s in reopen if s in choices.WORKFLOW[State(last.state)])
        take(last, to=target, by=by, why=why, at=at)
        return last
    row = Participation(
        site_id=household.site_id,
        household=household,
        programme=programme,
        state=State.SCREENING,
        from_day=timezone.localdate(at),
        worker=by,
        risk=risk,
        entered_by=by,
    )
    with settled():
        row.save(force_insert=True)
        write(row, "", by=by, why=why, at=at)
    audit.record("intake.participation.opened", by=by, about=row, at=at)
    return row
