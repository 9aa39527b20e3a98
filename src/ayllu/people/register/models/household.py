"""Households: who lives with whom, from a day to a day, and where."""

from typing import ClassVar

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeBoundary, RangeOperators
from django.db import models
from django.utils.translation import gettext as _

from ayllu.accounts.models import User
from ayllu.accounts.models.assignment import DateRange
from ayllu.accounts.rows import CareRow
from ayllu.ground.fields import EncryptedField
from ayllu.people.register import choices
from ayllu.people.register.models.person import Person
from ayllu.places.models import District


def ends_after_start(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=models.Q(to_day=None) | models.Q(to_day__gte=models.F("from_day")), name=name
    )


def days_of_row() -> DateRange:
    return DateRange("from_day", "to_day", RangeBoundary(True, True))


@pghistory.track(exclude=["sort_key"])
class Household(CareRow):
    """A budget unit: people who eat from the same pot."""

    name = models.CharField(max_length=160)
    code = models.CharField(max_length=12, unique=True)
    violence_recorded = models.BooleanField(default=False)
    safe_to_visit = models.CharField(
        max_length=3, choices=choices.Answer.choices, default=choices.Answer.ASK
    )
    case_lead = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    split_from = models.ForeignKey("self", models.PROTECT, null=True, related_name="splits")
    mistaken_at = models.DateTimeField(null=True)
    mistaken_why = models.CharField(max_length=300, blank=True)
    sort_key = models.CharField(max_length=200, blank=True)

    class Meta:
        # beside these, people_household_words: trigrams of the name (migration 0002)
        indexes = [models.Index(fields=["site", "sort_key", "id"], name="people_household_sorted")]

    def __str__(self) -> str:
        return self.name

    @property
    def called(self) -> str:
        """As one says it aloud: the family and its surnames, unless the name says so itself."""
        says_so = self.name.startswith(("Familia ", "Family ", "Hogar "))
        return self.name if says_so else _("Family %(name)s") % {"name": self.name}


class MembershipQuerySet(models.QuerySet["Membership"]):
    def in_force(self, day: object) -> "MembershipQuerySet":
        return self.filter(from_day__lte=day).filter(
            models.Q(to_day=None) | models.Q(to_day__gte=day)
        )


@pghistory.track()
class Membership(CareRow):
    """Someone in a household; two households over time, at once where life is so."""

    household = models.ForeignKey(Household, models.PROTECT, related_name="memberships")
    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=16, choices=choices.Role.choices)
    is_head = models.BooleanField(default=False)
    is_carer = models.BooleanField(default=False)
    from_day = models.DateField()
    to_day = models.DateField(null=True)
    left_because = models.CharField(max_length=20, choices=choices.LeftBecause.choices, blank=True)
    objects: ClassVar = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            ends_after_start("people_membership_ends_after_start"),
            ExclusionConstraint(
                name="people_membership_not_twice",
                expressions=[
                    ("household", RangeOperators.EQUAL),
                    ("person", RangeOperators.EQUAL),
                    (days_of_row(), RangeOperators.OVERLAPS),
                ],
            ),
        ]
        indexes = [  # who left lately
            models.Index(
                fields=["to_day"],
                condition=models.Q(to_day__isnull=False),
                name="people_membership_ended",
            )
        ]


@pghistory.track()
class Residence(CareRow):
    """Where a household lives, as people say it. Coordinates are sealed."""

    household = models.ForeignKey(Household, models.PROTECT, related_name="residences")
    from_day = models.DateField()
    to_day = models.DateField(null=True)
    district = models.ForeignKey(District, models.PROTECT, null=True)
    settlement = models.CharField(max_length=80, blank=True)
    street = models.CharField(max_length=120, blank=True)
    lot = models.CharField(max_length=40, blank=True)
    reference = models.TextField(max_length=1000, blank=True)
    how_to_get_there = models.CharField(max_length=300, blank=True)
    last_stop = models.CharField(max_length=120, blank=True)
    minutes_from_centre = models.PositiveSmallIntegerField(null=True)
    in_rains = models.CharField(max_length=120, blank=True)
    coordinates = EncryptedField(blank=True, default="")
    rural = models.BooleanField(default=False)

    class Meta:
        constraints = [
            ends_after_start("people_residence_ends_after_start"),
            ExclusionConstraint(
                name="people_residence_one_at_a_time",
                expressions=[
                    ("household", RangeOperators.EQUAL),
                    (days_of_row(), RangeOperators.OVERLAPS),
                ],
            ),
        ]


@pghistory.track()
class Phone(CareRow):
    """A number, whose it is, and whether calling or writing is safe."""

    household = models.ForeignKey(Household, models.PROTECT, null=True, related_name="phones")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="phones")
    number = models.CharField(max_length=16)
    whose = models.CharField(
        max_length=10, choices=choices.PhoneOf.choices, default=choices.PhoneOf.OWN
    )
    safe_to_call = models.CharField(
        max_length=3, choices=choices.Answer.choices, default=choices.Answer.ASK
    )
    safe_to_write = models.CharField(
        max_length=3, choices=choices.Answer.choices, default=choices.Answer.ASK
    )
    note = models.CharField(max_length=120, blank=True)
    confirmed_on = models.DateField(null=True)
    to_day = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(household__isnull=False) | models.Q(person__isnull=False),
                name="people_phone_has_owner",
            ),
            models.UniqueConstraint(
                fields=["household", "person", "number"],
                condition=models.Q(to_day=None),
                nulls_distinct=False,
                name="people_phone_once",
            ),
        ]
        indexes = [models.Index(fields=["number"], name="people_phone_number")]
