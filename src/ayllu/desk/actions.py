"""The one verb of the desk: take the last act back."""

from datetime import datetime
from uuid import UUID

from django.db import models, transaction

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.desk.undo import WAYS
from ayllu.families.plans.actions import objectives
from ayllu.families.plans.models import Activity
from ayllu.ground import undo
from ayllu.people.register.models import Household, Person

# What an act is about, where later work on it forbids taking it back; other rooms look themselves.
WORKED_ON: dict[str, type[models.Model]] = {
    "people.person.register": Person,
    "people.household.open": Household,
    "people.person.mistaken": Person,
    "people.household.mistaken": Household,
    objectives.DONE: Activity,
}


@transaction.atomic
def take_back(*, undo_id: UUID, by: User, at: datetime) -> str:
    """Take an offer, once, and let its room undo the act; answers the code of the act.

    Raises ``ground.undo.TooLate`` for another person's offer, a taken one or a late one, and
    ``Changed`` when somebody worked on it since. The
    room writes its own audit row; this one says that the ten minutes were used.
    """
    offer = undo.take(undo_id, by=by.pk, at=at)
    if offer.code not in WAYS:
        raise undo.TooLate
    if offer.code in WORKED_ON:
        undo.check_untouched(WORKED_ON[offer.code], offer.about_id, since=offer)
    WAYS[offer.code].back(offer.about_id, by=by)
    audit.record("desk.undo.take", by=by, reason=offer.code)
    return offer.code
