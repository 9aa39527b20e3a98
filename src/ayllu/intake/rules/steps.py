"""When a referral, a visit, an assessment and a step are possible; pure, no clock."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from ayllu.intake import choices
from ayllu.intake.choices import Risk, State, Urgency
from ayllu.intake.models import (
    Assessment,
    Participation,
    Referral,
)
from ayllu.intake.rules.refusals import (
    AlreadyScreened,
    Finished,
    NeedsAnother,
    NeedsHousehold,
    NeedsWhy,
    StepNotAllowed,
    Unfinished,
)
from ayllu.lib import days


def referral_due(received: date, urgency: str, closed: Collection[date]) -> date:
    """Normal five working days, soon two, immediate the same day even on a Sunday."""
    count = choices.URGENCY_WORKING_DAYS[Urgency(urgency)]
    return days.add_working_days(received, count, closed) if count else received


def first_visit_due(screened: date, risk: str, closed: Collection[date]) -> date:
    return days.add_working_days(screened, choices.RISK_WORKING_DAYS[Risk(risk)], closed)


def check_can_screen(referral: Referral, *, screened: bool, eligible: bool) -> None:
    if screened:
        raise AlreadyScreened
    if eligible and referral.household_id is None:
        raise NeedsHousehold


# --- steps


def check_can_step(
    participation: Participation,
    *,
    to: str,
    why: str,
    by: UUID | None,
    closing_by: UUID | None,
    back: bool = False,
) -> None:
    """The table allows it; a reason stands beside it; closing has a second pair of eyes."""
    arrow = (State(participation.state), State(to))
    if arrow[1] not in choices.WORKFLOW[arrow[0]] and not (back and arrow in choices.TAKEN_BACK):
        raise StepNotAllowed
    if not why.strip():
        raise NeedsWhy
    if to == State.CLOSED and by is not None and by in (participation.worker_id, closing_by):
        raise NeedsAnother


# --- assessment


def missing(rated: Collection[str], has_means: bool) -> list[str]:
    """Dimensions not yet rated and, if so, ``means``."""
    left = [str(d.value) for d in choices.Dimension if d.value not in rated]
    return left + ([] if has_means else ["means"])


def check_can_finish(assessment: Assessment, rated: Collection[str], has_means: bool) -> None:
    if assessment.finished_on:
        raise Finished
    if missing(rated, has_means):
        raise Unfinished
