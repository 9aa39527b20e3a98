"""Files that are one person, where someone lives without a household, ends of households."""

from typing import Any

import pghistory
from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.people.changes.choices import Where
from ayllu.people.register.choices import LeftBecause
from ayllu.people.register.models import Household, Person
from ayllu.people.register.models.household import ends_after_start


def nothing() -> dict[str, Any]:
    return {}


@pghistory.track()
class Same(CareRow):
    """``joined`` and ``kept`` are one person; ``filled`` is what the kept file lacked before."""

    kept = models.ForeignKey(Person, models.PROTECT, related_name="+")
    joined = models.ForeignKey(Person, models.PROTECT, related_name="+")
    why = models.CharField(max_length=300)
    filled = models.JSONField(default=nothing)
    parted_at = models.DateTimeField(null=True)
    parted_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kept=models.F("joined")), name="changes_same_not_oneself"
            ),
            models.UniqueConstraint(
                fields=["joined"],
                condition=models.Q(parted_at=None),
                name="changes_same_once",
            ),
        ]


class Carried(CareRow):
    """One column of one row that joining changed, so that it can be put back."""

    same = models.ForeignKey(Same, models.PROTECT, related_name="carried")
    model = models.CharField(max_length=60)
    row = models.UUIDField()
    column = models.CharField(max_length=30)


@pghistory.track()
class Whereabouts(CareRow):
    """Where someone lives who belongs to no household, from a day to a day."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    where = models.CharField(max_length=10, choices=Where.choices)
    note = models.CharField(max_length=200, blank=True)
    from_day = models.DateField()
    to_day = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(to_day=None), name="changes_where_once"
            ),
            ends_after_start("changes_where_ends_after_start"),
        ]


@pghistory.track()
class HouseholdEnd(CareRow):
    """Nobody lives there any more. The database writes it; somebody says what happened."""

    household = models.ForeignKey(Household, models.PROTECT, related_name="+")
    on_day = models.DateField()
    because = models.CharField(max_length=20, choices=LeftBecause.choices)
    note = models.CharField(max_length=300, blank=True)
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.ForeignKey(User, models.PROTECT, related_name="+", null=True)
    reopened_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["household"],
                condition=models.Q(reopened_at=None),
                name="changes_end_once",
            )
        ]
