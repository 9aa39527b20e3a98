"""The districts of Peru with both official codes."""

from django.db import models


class District(models.Model):
    """One district; INEI and RENIEC number them differently. Codes are text."""

    inei = models.CharField(primary_key=True, max_length=6)
    reniec = models.CharField(max_length=6, null=True, unique=True)
    department = models.CharField(max_length=40)
    province = models.CharField(max_length=40)
    name = models.CharField(max_length=60)
    capital = models.CharField(max_length=60, blank=True)
    altitude = models.PositiveSmallIntegerField(null=True, help_text="metres above sea level")
    latitude = models.FloatField(null=True, help_text="degrees, of the capital")
    longitude = models.FloatField(null=True, help_text="degrees, of the capital")
    poverty = models.FloatField(null=True, help_text="per cent of people, map of 2018")

    def __str__(self) -> str:
        return self.name
