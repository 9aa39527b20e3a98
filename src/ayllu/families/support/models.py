"""Services: planned for a family, given to its members, alone or in a group."""

from typing import ClassVar

import pghistory
from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.families.plans.models import Activity
from ayllu.families.support import choices
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body


@pghistory.track()
class Planned(CareRow):
    """A service the family shall receive so many times until a day; perhaps a plan's activity."""

    household = models.ForeignKey(Household, models.PROTECT, related_name="planned_services")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    service = models.CharField(max_length=16, choices=choices.Service.choices)
    kind = models.CharField(max_length=13, choices=choices.Kind.choices)
    detail = models.CharField(max_length=120, blank=True)
    activity = models.ForeignKey(Activity, models.PROTECT, null=True, related_name="+")
    times = models.PositiveSmallIntegerField(default=1)
    from_day = models.DateField()
    until_day = models.DateField()
    ended_on = models.DateField(null=True)
    ended_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(times__range=(1, 200)), name="support_planned_times"
            ),
            models.CheckConstraint(
                condition=models.Q(until_day__gte=models.F("from_day")),
                name="support_planned_ends_after_start",
            ),
            models.CheckConstraint(
                condition=models.Q(ended_on=None) | ~models.Q(ended_why=""),
                name="support_planned_end_says_why",
            ),
            models.CheckConstraint(
                condition=~models.Q(service="other") | ~models.Q(detail=""),
                name="support_planned_other_says_what",
            ),
        ]


@pghistory.track()
class GroupAct(CareRow):
    """One act for many families: a workshop, a campaign, a day of baskets."""

    title = models.CharField(max_length=120)
    on_day = models.DateField()
    place = models.CharField(max_length=120, blank=True)
    led_by = models.ForeignKey(User, models.PROTECT, related_name="+")


class GivenQuerySet(models.QuerySet["Given"]):
    def real(self) -> "GivenQuerySet":
        """Without what was entered by mistake."""
        return self.filter(mistaken_at=None)


@pghistory.track()
class Given(CareRow):
    """One service to one person, or to the whole household, on a day. ``act``: one submission."""

    household = models.ForeignKey(Household, models.PROTECT, related_name="services")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="services")
    act = models.UUIDField()
    service = models.CharField(max_length=16, choices=choices.Service.choices)
    kind = models.CharField(max_length=13, choices=choices.Kind.choices)
    detail = models.CharField(max_length=120, blank=True)
    on_day = models.DateField()
    nth = models.PositiveSmallIntegerField(default=0)
    by_us = models.BooleanField(default=True)
    body = models.ForeignKey(Body, models.PROTECT, null=True, related_name="+")
    body_name = models.CharField(max_length=120, blank=True)
    worker = models.ForeignKey(User, models.PROTECT, related_name="+")
    quantity = models.DecimalField(max_digits=7, decimal_places=2, null=True)
    unit = models.CharField(max_length=6, choices=choices.Unit.choices, blank=True)
    amount = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    note = models.CharField(max_length=300, blank=True)
    activity = models.ForeignKey(Activity, models.PROTECT, null=True, related_name="+")
    planned = models.ForeignKey(Planned, models.PROTECT, null=True, related_name="given")
    group = models.ForeignKey(GroupAct, models.PROTECT, null=True, related_name="given")
    mistaken_at = models.DateTimeField(null=True)
    mistaken_why = models.CharField(max_length=300, blank=True)
    objects: ClassVar = GivenQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["household", "person", "service", "detail", "on_day", "nth"],
                condition=models.Q(mistaken_at=None),
                nulls_distinct=False,
                name="support_given_once_a_day",
            ),
            models.CheckConstraint(
                condition=models.Q(by_us=True, body=None, body_name="")
                | models.Q(by_us=False) & (models.Q(body__isnull=False) | ~models.Q(body_name="")),
                name="support_given_by_us_or_another",
            ),
            models.CheckConstraint(
                condition=~models.Q(service="other") | ~models.Q(detail=""),
                name="support_given_other_says_what",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="money") | models.Q(amount__isnull=False),
                name="support_given_money_has_amount",
            ),
            models.CheckConstraint(
                condition=(models.Q(amount=None) | models.Q(amount__gt=0))
                & (models.Q(quantity=None) | models.Q(quantity__gt=0)),
                name="support_given_more_than_nothing",
            ),
            models.CheckConstraint(
                condition=models.Q(mistaken_at=None) | ~models.Q(mistaken_why=""),
                name="support_given_mistake_says_why",
            ),
        ]
        indexes = [
            models.Index(fields=["site", "-on_day", "-id"], name="support_given_site_day"),
            models.Index(fields=["household", "-on_day"], name="support_given_household"),
            models.Index(fields=["act"], name="support_given_act"),
        ]

    @property
    def name(self) -> str:
        """The service in words; another one by its own."""
        return self.detail or str(self.get_service_display())
