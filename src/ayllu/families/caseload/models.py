"""The agreed maximum: how many families, and how much of their weight, one worker should carry."""

import pghistory
from django.db import models

from ayllu.accounts.rows import CareRow


@pghistory.track()
class LoadLimit(CareRow):
    """The agreed maximum of a site from a day on, in families and in weight (tenths)."""

    from_day = models.DateField()
    families = models.PositiveSmallIntegerField()
    tenths = models.PositiveSmallIntegerField()
    agreed_with = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["site", "from_day"], name="loadlimit_one_a_day"),
            models.CheckConstraint(
                condition=models.Q(families__gt=0, tenths__gt=0),
                name="loadlimit_more_than_nothing",
            ),
        ]
