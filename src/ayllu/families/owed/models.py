"""Maintenance that was fixed, and what really came: never an income by itself."""

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeBoundary, RangeOperators
from django.db import models

from ayllu.accounts.models.assignment import DateRange
from ayllu.accounts.rows import CareRow
from ayllu.families.legal.models import Matter
from ayllu.means.choices import Every


@pghistory.track()
class Pension(CareRow):
    """An amount from a day to a day; another amount is another row."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="pensions")
    amount = models.DecimalField(max_digits=8, decimal_places=2)
    every = models.CharField(max_length=12, choices=Every.choices, default=Every.MONTHLY)
    from_day = models.DateField()
    to_day = models.DateField(null=True)
    how = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount__gt=0), name="owed_pension_more_than_nothing"
            ),
            models.CheckConstraint(
                condition=models.Q(to_day=None) | models.Q(to_day__gte=models.F("from_day")),
                name="owed_pension_ends_after_start",
            ),
            ExclusionConstraint(
                name="owed_pension_one_at_a_time",
                expressions=[
                    ("matter", RangeOperators.EQUAL),
                    (
                        DateRange("from_day", "to_day", RangeBoundary(True, True)),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            ),
        ]


@pghistory.track()
class Payment(CareRow):
    """What came for a month; wrong ones are marked and count no more."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="payments")
    month = models.DateField()
    amount = models.DecimalField(max_digits=8, decimal_places=2)
    on_day = models.DateField()
    note = models.CharField(max_length=200, blank=True)
    mistaken_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount__gt=0), name="owed_payment_more_than_nothing"
            ),
            models.CheckConstraint(condition=models.Q(month__day=1), name="owed_payment_month"),
        ]


TABLES = (Pension, Payment)  # in the order of their keys
