"""The directory of bodies that families are referred to and come from."""

from django.db import models

from ayllu.lib.uuid7 import uuid7
from ayllu.places.models.district import District
from ayllu.places.models.site import Site


class Body(models.Model):
    """A DEMUNA, UPE, health post, school, CEM, police station…"""

    class Kind(models.TextChoices):
        DEMUNA = "demuna"
        UPE = "upe"
        HEALTH_POST = "health_post"
        SCHOOL = "school"
        CEM = "cem"
        POLICE = "police"
        PROSECUTOR = "prosecutor"
        FAMILY_COURT = "family_court"
        MUNICIPALITY = "municipality"
        COMMUNITY = "community"
        OTHER = "other"

    id = models.UUIDField(primary_key=True, default=uuid7)
    site = models.ForeignKey(Site, models.PROTECT)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    name = models.CharField(max_length=120)
    district = models.ForeignKey(District, models.PROTECT, null=True)
    address = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    hours = models.CharField(max_length=120, blank=True)
    accredited = models.BooleanField(null=True)
    closed_on = models.DateField(null=True)

    def __str__(self) -> str:
        return self.name
