"""What work brings in: the income of three moments, and the cash book of a small business."""

from decimal import Decimal

import pghistory
from django.db import models

from ayllu.accounts.rows import CareRow
from ayllu.families.gain import choices
from ayllu.families.work.choices import WhyNot
from ayllu.families.work.models import Path
from ayllu.means.choices import Every


@pghistory.track()
class Income(CareRow):
    """What the person earns a month: before, after three and after six months of work."""

    path = models.ForeignKey(Path, models.PROTECT, related_name="incomes")
    moment = models.CharField(max_length=6, choices=choices.Moment.choices)
    on_day = models.DateField()
    amount = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    every = models.CharField(max_length=12, choices=Every.choices, default=Every.MONTHLY)
    a_month = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    source = models.CharField(max_length=120, blank=True)
    unknown_why = models.CharField(max_length=200, blank=True)
    working = models.BooleanField(null=True)
    why_not = models.CharField(max_length=9, choices=WhyNot.choices, blank=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["path", "moment"], name="gain_income_once"),
            models.CheckConstraint(
                condition=models.Q(amount__isnull=False, a_month__isnull=False)
                | models.Q(amount=None, a_month=None) & ~models.Q(unknown_why=""),
                name="gain_income_or_why",
            ),
            models.CheckConstraint(
                condition=models.Q(amount=None) | models.Q(amount__gte=0),
                name="gain_income_not_negative",
            ),
            models.CheckConstraint(
                condition=models.Q(amount=None) | ~models.Q(source=""),
                name="gain_income_has_source",
            ),
            models.CheckConstraint(
                condition=models.Q(moment="before")
                | models.Q(amount=None)
                | models.Q(working=True)
                | models.Q(working=False) & ~models.Q(why_not=""),
                name="gain_income_says_whether_working",
            ),
        ]


@pghistory.track()
class Business(CareRow):
    """The plan of a small business on one page, agreed with who will run it."""

    path = models.OneToOneField(Path, models.PROTECT, related_name="business")
    sells = models.CharField(max_length=200)
    to_whom = models.CharField(max_length=200)
    place = models.CharField(max_length=200, blank=True)
    needs = models.TextField(max_length=600, blank=True)
    risks = models.TextField(max_length=600, blank=True)
    own_capital = models.DecimalField(max_digits=8, decimal_places=2, default=0)
    seed_capital = models.DecimalField(max_digits=8, decimal_places=2, default=0)
    agreed_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(own_capital__gte=0, seed_capital__gte=0),
                name="gain_capital_not_negative",
            )
        ]


@pghistory.track()
class Supply(CareRow):
    """Something given to begin with, and what it is worth."""

    business = models.ForeignKey(Business, models.PROTECT, related_name="supplies")
    what = models.CharField(max_length=160)
    worth = models.DecimalField(max_digits=8, decimal_places=2)
    on_day = models.DateField()
    mistaken_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(worth__gt=0), name="gain_supply_more_than_nothing"
            )
        ]


@pghistory.track()
class Sheet(CareRow):
    """One month of the cash book: what was sold and what it cost."""

    business = models.ForeignKey(Business, models.PROTECT, related_name="sheets")
    month = models.DateField()
    sales = models.DecimalField(max_digits=9, decimal_places=2)
    costs = models.DecimalField(max_digits=9, decimal_places=2)
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["business", "month"], name="gain_sheet_once"),
            models.CheckConstraint(condition=models.Q(month__day=1), name="gain_sheet_month"),
            models.CheckConstraint(
                condition=models.Q(sales__gte=0, costs__gte=0), name="gain_sheet_not_negative"
            ),
        ]

    @property
    def profit(self) -> Decimal:
        """S/ 900.00 sold and S/ 650.00 spent leave S/ 250.00; more spent than sold is a loss."""
        return self.sales - self.costs


TABLES = (Income, Business, Supply, Sheet)  # in the order of their keys
