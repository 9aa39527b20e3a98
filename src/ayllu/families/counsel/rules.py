"""When psychological support may be asked for, begun and ended. Pure."""

from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from ayllu.families.counsel.choices import ANSWER_WITHIN, CONSTRAINTS, State, Urgency
from ayllu.families.counsel.instruments import Instrument
from ayllu.families.counsel.models import Episode
from ayllu.ground.constraints import Refused

UNDO = "undo"  # why a row is marked when it was taken back within ten minutes


class NotNow(Refused):
    sentence = _(
        "Somebody has already answered this request. Open it again to see where it stands."
    )


class NotOpen(Refused):
    sentence = _("This is written while the support is under way.")


class NotYet(Refused):
    sentence = _("This day has not come yet.")


class TooYoung(Refused):
    sentence = _("This questionnaire is for people of twelve years or more.")


class AlreadyMistaken(Refused):
    sentence = _("It is already marked as entered by mistake.")


class Unread(Refused):
    sentence = CONSTRAINTS["counsel_answer_after_reading"]


class AlreadyAnswered(Refused):
    sentence = CONSTRAINTS["counsel_answer_once"]


class SamePsychologist(Refused):
    sentence = _("She already accompanies this person.")


def check_can_answer(episode: Episode) -> None:
    if episode.state != State.ASKED:
        raise NotNow


def can_answer(episode: Episode) -> bool:
    return episode.state == State.ASKED


def check_can_write(episode: Episode, *, on: date, today: date) -> None:
    """While it is under way, of a day that has come."""
    if episode.state != State.OPEN:
        raise NotOpen
    if on > today:
        raise NotYet


def can_write(episode: Episode, *, by_id: UUID) -> bool:
    return episode.state == State.OPEN and episode.psychologist_id == by_id


def check_can_close(episode: Episode) -> None:
    if episode.state != State.OPEN:
        raise NotOpen


def check_age(instrument: Instrument, age: int | None) -> None:
    """An unknown age is not refused: the psychologist knows who sits before her."""
    if age is not None and age < instrument.min_age:
        raise TooYoung


def can_apply(instrument: Instrument, age: int | None) -> bool:
    return age is None or age >= instrument.min_age


def answer_by(episode: Episode) -> date:
    return episode.asked_on + timedelta(days=ANSWER_WITHIN[Urgency(episode.urgency)])
