"""Eight dimensions, four levels, with evidence; what the sheet of the economy came to."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.intake import choices
from ayllu.means.models import Sheet
from ayllu.people.register.models import Household


@pghistory.track()
class Assessment(CareRow):
    """One round, perhaps over two visits; finished once, then never changed."""

    household = models.ForeignKey(Household, models.PROTECT, related_name="assessments")
    worker = models.ForeignKey(User, models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    started_on = models.DateField()
    finished_on = models.DateField(null=True)
    sheet = models.ForeignKey(Sheet, models.PROTECT, null=True, related_name="+")
    people_in_home = models.PositiveSmallIntegerField(null=True)
    income_per_head = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    spending_per_head = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    total_line = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    extreme_line = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    line_year = models.PositiveSmallIntegerField(null=True)
    strengths = models.TextField(max_length=2000, blank=True)
    family_view = models.TextField(max_length=2000, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["household"],
                condition=models.Q(finished_on=None),
                name="intake_assessment_one_unfinished",
            ),
            models.UniqueConstraint(
                fields=["household", "number"], name="intake_assessment_number_once"
            ),
        ]


@pghistory.track()
class Rating(CareRow):
    """One dimension of one assessment."""

    assessment = models.ForeignKey(Assessment, models.PROTECT, related_name="ratings")
    dimension = models.CharField(max_length=10, choices=choices.Dimension.choices)
    level = models.PositiveSmallIntegerField(choices=choices.Level.choices)
    evidence = models.TextField(max_length=2000)
    prompts = ArrayField(models.CharField(max_length=30), default=list)
    on_day = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "dimension"], name="intake_rating_one_a_dimension"
            ),
            models.CheckConstraint(
                condition=models.Q(level__gte=1, level__lte=4), name="intake_rating_level_1_to_4"
            ),
        ]
