"""What may happen to a concern, and when. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ayllu.ground.constraints import Refused
from ayllu.safeguarding.choices import CONSTRAINTS, LEVELS, WORKFLOW, Outcome, State
from ayllu.safeguarding.models import Closing, Concern

ACKNOWLEDGE_WITHIN = timedelta(hours=24)
ASSESS_WITHIN = timedelta(hours=48)
LATE_ENTRY = timedelta(hours=24)
LOOK_AGAIN = (timedelta(days=30), timedelta(days=90))


class StepNotAllowed(Refused):
    sentence = _("A concern does not go from here to there. Open it again to see where it stands.")


class LevelMissing(Refused):
    sentence = _("Give the level before you go on.")


class NoteMissing(Refused):
    sentence = _("Write what was found or done: a concern is not moved without words.")


class NeedsReport(Refused):
    sentence = CONSTRAINTS["safeguarding_report_before_closing"]


class NotYours(Refused):
    sentence = CONSTRAINTS["safeguarding_second_is_another"]


class TooEarly(Refused):
    sentence = _("A report is handed over after it was known, and not in the future.")


class HandedOver(Refused):
    sentence = _("It was handed over already. Open the concern again.")


class IsOver(Refused):
    sentence = _("This concern is closed. Open it again before you write in it.")


def check_can_move(state: str, to: str, *, level: int | None, note: str) -> None:
    """A step follows the table; assessing gives a level; all but acknowledging needs words."""
    if State(to) not in WORKFLOW[State(state)]:
        raise StepNotAllowed
    if to == State.ASSESSED and level not in LEVELS:
        raise LevelMissing
    if to != State.ACKNOWLEDGED and not note.strip():
        raise NoteMissing


def can_move(state: str, to: str, *, level: int | None, note: str) -> bool:
    try:
        check_can_move(state, to, level=level, note=note)
    except Refused:
        return False
    return True


def moves(state: str) -> list[State]:
    """Steps of one form; closing has a page of its own."""
    return [to for to in WORKFLOW[State(state)] if to != State.CLOSED]


def can_close(state: str) -> bool:
    return State.CLOSED in WORKFLOW[State(state)]


def check_open(state: str) -> None:
    if state == State.CLOSED:
        raise IsOver


def needs_report(level: int | None) -> bool:
    return level in LEVELS and LEVELS[level].report_within is not None


def needs_second(level: int | None) -> bool:
    return level in LEVELS and LEVELS[level].second_signs


def check_can_close(concern: Concern, *, reported: bool, why_not: str, outcome: str) -> None:
    """Open, of a decided level, reported where the level asks, or with the written reason."""
    if not can_close(concern.state):
        raise StepNotAllowed
    if outcome not in Outcome.values:
        raise NoteMissing
    if needs_report(concern.level) and not reported and not why_not.strip():
        raise NeedsReport


def check_can_confirm(closing: Closing, *, by_id: object) -> None:
    if closing.by_id == by_id:
        raise NotYours
    if closing.confirmed_at or closing.reopened_at:
        raise StepNotAllowed


def check_made(made_at: datetime, *, known_at: datetime, now: datetime) -> None:
    """The minute in which it was known is forgiven: a call may come in the same one."""
    if made_at > now or made_at < known_at - timedelta(minutes=5):
        raise TooEarly


def is_late(concern: Concern, *, now: datetime) -> bool:
    """Twenty-four hours from knowing, not from writing it down."""
    return concern.state == State.NEW and now > concern.acknowledge_by


def entered_late(known_at: datetime, entered_at: datetime) -> int:
    """Whole days between knowing and writing; 0 within the first day."""
    return (entered_at - known_at).days if entered_at - known_at > LATE_ENTRY else 0


@dataclass(frozen=True)
class Clock:
    """One thing that must be done by a moment counted from knowing."""

    key: str
    label: str | Promise
    due_at: datetime
    done_at: datetime | None = None

    def is_late(self, now: datetime) -> bool:
        return (self.done_at or now) > self.due_at

    @property
    def runs(self) -> bool:
        return self.done_at is None


@dataclass(frozen=True)
class Past:
    """What has been done, and when: what stops a clock."""

    acknowledged_at: datetime | None = None
    decided_at: datetime | None = None
    reported_at: datetime | None = None
    responded_at: datetime | None = None
    looked_at: tuple[datetime, ...] = ()
    closed_at: datetime | None = None


def end_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(23, 59)))


def clocks(concern: Concern, past: Past, *, respond_on: date | None) -> list[Clock]:
    """In the order in which they end; ``respond_on`` counts working days and is given."""
    known = concern.known_at
    found = [
        Clock("acknowledge", _("Acknowledge"), concern.acknowledge_by, past.acknowledged_at),
        Clock("assess", _("Assess and give a level"), known + ASSESS_WITHIN, past.decided_at),
    ]
    rule = LEVELS.get(concern.level or 0)
    if rule is None:
        return found
    if rule.report_within:
        end = past.reported_at or past.closed_at
        found.append(Clock("report", _("Report to the authority"), known + rule.report_within, end))
    if respond_on:
        end = past.responded_at or past.closed_at
        found.append(Clock("respond", _("Response under way"), end_of(respond_on), end))
    found += looks(past) if rule.respond_days <= 5 else []
    return sorted(found, key=lambda clock: clock.due_at)


def looks(past: Past) -> Iterable[Clock]:
    """Thirty and ninety days after the response began, until it is closed."""
    if past.responded_at is None:
        return
    for n, after in enumerate(LOOK_AGAIN):
        done = past.looked_at[n] if len(past.looked_at) > n else past.closed_at
        label = _("Look again after 30 days") if n == 0 else _("Look again after 90 days")
        yield Clock(f"look_{n}", label, past.responded_at + after, done)
