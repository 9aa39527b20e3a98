"""What may follow when. Pure."""

from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from ayllu.families.benefits import catalogue
from ayllu.families.benefits.choices import CONSTRAINTS, WORKFLOW, State
from ayllu.ground.constraints import Refused
from ayllu.lib.days import add_months

WARN = timedelta(days=90)
APPLY_WITHIN = timedelta(days=14)
ANSWER_WITHIN = timedelta(days=45)
RENEW_BEFORE = timedelta(days=30)
UNDO = "undo"


class StepNotAllowed(Refused):
    sentence = CONSTRAINTS["benefits_step_is_allowed"]


class NotYet(Refused):
    sentence = _("This day has not come yet.")


def check_can_move(state: str, to: str, *, on: date, today: date) -> None:
    """A step of the table, on a day that has come."""
    if State(to) not in WORKFLOW[State(state)]:
        raise StepNotAllowed
    if on > today:
        raise NotYet


def can_move(state: str, to: str) -> bool:
    return State(to) in WORKFLOW[State(state)]


def expires(code: str, answered_on: date) -> date | None:
    """The SISFOH class: three years from the day it was given; others as their paper says."""
    months = catalogue.offers()[code].valid_months if code in catalogue.offers() else None
    return add_months(answered_on, months) if months else None


def is_left(state: str, expires_on: date | None, *, today: date) -> bool:
    """Left on the table: they may have it and nobody asked, or it has run out."""
    return state == State.ELIGIBLE or (
        state == State.GRANTED and expires_on is not None and expires_on < today
    )


def is_expiring(state: str, expires_on: date | None, *, today: date) -> bool:
    return state == State.GRANTED and expires_on is not None and expires_on - WARN <= today
