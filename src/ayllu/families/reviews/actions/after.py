"""After the exit: how the family stands, and the way back."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.families.reviews import rules
from ayllu.families.reviews.choices import Standing
from ayllu.families.reviews.models import Exit, FollowUp, Reopening
from ayllu.ground.constraints import settled
from ayllu.intake.actions import steps
from ayllu.intake.choices import State
from ayllu.intake.models import Participation
from ayllu.safeguarding.actions import look_for_banned_responses
from ayllu.safeguarding.choices import Where


@transaction.atomic
def record(
    *,
    follow_up: FollowUp,
    on: date,
    how: str,
    standing: str,
    note: str,
    by: User,
    at: datetime,
    today: date,
) -> FollowUp:
    """How the family was found. A relapse takes it back; the last follow-up ends the aftercare."""
    found = FollowUp.objects.select_for_update().get(pk=follow_up.pk)
    rules.check_can_record(found, on=on, today=today)
    found.done_on, found.how, found.standing, found.note = on, how, standing, note
    found.worker = by
    with settled():
        found.save(update_fields=["done_on", "how", "standing", "note", "worker"])
    row = found.participation
    audit.record("families.followup.recorded", by=by, about=found, household_id=row.household_id)
    look_for_banned_responses(note, where=Where.FOLLOW_UP, person=row.household, by=by, at=at)
    if standing == Standing.RELAPSE:
        reopen(exit=found.exit, follow_up=found, why=note, by=by, at=at, on=on)
    elif row.state == State.AFTERCARE and not row.follow_ups.filter(done_on=None).exists():
        steps.take(row, to=State.ARCHIVED, by=by, why=_("Followed to the end"), at=at)
    return found


@transaction.atomic
def reopen(
    *, exit: Exit, why: str, by: User, at: datetime, on: date, follow_up: FollowUp | None = None
) -> Reopening:
    """The same participation goes on; of two at once one takes it back, the other is told."""
    Exit.objects.select_for_update().get(pk=exit.pk)
    if Reopening.objects.filter(exit=exit).exists():
        raise rules.AlreadyReopened
    row = Participation.objects.get(pk=exit.participation_id)
    rules.check_can_reopen(row.state)
    with settled():
        made = Reopening.objects.create(
            site_id=exit.site_id,
            participation=row,
            exit=exit,
            follow_up=follow_up,
            on_day=on,
            by=by,
            why=why[:500],
            entered_by=by,
        )
    steps.take(row, to=State.ASSESSMENT, by=by, why=why or _("Needs us again"), at=at)
    audit.record("families.exit.reopened", by=by, about=made, household_id=row.household_id)
    return made
