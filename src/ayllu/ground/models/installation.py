"""What this installation is, and how often someone knocked."""

from django.db import models
from django.utils import timezone


class Installation(models.Model):
    """One row: demo or real, for ever. Demo data and real data never mix."""

    class Kind(models.TextChoices):
        DEMO = "demo"
        REAL = "real"

    id = models.SmallIntegerField(primary_key=True, default=1)
    kind = models.CharField(max_length=4, choices=Kind.choices)
    organisation = models.CharField(max_length=120)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="ground_installation_is_one")
        ]


class RateBucket(models.Model):
    """A token bucket, spent on the connection that commits at once."""

    key = models.CharField(primary_key=True, max_length=80)
    tokens = models.FloatField()
    filled_at = models.DateTimeField()
