"""When a handover may do what. Pure: no clock, no query."""

from datetime import date

from django.utils.translation import gettext_lazy

from ayllu.families.handover.choices import CONSTRAINTS, State
from ayllu.families.handover.models import Handover
from ayllu.ground.constraints import Refused

LEAVER_WARN_DAYS = 30


class NotNow(Refused):
    sentence = gettext_lazy("It does not stand where this is possible. Open the handover again.")


class Nothing(Refused):
    sentence = gettext_lazy("Choose at least one family.")


class TooEarly(Refused):
    sentence = gettext_lazy("A handover begins today or later.")


class NotHers(Refused):
    """A family of the handover is no longer with whoever hands it over."""


class Taken(Refused):
    """Another handover holds some of these days."""


class NoRest(Refused):
    sentence = gettext_lazy(
        "Something of hers is open outside her families. Say who takes it, or nobody would."
    )


class Gone(Refused):
    sentence = CONSTRAINTS["handover_receiver_works_there"]


class Lost(Refused):
    sentence = gettext_lazy(
        "Something open would have been lost on the way, so nothing was moved. Tell whoever looks"
        " after the program."
    )


# --- handovers


def is_under_way(row: Handover, *, on: date) -> bool:
    """A holiday between its days."""
    last = row.until_day
    return row.state == State.PLANNED and last is not None and row.from_day <= on <= last


def check_draft(row: Handover) -> None:
    if row.state != State.DRAFT:
        raise NotNow


def check_can_confirm(row: Handover, *, items: int, on: date) -> None:
    check_draft(row)
    if not items and row.rest_to_id is None:
        raise Nothing
    if row.from_day < on:
        raise TooEarly


def check_can_run(row: Handover, *, on: date) -> None:
    """For good, confirmed, and its day has come."""
    if row.state != State.PLANNED or row.until_day is not None or row.from_day > on:
        raise NotNow


def can_call_off(row: Handover) -> bool:
    return row.state in (State.DRAFT, State.PLANNED)


def check_can_call_off(row: Handover) -> None:
    if not can_call_off(row):
        raise NotNow
