"""What may happen to a concern, and when. Pure."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from ayllu.ground.constraints import Refused
from ayllu.safeguarding.choices import WORKFLOW, State
from ayllu.safeguarding.models import Concern


class StepNotAllowed(Refused):
    sentence = _("A concern does not go from here to there. Open it again to see where it stands.")


class LevelMissing(Refused):
    sentence = _("Give the level before you go on.")


class NoteMissing(Refused):
    sentence = _("Write what was found or done: a concern is not moved without words.")


def check_can_move(state: str, to: str, *, level: int | None, note: str) -> None:
    """A step follows the table; assessing gives a level; all but acknowledging needs words."""
    if State(to) not in WORKFLOW[State(state)]:
        raise StepNotAllowed
    if to == State.ASSESSED and level not in (1, 2, 3):
        raise LevelMissing
    if to != State.ACKNOWLEDGED and not note.strip():
        raise NoteMissing


def can_move(state: str, to: str, *, level: int | None, note: str) -> bool:
    try:
        check_can_move(state, to, level=level, note=note)
    except Refused:
        return False
    return True


def is_late(concern: Concern, *, now: datetime) -> bool:
    """Twenty-four hours from knowing, not from writing it down."""
    return concern.state == State.NEW and now > concern.acknowledge_by
