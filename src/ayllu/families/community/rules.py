"""Who counts as an indirect participant, and what may happen to a meeting when. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from ayllu.families.community.choices import CONSTRAINTS, Counted, State
from ayllu.families.community.models import Group, Meeting
from ayllu.ground.constraints import Refused
from ayllu.lib.days import add_months

QUIET_MONTHS = 3
TAKEN_BACK = "Se deshizo dentro de los diez minutos."


class NotNow(Refused):
    sentence = _("The meeting does not stand where this is possible. Open the group again.")


class NotYet(Refused):
    sentence = _("This day has not come yet.")


class Ended(Refused):
    sentence = CONSTRAINTS["community_within_days"]


@dataclass(frozen=True)
class Indirect:
    """The indirect participants of a period: all, by band, and how they were counted."""

    total: int
    counted: int
    bands: Mapping[str, int]
    best: tuple[Meeting, ...]

    @property
    def estimated(self) -> int:
        return self.total - self.counted


def indirect(held: Iterable[Meeting]) -> Indirect:
    """Of each group the meeting to which most people came; those numbers added up.

    SOS Children's Villages counts *participantes directos* and *indirectos* apart (report for
    2011). Without a register of names nobody can say how many different people came in a
    period, so within a group the highest meeting stands for all: the same women who come every
    month are counted once, and the number is rather too low than too high. Its six bands are
    those of that one meeting, so that they add up. Of two meetings of the same size the later
    one counts. Somebody who comes to two groups counts in both, and a direct participant who
    comes to a group is not recognised there: so this number is never added to that of persons.

    30 in March and 24 in April in one group, 18 in another: 48 indirect participants.
    """
    best: dict[UUID, Meeting] = {}
    for meeting in sorted(held, key=lambda m: (m.held_on or date.min, m.pk)):
        before = best.get(meeting.group_id)
        if before is None or meeting.came >= before.came:
            best[meeting.group_id] = meeting
    found = tuple(best.values())
    bands: dict[str, int] = {}
    for meeting in found:
        for band, number in meeting.bands().items():
            bands[band] = bands.get(band, 0) + number
    counted = sum(m.came for m in found if m.counted == Counted.COUNTED)
    return Indirect(sum(bands.values()), counted, bands, found)


def quiet_on(group: Group, last_held: date | None) -> date:
    """From this day on a group without a meeting waits for one."""
    return add_months(last_held or group.from_day, QUIET_MONTHS)


def is_quiet(group: Group, last_held: date | None, *, today: date) -> bool:
    return group.to_day is None and quiet_on(group, last_held) < today


def check_open(group: Group, on: date) -> None:
    if on < group.from_day or (group.to_day and on > group.to_day):
        raise Ended


def check_can_tell(meeting: Meeting, *, on: date, today: date) -> None:
    """A planned one is told; one that was told may be told again, corrected."""
    if not can_tell(meeting):
        raise NotNow
    if on > today:
        raise NotYet


def can_tell(meeting: Meeting) -> bool:
    return meeting.state in (State.PLANNED, State.HELD)


def check_can_cancel(meeting: Meeting) -> None:
    if not can_cancel(meeting):
        raise NotNow


def can_cancel(meeting: Meeting) -> bool:
    return meeting.state == State.PLANNED


def check_can_mistake(meeting: Meeting) -> None:
    if not can_mistake(meeting):
        raise NotNow


def can_mistake(meeting: Meeting) -> bool:
    return meeting.state in (State.HELD, State.CANCELLED)
