"""What must hold before a visit is begun, recorded, cancelled."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from ayllu.ground.constraints import Refused
from ayllu.people.register.models import Person
from ayllu.visits.models import Visit

VISIT_DAYS = 45
LONGEST = 8 * 60  # minutes; a start that was forgotten says nothing about the visit


class VisitOver(Refused):
    sentence = _("This visit is already recorded or cancelled.")


class NotYet(Refused):
    sentence = _("A day in the future cannot be recorded yet.")


class GoneOn(Refused):
    sentence = _("Something was already done after this: it can no longer be taken back.")


class MissingWord(Refused):
    """Names the children, so that nobody has to search for whom the word is missing."""

    def __init__(self, children: Iterable[Person]) -> None:
        names = ", ".join(child.full_name for child in children)
        super().__init__(_("Seen, or why not? A word is missing for %(names)s.") % {"names": names})


def check_can_cancel(visit: Visit) -> None:
    if not visit.is_open:
        raise VisitOver


def check_can_record(visit: Visit, *, on: date, today: date) -> None:
    check_can_cancel(visit)
    if on > today:
        raise NotYet


def check_each_child(children: Iterable[Person], said: Collection[UUID]) -> None:
    missing = [child for child in children if child.pk not in said]
    if missing:
        raise MissingWord(missing)


def visit_needed_by(last_visit: date) -> date:
    return last_visit + timedelta(days=VISIT_DAYS)


def minutes_since(started: datetime | None, now: datetime) -> int | None:
    """Whole minutes since the start, if it was today's and not forgotten."""
    if started is None:
        return None
    minutes = round((now - started).total_seconds() / 60)
    return max(minutes, 1) if 0 <= minutes <= LONGEST else None
