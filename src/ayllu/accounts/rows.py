"""The base of every care row: a UUIDv7, a site, and who entered it when."""

from django.db import models
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.lib.uuid7 import uuid7
from ayllu.places.models import Site


class CareRow(models.Model):
    """Occurred on and entered at are two facts: rooms add their own day or moment."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    site = models.ForeignKey(Site, models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(default=timezone.now)
    entered_by = models.ForeignKey(User, models.PROTECT, related_name="+", null=True)

    class Meta:
        abstract = True
