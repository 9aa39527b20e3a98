"""A role at a site from a day to a day."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models

from ayllu.accounts.models.user import User
from ayllu.accounts.roles import Role
from ayllu.lib.uuid7 import uuid7
from ayllu.places.models import Site


class DateRange(models.Func):
    function = "daterange"
    output_field = DateRangeField()


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    def in_force(self, day: object) -> "AssignmentQuerySet":
        return self.filter(from_day__lte=day).filter(
            models.Q(to_day=None) | models.Q(to_day__gte=day)
        )


class Assignment(models.Model):
    """Who works where as what; rights follow from it at once, and end with it."""

    id = models.UUIDField(primary_key=True, default=uuid7)
    user = models.ForeignKey(User, models.PROTECT, related_name="assignments")
    site = models.ForeignKey(Site, models.PROTECT)
    role = models.CharField(max_length=24, choices=Role.choices)
    from_day = models.DateField()
    to_day = models.DateField(null=True)
    objects: ClassVar = AssignmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(to_day=None) | models.Q(to_day__gte=models.F("from_day")),
                name="accounts_assignment_ends_after_start",
            ),
            ExclusionConstraint(
                name="accounts_assignment_no_overlap",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    ("site", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    (
                        DateRange("from_day", "to_day", RangeBoundary(True, True)),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            ),
        ]
