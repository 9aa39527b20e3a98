"""Who may ask for a file, and what may happen to an opening. Pure."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from ayllu.ground.constraints import Refused
from ayllu.locks.models import Opening


class NoFile(Refused):
    sentence = _(
        "No file is opened with these data. Write the whole name and the day of birth or the"
        " document as they stand on paper, or call the safeguarding lead."
    )


class TooMany(Refused):
    sentence = _("Too many tries. Call the safeguarding lead.")


class WrongPassword(Refused):
    sentence = _("This is not your password.")


class Over(Refused):
    sentence = _("This opening is over.")


class Reviewed(Refused):
    sentence = _("It was reviewed already.")


class NotYours(Refused):
    sentence = _("Someone else reviews, not the one who opened it.")


def runs(opening: Opening, *, now: datetime) -> bool:
    return opening.ended_at is None and opening.until > now


def check_can_end(opening: Opening, *, now: datetime) -> None:
    if not runs(opening, now=now):
        raise Over


def check_can_review(opening: Opening, *, by_id: object) -> None:
    if opening.verdict:
        raise Reviewed
    if opening.user_id == by_id:
        raise NotYours
