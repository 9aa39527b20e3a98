"""An exit: proposed, cleared by the safeguarding lead, decided by a panel, closed by another."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.families.reviews import reads, rules
from ayllu.families.reviews.choices import Answer, ExitKind
from ayllu.families.reviews.models import Exit, ExitMember, FollowUp
from ayllu.ground.codes import new_code
from ayllu.ground.constraints import settled
from ayllu.intake.actions import steps
from ayllu.intake.choices import State
from ayllu.intake.models import Participation

PREFIX = "SA"


@transaction.atomic
def propose(
    *, participation: Participation, kind: str, why: str, exception_why: str, by: User, at: datetime
) -> Exit:
    """The worker proposes; what stands in the way today is written down with it."""
    row = Participation.objects.select_for_update().get(pk=participation.pk)
    today = timezone.localdate(at)
    blocked = []
    if kind == ExitKind.SELF_RELIANT:
        blocked = rules.blockers(reads.facts(row, today=today))
    rules.check_can_propose(row.state, kind, blocked, exception_why)
    with settled():
        found = Exit.objects.create(
            site_id=row.site_id,
            participation=row,
            review=reads.last_review(row),
            code=new_code(PREFIX),
            kind=kind,
            proposed_on=today,
            proposed_by=by,
            why=why,
            blocked_by=[p.code for p in blocked],
            exception_why=exception_why,
            entered_by=by,
        )
    if row.state != State.CLOSING:
        steps.take(row, to=State.CLOSING, by=by, why=_("Exit proposed"), at=at)
    note(found, "families.exit.proposed", by)
    return found


@transaction.atomic
def clear(*, exit: Exit, clearance: str, by: User, at: datetime) -> Exit:
    """The lead's word: may close, or must wait. Why is never written here."""
    found = locked(exit.pk)
    if found.closed_at:
        raise rules.AlreadyClosed(_("This file is already closed."))
    found.clearance, found.cleared_by, found.cleared_at = clearance, by, at
    with settled():
        found.save(update_fields=["clearance", "cleared_by", "cleared_at"])
    note(found, "families.exit.cleared", by)
    return found


@transaction.atomic
def seat(
    *, exit: Exit, user: User | None, name: str, capacity: str, vote: str, dissent: str, by: User
) -> ExitMember:
    """Someone sits down at the table with her vote."""
    with settled():
        member = ExitMember.objects.create(
            site_id=exit.site_id,
            exit=exit,
            user=user,
            name=name or str(user),
            capacity=capacity,
            vote=vote,
            dissent=dissent,
            entered_by=by,
        )
    note(exit, "families.exit.seated", by)
    return member


@transaction.atomic
def unseat(*, member: ExitMember, by: User) -> None:
    """Taken off the list while nothing is decided; the history keeps that she was on it."""
    with settled():
        member.delete()
    note(member.exit, "families.exit.unseated", by)


@transaction.atomic
def decide(
    *,
    exit: Exit,
    answer: str,
    met_on: date,
    place: str,
    reasoning: str,
    conditions: str,
    by: User,
    at: datetime,
) -> Exit:
    """Once. "Not yet" sends the family back to where it was: active."""
    found = locked(exit.pk)
    seated = list(found.members.values_list("user_id", flat=True))
    rules.check_can_decide(found, seated=seated, by=by.pk)
    found.answer, found.met_on, found.place = answer, met_on, place
    found.reasoning, found.conditions = reasoning, conditions
    found.decided_by, found.decided_at = by, at
    with settled():
        found.save()
    if answer == Answer.NOT_YET:
        steps.take(found.participation, to=State.ACTIVE, by=by, why=reasoning, at=at)
    note(found, "families.exit.decided", by)
    return found


@transaction.atomic
def close(*, exit: Exit, by: User, at: datetime) -> Exit:
    """Another person closes; the follow-ups after six and twelve months are planned."""
    found = locked(exit.pk)
    row = found.participation
    rules.check_can_close(found, worker=row.worker_id, by=by.pk)
    found.closed_by, found.closed_at = by, at
    with settled():
        found.save(update_fields=["closed_by", "closed_at"])
    steps.take(row, to=State.CLOSED, by=by, why=str(found.get_kind_display()), at=at)
    if plan_follow_ups(found, timezone.localdate(at), by=by):
        steps.take(row, to=State.AFTERCARE, by=by, why=_("Followed after the exit"), at=at)
    note(found, "families.exit.closed", by)
    return found


def plan_follow_ups(found: Exit, closed_on: date, *, by: User) -> list[FollowUp]:
    return FollowUp.objects.bulk_create(
        FollowUp(
            site_id=found.site_id,
            participation_id=found.participation_id,
            exit=found,
            months=months,
            due_on=due_on,
            entered_by=by,
        )
        for months, due_on in rules.follow_up_days(closed_on, found.kind)
    )


def locked(exit_id: UUID) -> Exit:
    """Lock first, then read: of two at once the second sees what the first did."""
    Exit.objects.select_for_update().get(pk=exit_id)
    return Exit.objects.select_related(
        "participation__household", "closed_by", "decided_by", "proposed_by"
    ).get(pk=exit_id)


def note(found: Exit, code: str, by: User) -> None:
    audit.record(code, by=by, about=found, household_id=found.participation.household_id)


def read(found: Exit, code: str, by: User) -> None:
    """A reading of the exit or of its minutes, before the page is sent."""
    note(found, code, by)
