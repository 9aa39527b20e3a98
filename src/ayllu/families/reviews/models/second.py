"""The second look: another person rates the same home, and what differs is talked over."""

import pghistory
from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.intake.choices import Dimension, Level
from ayllu.intake.models import Assessment


@pghistory.track()
class SecondLook(CareRow):
    """One for an assessment; ``first_rater`` stands here so that the database can compare."""

    assessment = models.ForeignKey(Assessment, models.PROTECT, related_name="second_looks")
    first_rater = models.ForeignKey(User, models.PROTECT, related_name="+")
    rater = models.ForeignKey(User, models.PROTECT, related_name="+")
    on_day = models.DateField()
    note = models.TextField(max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["assessment"], name="families_secondlook_once"),
            models.CheckConstraint(
                condition=~models.Q(rater=models.F("first_rater")),
                name="families_secondlook_another",
            ),
        ]


@pghistory.track()
class SecondRating(CareRow):
    """The level that the second person saw in one dimension."""

    look = models.ForeignKey(SecondLook, models.PROTECT, related_name="ratings")
    dimension = models.CharField(max_length=10, choices=Dimension.choices)
    level = models.PositiveSmallIntegerField(choices=Level.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["look", "dimension"], name="families_secondrating_once"
            ),
            models.CheckConstraint(
                condition=models.Q(level__gte=1, level__lte=4),
                name="families_secondrating_level_1_to_4",
            ),
        ]
