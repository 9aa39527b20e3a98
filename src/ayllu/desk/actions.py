"""The one verb of the desk: take the last act back."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.desk.undo import WAYS
from ayllu.ground import undo


@transaction.atomic
def take_back(*, undo_id: UUID, by: User, at: datetime) -> str:
    """Take an offer, once, and let its room undo the act; answers the code of the act.

    Raises ``ground.undo.TooLate`` for another person's offer, a taken one or a late one. The
    room writes its own audit row; this one says that the ten minutes were used.
    """
    offer = undo.take(undo_id, by=by.pk, at=at)
    if offer.code not in WAYS:
        raise undo.TooLate
    WAYS[offer.code].back(offer.about_id, by=by)
    audit.record("desk.undo.take", by=by, reason=offer.code)
    return offer.code
