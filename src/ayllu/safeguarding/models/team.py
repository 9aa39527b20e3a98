"""Who answers one concern beside the lead of the site, and who may not."""

import pghistory
from django.db import models
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.ground.fields import EncryptedField
from ayllu.safeguarding import choices
from ayllu.safeguarding.models.concern import Concern


class Barred(CareRow):
    """Out of one concern, for ever: related to somebody in it, or by her own word."""

    concern = models.ForeignKey(Concern, models.PROTECT, related_name="barred")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    why = models.CharField(max_length=8, choices=choices.BarredWhy.choices)
    note = EncryptedField(blank=True, default="")
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["concern", "user"], name="safeguarding_barred_once")
        ]


@pghistory.track()
class Seat(CareRow):
    """In the team of one concern: taken over by itself, or asked in as the second person."""

    concern = models.ForeignKey(Concern, models.PROTECT, related_name="seats")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    capacity = models.CharField(max_length=8, choices=choices.Capacity.choices)
    asked_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    from_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["concern", "user"],
                condition=models.Q(ended_at=None),
                name="safeguarding_seat_once",
            )
        ]
        indexes = [
            models.Index(
                fields=["user"],
                condition=models.Q(ended_at=None),
                name="safeguarding_seat_user",
            )
        ]
