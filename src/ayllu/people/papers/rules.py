"""What may happen to consents and documents now. Pure: no clock, no query, no write."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ayllu.ground.constraints import Refused
from ayllu.lib.days import years_old
from ayllu.people.papers.choices import Capacity, Kind
from ayllu.people.papers.models import Consent, Document

SOON: Final = timedelta(days=30)
NOT_TAKEN: Final[dict[str, str | Promise]] = {
    "empty": _("The file is empty. Choose it again or take the photo again."),
    "too_big": _("The file is larger than 25 MB. Send fewer pages or photos of less quality."),
    "too_many_pixels": _(
        "The photo has more than 25 megapixels. Lower the size in the camera's settings and"
        " take it again."
    ),
    "too_many_pages": _("The document has more than 40 pages. Send it in two parts."),
    "unknown": _(
        "This is neither a photo nor a PDF. Take a photo of the paper, or save it as PDF, and"
        " send that."
    ),
    "heic": _(
        "The phone saved the photo as HEIC. In the camera's settings choose “most compatible”"
        " and take it again."
    ),
    "locked": _("The PDF is locked with a password. Save it without one and send it again."),
    "broken": _("The file is damaged. Open it to see; then take the photo again or save it anew."),
    "too_heavy": _("The file could not be read in the time allowed. Take a photo of the paper."),
}


class NotTaken(Refused):
    """A file that stays outside, with what to do instead."""

    def __init__(self, code: str) -> None:
        super().__init__(NOT_TAKEN[code])


class NoFile(Refused):
    sentence = _("Take a photo or choose a file.")


class NotArrived(Refused):
    sentence = _("A file did not arrive whole. Choose it again; what arrived is not sent twice.")


class TooMuch(Refused):
    sentence = _("Too much is on its way. Save what you have sent before you send more.")


class OnePicture(Refused):
    sentence = _("A photograph is one picture, not a PDF and not several.")


class NoReason(Refused):
    sentence = _("Say why, in a few words.")


class AlreadyHidden(Refused):
    sentence = _("The document was already taken out of the file.")


class NotHidden(Refused):
    sentence = _("The document is in the file.")


class StillToCome(Refused):
    sentence = _("This day is still to come.")


class AlreadyEnded(Refused):
    sentence = _("This consent was already ended.")


class BeforeItBegan(Refused):
    sentence = _("The consent began later than this day.")


class Stage(StrEnum):
    """Who consents: the parents, the adolescent beside them, the grown-up alone."""

    SMALL = "small"  # under seven
    CHILD = "child"
    ADOLESCENT = "adolescent"  # from fourteen
    ADULT = "adult"
    UNKNOWN = "unknown"


class State(StrEnum):
    RUNNING = "running"
    SOON = "soon"
    LATER = "later"
    OVER = "over"
    NEEDS_OWN = "needs_own"
    ENDED = "ended"


def stage(born: date | None, on: date) -> Stage:
    if born is None:
        return Stage.UNKNOWN
    years = years_old(born, on)
    steps = ((7, Stage.SMALL), (14, Stage.CHILD), (18, Stage.ADOLESCENT))
    return next((found for limit, found in steps if years < limit), Stage.ADULT)


def needs_own(consent: Consent, born: date | None, on: date) -> bool:
    """Whether the person grew out of what others signed for her."""
    now = stage(born, on)
    if now is Stage.ADOLESCENT:
        return consent.capacity != Capacity.SELF and consent.own_on is None
    return now is Stage.ADULT and consent.capacity == Capacity.PARENT


def state(consent: Consent, born: date | None, on: date) -> State:
    """How a consent stands on a day; the database's answer follows the same rules."""
    if consent.ended_on is not None:
        return State.ENDED
    if consent.valid_from > on:
        return State.LATER
    until = consent.valid_until
    if until is not None and until < on:
        return State.OVER
    if needs_own(consent, born, on):
        return State.NEEDS_OWN
    return State.SOON if until is not None and until <= on + SOON else State.RUNNING


def check_can_end(consent: Consent, *, on: date, today: date) -> None:
    """Once, not in the future, not before it began."""
    check_day(on, today=today)
    if consent.ended_on is not None:
        raise AlreadyEnded
    if on < consent.valid_from:
        raise BeforeItBegan


def can_end(consent: Consent, *, on: date, today: date) -> bool:
    try:
        check_can_end(consent, on=on, today=today)
    except Refused:
        return False
    return True


def check_day(day: date, *, today: date) -> None:
    if day > today:
        raise StillToCome


def check_photo(kind: str, *, pages: int, media: str) -> None:
    if kind == Kind.PHOTO and (pages != 1 or media != "image/jpeg"):
        raise OnePicture


def check_can_hide(document: Document, why: str) -> None:
    if document.hidden_at is not None:
        raise AlreadyHidden
    if len(why.strip()) < 3:
        raise NoReason


def check_can_restore(document: Document) -> None:
    if document.hidden_at is None:
        raise NotHidden
