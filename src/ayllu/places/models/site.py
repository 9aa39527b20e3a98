"""A place where the organisation works."""

import re

from django.db import models

from ayllu.lib.uuid7 import uuid7
from ayllu.places.models.district import District

KINDS_IN_NAMES = re.compile(r"^(?:Centro Social|Aldea(?: Infantil)?|Oficina)(?: de)? ")


class Site(models.Model):
    """A Social Centre, a village or an office; every care row belongs to one site."""

    class Kind(models.TextChoices):
        SOCIAL_CENTRE = "social_centre"
        VILLAGE = "village"
        OFFICE = "office"

    id = models.UUIDField(primary_key=True, default=uuid7)
    code = models.SlugField(max_length=20, unique=True)
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    district = models.ForeignKey(District, models.PROTECT)
    address = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    altitude = models.PositiveSmallIntegerField(null=True, help_text="metres above sea level")
    opened_on = models.DateField(null=True)

    def __str__(self) -> str:
        return self.name

    @property
    def short_name(self) -> str:
        """For marks in lists: "Cajamarca" of "Centro Social Cajamarca"."""
        return KINDS_IN_NAMES.sub("", self.name) or self.name
