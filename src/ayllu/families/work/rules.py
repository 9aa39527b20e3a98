"""What may follow when. Pure."""

from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from ayllu.families.work.choices import (
    CONSTRAINTS,
    WORKFLOW,
    State,
    Step,
    steps,
)
from ayllu.ground.constraints import Refused

TAKEN_BACK = "undo"


class StepNotAllowed(Refused):
    sentence = CONSTRAINTS["work_step_is_allowed"]


class NotYet(Refused):
    sentence = _("This day has not come yet.")


class TooLateToUndo(Refused):
    sentence = _("Something was written since. Use “entered by mistake” on the path itself.")


def can_move(state: str, to: str) -> bool:
    return State(to) in WORKFLOW[State(state)]


def can_hire(state: str) -> bool:
    """Another work may follow one that ended while the path is open."""
    return state == State.WORKING or can_move(state, State.WORKING)


def check_can_move(state: str, to: str, *, on: date, today: date) -> None:
    if not can_move(state, to):
        raise StepNotAllowed
    check_day(on, today=today)


def check_day(on: date | None, *, today: date) -> None:
    if on is not None and on > today:
        raise NotYet


def first_due(kind: str, started_on: date) -> date:
    return started_on + timedelta(days=steps(kind)[0].days)


def due_after(step: Step, on: date) -> date:
    """The step that follows: counted from the day on which the one before was settled."""
    return on + timedelta(days=step.days)
