"""Makes hidings and openings, for tests and the demo."""

from datetime import datetime

from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.ground import scopes
from ayllu.locks.choices import FOUR_HOURS
from ayllu.locks.models import Hiding, Opening
from ayllu.people.register.models import Person


def make_hiding(person: Person, *, by: User | None = None) -> Hiding:
    row = Hiding.objects.create(
        site_id=person.site_id, person=person, why="El agresor la busca.", entered_by=by
    )
    person.hidden_for_safety = True
    return row


def make_opening(person: Person, *, user: User, at: datetime | None = None) -> Opening:
    """In the name of ``user``: the database takes no opening for another."""
    asked, before = at or timezone.now(), scopes.standing()
    scopes.write({"app.user": str(user.pk)})
    made = Opening.objects.create(
        site_id=person.site_id,
        person=person,
        user=user,
        why="Llegó sola a la cuna y tiene fiebre alta.",
        asked_at=asked,
        until=asked + FOUR_HOURS,
        entered_by=user,
    )
    scopes.write(before)
    return made
