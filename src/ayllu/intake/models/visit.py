"""The home visit, planned and done."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.intake import choices
from ayllu.people.register.models import Household


@pghistory.track()
class HomeVisit(CareRow):
    """Planned for a day; done on a day; entered perhaps later."""

    household = models.ForeignKey(Household, models.PROTECT, related_name="visits")
    code = models.CharField(max_length=12, unique=True)
    reason = models.CharField(max_length=12, choices=choices.VisitReason.choices)
    planned_on = models.DateField(null=True)
    worker = models.ForeignKey(User, models.PROTECT, related_name="+")
    second_worker = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    done_on = models.DateField(null=True)
    nobody_home = models.BooleanField(default=False)
    announced = models.BooleanField(default=True)
    present = models.CharField(max_length=300, blank=True)
    children_seen = ArrayField(models.UUIDField(), default=list)
    children_not_seen_why = models.CharField(max_length=300, blank=True)
    observations = models.TextField(max_length=6000, blank=True)
    agreed = models.TextField(max_length=2000, blank=True)
    next_visit_on = models.DateField(null=True)
    cancelled_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(done_on=None)
                | models.Q(nobody_home=True)
                | ~models.Q(present=""),
                name="intake_visit_done_has_day",
            )
        ]
        indexes = [models.Index(fields=["household", "-done_on"], name="intake_visit_household")]
