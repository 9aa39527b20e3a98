"""What may follow when, and which day comes next. Pure."""

from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from ayllu.families.legal.choices import State, Step, StepState, steps
from ayllu.families.legal.models import Hearing, Matter
from ayllu.ground.constraints import Refused

TAKEN_BACK = "undo"
NOTICE = timedelta(days=14)  # a hearing is announced on the desk so long before


class NotOpen(Refused):
    sentence = _("It does not stand where this is possible. Open the matter again.")


class NotYet(Refused):
    sentence = _("This day has not come yet.")


class TooLateToUndo(Refused):
    sentence = _("Something was written since. Use “entered by mistake” on the matter itself.")


def can_change(matter: Matter) -> bool:
    return matter.state == State.OPEN


def check_can_change(matter: Matter) -> None:
    if not can_change(matter):
        raise NotOpen


def check_day(on: date | None, *, today: date) -> None:
    if on is not None and on > today:
        raise NotYet


def check_can_tell(hearing: Hearing, state: str, *, today: date) -> None:
    """That it was put off may be known before its day; that it was held, not."""
    if hearing.state != "planned":
        raise NotOpen
    if state != "moved":
        check_day(hearing.on_day, today=today)


def first_due(kind: str, opened_on: date) -> date:
    """The first step, so many days after the opening as it tends to take."""
    return opened_on + timedelta(days=steps(kind)[0].days)


def next_due(step: Step, on: date) -> date:
    """The step that follows: counted from the day on which the one before was settled."""
    return on + timedelta(days=step.days)


def is_late(state: str, due_on: date | None, *, today: date) -> bool:
    return state == StepState.TODO and due_on is not None and due_on < today
