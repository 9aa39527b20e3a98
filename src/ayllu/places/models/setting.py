"""Dated settings: poverty lines, minimum wage, days on which a site is closed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ayllu.lib.uuid7 import uuid7
from ayllu.places.models.site import Site


class PovertyLine(models.Model):
    """Soles for one person and one month, of a year, an area and a kind."""

    class Area(models.TextChoices):
        NATIONAL = "national"
        RURAL = "rural"

    class Kind(models.TextChoices):
        TOTAL = "total"
        EXTREME = "extreme"

    year = models.PositiveSmallIntegerField()
    area = models.CharField(max_length=10, choices=Area.choices)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    amount = models.DecimalField(max_digits=8, decimal_places=2)
    certain = models.BooleanField(default=True)
    source = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["year", "area", "kind"], name="places_povertyline_one_a_year"
            )
        ]


class MinimumWage(models.Model):
    """Soles a month from a day on."""

    from_day = models.DateField(unique=True)
    amount = models.DecimalField(max_digits=8, decimal_places=2)
    source = models.CharField(max_length=120)


class ClosedDay(models.Model):
    """A day on which the site does not work, beside the holidays of Peru."""

    id = models.UUIDField(primary_key=True, default=uuid7)
    site = models.ForeignKey(Site, models.CASCADE)
    day = models.DateField()
    name = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["site", "day"], name="places_closedday_once")
        ]


class Term(models.Model):
    """How long something may take or is kept, from a day on: what a law or the house says.

    ``certain`` is False where the text of the norm was not at hand: the page says so.
    """

    class Unit(models.TextChoices):
        WORKING_DAYS = "working_days", _("working days")
        HOURS = "hours", _("hours")
        DAYS = "days", _("days")
        YEARS = "years", _("years")

    key = models.CharField(max_length=40)
    from_day = models.DateField()
    number = models.PositiveSmallIntegerField()
    unit = models.CharField(max_length=12, choices=Unit.choices)
    certain = models.BooleanField(default=False)
    source = models.CharField(max_length=160)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "from_day"], name="places_term_one_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.get_unit_display()}"
