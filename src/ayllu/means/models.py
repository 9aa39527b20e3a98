"""A sheet of the economy of a household and its lines.

Lines bear no history of their own: while the sheet is a draft they are written anew each time,
once it is finished the database lets nothing of them change.
"""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.means import choices
from ayllu.people.register.models import Household, Person

Q = models.Q


@pghistory.track()
class Sheet(CareRow):
    """What was said on one day. The sums are soles a month, kept when it is finished."""

    household = models.ForeignKey(Household, models.PROTECT, related_name="sheets")
    worker = models.ForeignKey(User, models.PROTECT, related_name="+")
    on_day = models.DateField()
    heads = models.PositiveSmallIntegerField()
    note = models.CharField(max_length=500, blank=True)
    finished_at = models.DateTimeField(null=True)
    income = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    income_whole = models.BooleanField(default=True)
    poorest_month = models.PositiveSmallIntegerField(null=True)
    poorest = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    spending = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    spending_whole = models.BooleanField(default=True)
    debt_service = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    owed = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    owed_whole = models.BooleanField(default=True)
    line_year = models.PositiveSmallIntegerField(null=True)
    total_line = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    extreme_line = models.DecimalField(max_digits=8, decimal_places=2, null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["household"], condition=Q(finished_at=None), name="means_one_draft"
            ),
            models.CheckConstraint(condition=Q(heads__gte=1), name="means_heads_at_least_one"),
            models.CheckConstraint(
                condition=Q(finished_at=None)
                | Q(debt_service__isnull=False)
                & (Q(income__isnull=False) | Q(spending__isnull=False)),
                name="means_finished_is_reckoned",
            ),
        ]
        indexes = [models.Index(fields=["household", "-on_day"], name="means_sheet_household")]


class Income(CareRow):
    """One source of one member, or of the household; an amount of None was not known."""

    sheet = models.ForeignKey(Sheet, models.PROTECT, related_name="incomes")
    source = models.CharField(max_length=12, choices=choices.Source.choices)
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    amount = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    every = models.CharField(max_length=12, choices=choices.Every.choices)
    rain_months = ArrayField(models.PositiveSmallIntegerField(), default=list)
    rain_left = models.PositiveSmallIntegerField(default=0)  # in a hundred

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(amount=None) | Q(amount__gte=0), name="means_income_positive"
            ),
            models.CheckConstraint(condition=Q(rain_left__lte=99), name="means_income_left"),
            models.CheckConstraint(
                condition=Q(rain_months__contained_by=list(choices.RAINS)),
                name="means_income_months",
            ),
        ]


class Spending(CareRow):
    """One head; an amount of None was not known."""

    sheet = models.ForeignKey(Sheet, models.PROTECT, related_name="spendings")
    head = models.CharField(max_length=10, choices=choices.Head.choices)
    amount = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    every = models.CharField(max_length=12, choices=choices.Every.choices)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(amount=None) | Q(amount__gte=0), name="means_spending_positive"
            ),
            models.UniqueConstraint(fields=["sheet", "head"], name="means_spending_once"),
        ]


class Debt(CareRow):
    """To whom, how much is left, what is paid a month, at which interest a month."""

    sheet = models.ForeignKey(Sheet, models.PROTECT, related_name="debts")
    to_whom = models.CharField(max_length=120)
    owed = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    a_month = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    interest = models.CharField(max_length=8, choices=choices.Interest.choices)
    percent = models.DecimalField(max_digits=5, decimal_places=2, null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(Q(owed=None) | Q(owed__gte=0)) & (Q(a_month=None) | Q(a_month__gte=0)),
                name="means_debt_positive",
            ),
            models.CheckConstraint(
                condition=Q(interest="known", percent__isnull=False)
                | (~Q(interest="known") & Q(percent=None)),
                name="means_debt_interest",
            ),
        ]
