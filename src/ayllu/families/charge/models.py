"""Who has charge of a family from when to when, and who stands in meanwhile."""

from typing import ClassVar

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.families.charge import choices
from ayllu.intake.models import Participation
from ayllu.people.register.models.household import days_of_row, ends_after_start


class ResponsibilityQuerySet(models.QuerySet["Responsibility"]):
    def in_force(self, day: object) -> "ResponsibilityQuerySet":
        return self.filter(from_day__lte=day).filter(
            models.Q(to_day=None) | models.Q(to_day__gte=day)
        )

    def mains(self) -> "ResponsibilityQuerySet":
        return self.filter(kind=choices.Kind.MAIN)

    def stand_ins(self) -> "ResponsibilityQuerySet":
        return self.filter(kind=choices.Kind.STAND_IN)


@pghistory.track()
class Responsibility(CareRow):
    """One stretch of days. The main ones follow ``Participation.worker`` by a trigger."""

    participation = models.ForeignKey(
        Participation, models.PROTECT, related_name="responsibilities"
    )
    kind = models.CharField(max_length=8, choices=choices.Kind.choices, default=choices.Kind.MAIN)
    worker = models.ForeignKey(User, models.PROTECT, related_name="+")
    instead_of = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    from_day = models.DateField()
    to_day = models.DateField(null=True)
    objects: ClassVar = ResponsibilityQuerySet.as_manager()

    class Meta:
        constraints = [
            ends_after_start("charge_ends_after_start"),
            models.CheckConstraint(
                condition=models.Q(kind="main", instead_of=None)
                | models.Q(kind="stand_in", instead_of__isnull=False, to_day__isnull=False)
                & ~models.Q(worker=models.F("instead_of")),
                name="charge_stand_in_is_dated",
            ),
            ExclusionConstraint(
                name="charge_one_main",
                expressions=[
                    ("participation", RangeOperators.EQUAL),
                    (days_of_row(), RangeOperators.OVERLAPS),
                ],
                condition=models.Q(kind="main"),
            ),
            ExclusionConstraint(
                name="charge_one_stand_in",
                expressions=[
                    ("participation", RangeOperators.EQUAL),
                    (days_of_row(), RangeOperators.OVERLAPS),
                ],
                condition=models.Q(kind="stand_in"),
            ),
        ]
        indexes = [
            models.Index(fields=["worker", "kind", "to_day"], name="charge_worker"),
            models.Index(fields=["site", "kind", "from_day"], name="charge_site"),
        ]
