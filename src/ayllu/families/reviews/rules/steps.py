"""What may happen to a review, an exit and a follow-up now. Pure: no clock, no query."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayllu.families.reviews.choices import CONSTRAINTS, Answer, Clearance, ExitKind
from ayllu.families.reviews.models import Exit, FollowUp
from ayllu.families.reviews.rules.criteria import Point
from ayllu.ground.constraints import Refused
from ayllu.intake.choices import Risk, State
from ayllu.lib import days

QUORUM = 3
REVIEW_MONTHS = {Risk.HIGH: 3, Risk.MEDIUM: 6, Risk.LOW: 6}
FOLLOW_UP_MONTHS = (6, 12)
FOLLOWED = (ExitKind.SELF_RELIANT, ExitKind.WITHDREW, ExitKind.MOVED)


class NotNow(Refused):
    """Where the family stands does not allow it."""


class NeedsAssessment(Refused):
    sentence = gettext_lazy(
        "A review needs a finished assessment made after the last review. Make it first."
    )


class Blocked(Refused):
    """Criteria stand in the way and nobody said why the family leaves all the same."""


class NoQuorum(Refused):
    sentence = CONSTRAINTS["families_exit_quorum"]


class NotCleared(Refused):
    sentence = CONSTRAINTS["families_exit_closed_is_cleared"]


class NeedsAnother(Refused):
    sentence = CONSTRAINTS["families_exit_closed_by_another"]


class AlreadyDecided(Refused):
    sentence = CONSTRAINTS["families_exit_once_decided_stays"]


class AlreadyClosed(Refused):
    """Someone else was quicker."""


class AlreadyReopened(Refused):
    sentence = CONSTRAINTS["families_reopening_once"]


# --- reviews


def latest_next(held_on: date, risk: str) -> date:
    """The last day for the next review: three months at high risk, else six."""
    return days.add_months(held_on, REVIEW_MONTHS[Risk(risk)])


def review_due(planned: date, last: date, risk: str) -> date:
    """What was planned, or sooner when the risk has risen since."""
    return min(planned, latest_next(last, risk))


def check_next(next_on: date, *, held_on: date, risk: str) -> None:
    if next_on <= held_on:
        raise NotNow(gettext_lazy("The next review is after this one."))
    if next_on > latest_next(held_on, risk):
        if risk == Risk.HIGH:
            raise NotNow(gettext_lazy("At high risk the next review is within three months."))
        raise NotNow(gettext_lazy("The next review is within six months."))


def check_can_review(
    state: str, *, approved: bool, assessed_on: date | None, since: date, held_on: date, today: date
) -> None:
    """In force, with a round newer than what was looked at before, and not in the future."""
    if state not in (State.ACTIVE, State.SUSPENDED) or not approved:
        raise NotNow(
            gettext_lazy("A review looks at an approved plan of a family that takes part.")
        )
    if held_on > today:
        raise NotNow(gettext_lazy("This day is still to come."))
    if assessed_on is None or assessed_on < since:
        raise NeedsAssessment


# --- exits


def check_can_propose(state: str, kind: str, blocked: Collection[Point], exception: str) -> None:
    """Only self-reliance has criteria; the other ways out are facts of life."""
    if state not in (State.PLANNING, State.ACTIVE, State.SUSPENDED):
        raise NotNow(gettext_lazy("An exit is proposed while the family takes part."))
    if kind == ExitKind.SELF_RELIANT and blocked and not exception.strip():
        raise Blocked(
            _("Still in the way: %(which)s. Write why the family leaves all the same.")
            % {"which": "; ".join(p.label[:1].lower() + p.label[1:] for p in blocked)}
        )


def can_propose(state: str) -> bool:
    return state in (State.PLANNING, State.ACTIVE, State.SUSPENDED)


def check_can_decide(exit: Exit, *, seated: Collection[UUID | None], by: UUID) -> None:
    """Three at the table, and whoever writes the decision sits there."""
    if exit.decided_at:
        raise AlreadyDecided
    if len(seated) < QUORUM:
        raise NoQuorum
    if by not in seated:
        raise NotNow(gettext_lazy("Who writes the decision is a member of the panel."))


def check_can_close(exit: Exit, *, worker: UUID | None, by: UUID) -> None:
    """Agreed, cleared by the lead, and by another person than worker and proposer; once."""
    if exit.closed_at:
        raise AlreadyClosed(closed_by(exit))
    if exit.answer != Answer.AGREED:
        raise NotNow(CONSTRAINTS["families_exit_closed_was_agreed"])
    if exit.clearance != Clearance.CLEAR:
        raise NotCleared
    if by in (exit.proposed_by_id, worker):
        raise NeedsAnother


def why_not_close(exit: Exit, *, worker: UUID | None, by: UUID) -> str:
    """What still stands between this person and closing, in words; nothing when she may."""
    try:
        check_can_close(exit, worker=worker, by=by)
    except Refused as reason:
        return str(reason)
    return ""


def closed_by(exit: Exit) -> str:
    who = exit.closed_by.short_name if exit.closed_by else ""
    at = timezone.localtime(exit.closed_at).strftime("%d/%m/%Y %H:%M") if exit.closed_at else ""
    return _("%(who)s already closed this file on %(when)s.") % {"who": who, "when": at}


# --- afterwards


def follow_up_days(closed_on: date, kind: str) -> list[tuple[int, date]]:
    """Six and twelve months after; nobody is followed into another body's care."""
    if kind not in FOLLOWED:
        return []
    return [(months, days.add_months(closed_on, months)) for months in FOLLOW_UP_MONTHS]


def check_can_record(follow_up: FollowUp, *, on: date, today: date) -> None:
    if follow_up.done_on:
        raise NotNow(gettext_lazy("This follow-up is already told."))
    if on > today:
        raise NotNow(gettext_lazy("This day is still to come."))


def check_can_reopen(state: str) -> None:
    if state not in (State.CLOSED, State.AFTERCARE):
        raise NotNow(gettext_lazy("Only a family that has left is taken back."))
