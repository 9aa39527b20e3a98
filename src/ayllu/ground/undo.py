"""Ten minutes to take an ordinary act back: the act offers, a later act takes."""

from datetime import datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from ayllu.ground.constraints import Refused
from ayllu.ground.models import Undo

WINDOW = timedelta(minutes=10)


class TooLate(Refused):
    sentence = _("The ten minutes are over. Use “entered by mistake” on the record itself.")


def offer(code: str, *, about: UUID, by: UUID, at: datetime) -> Undo:
    """Let ``by`` take the act ``code`` on ``about`` back for ten minutes."""
    return Undo.objects.create(code=code, about_id=about, user_id=by, until=at + WINDOW)


def latest(*, by: UUID, at: datetime) -> Undo | None:
    open_ones = Undo.objects.filter(user_id=by, taken_at=None, until__gt=at)
    return open_ones.order_by("-until").first()


def take(undo_id: UUID, *, by: UUID, at: datetime) -> Undo:
    """Mark the offer as taken, once; raises TooLate."""
    undo = Undo.objects.select_for_update().filter(id=undo_id, user_id=by, taken_at=None).first()
    if undo is None or undo.until < at:
        raise TooLate
    undo.taken_at = at
    undo.save(update_fields=["taken_at"])
    return undo
