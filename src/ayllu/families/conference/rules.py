"""When a conference may be changed, held, signed; who may hear. Pure: no clock, no query."""

from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from ayllu.families.conference.choices import CONSTRAINTS, State, TaskState
from ayllu.families.conference.models import Conference, Task
from ayllu.ground.constraints import Refused

NOTICE = timedelta(days=7)
SIGN_WITHIN = timedelta(days=7)
TASK_DAYS = 15
TAKEN_BACK = "Retirada a los pocos minutos de escribirla"


class NotNow(Refused):
    sentence = _("It does not stand where this is possible. Open the conference again.")


class NotYet(Refused):
    sentence = _("This day has not come yet.")


class NoConsent(Refused):
    sentence = CONSTRAINTS["conference_guest_consent"]


class Started(Refused):
    sentence = _("Something that was decided is already done, so the minutes stay.")


def can_change(row: Conference) -> bool:
    return row.state == State.CALLED


def check_can_change(row: Conference) -> None:
    if not can_change(row):
        raise NotNow


def check_can_hold(row: Conference, *, on: date, today: date) -> None:
    check_can_change(row)
    if on > today:
        raise NotYet


def can_sign(row: Conference) -> bool:
    return row.state == State.HELD and row.signed_on is None


def check_can_sign(row: Conference, *, on: date, today: date) -> None:
    if not can_sign(row):
        raise NotNow
    if on > today:
        raise NotYet


def can_add_task(row: Conference) -> bool:
    return row.state == State.HELD


def check_can_add_task(row: Conference) -> None:
    if not can_add_task(row):
        raise NotNow


def check_can_close_task(task: Task, *, on: date | None, today: date) -> None:
    if task.state != TaskState.OPEN:
        raise NotNow
    if on and on > today:
        raise NotYet


def check_can_unhold(row: Conference, *, done: bool) -> None:
    """The minutes are taken back whole, or not at all."""
    if row.state != State.HELD or row.signed_on:
        raise NotNow
    if done:
        raise Started
