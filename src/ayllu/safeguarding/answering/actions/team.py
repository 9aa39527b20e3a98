"""Who answers a concern: conflicts of interest, and the second person."""

from datetime import datetime

from ayllu.accounts.models import User
from ayllu.ground.constraints import settled
from ayllu.safeguarding.actions.steps import locked, note
from ayllu.safeguarding.choices import BarredWhy, Capacity
from ayllu.safeguarding.models import Barred, Concern, Seat


def bar(*, by: User, concern: Concern, user: User, words: str, at: datetime) -> None:
    """Out of this concern from now on, the past included; the database finds who takes it.

    Audit first: once she is out herself, she may not say so any more.
    """
    with settled():
        row = locked(concern)
        note("bar", by, row)
        Barred.objects.create(
            site_id=row.site_id,
            concern=row,
            user=user,
            why=BarredWhy.DECLARED if user == by else BarredWhy.RELATED,
            note=words,
            by=by,
            at=at,
            entered_by=by,
        )


def seat(*, by: User, concern: Concern, user: User, at: datetime) -> None:
    """Asked in as the second person: she reads this concern, and no other."""
    with settled():
        row = locked(concern)
        Seat.objects.create(
            site_id=row.site_id,
            concern=row,
            user=user,
            capacity=Capacity.SECOND,
            asked_by=by,
            from_at=at,
            entered_by=by,
        )
        note("seat", by, row)


def unseat(*, by: User, seat: Seat, at: datetime) -> None:
    with settled():
        row = locked(seat.concern)
        note("unseat", by, row)
        Seat.objects.filter(pk=seat.pk, ended_at=None, capacity=Capacity.SECOND).update(ended_at=at)
