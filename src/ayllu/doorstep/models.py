"""Letterboxes: what comes from outside lies here sealed until its addressee collects it."""

from django.db import models
from django.utils import timezone

from ayllu.lib.uuid7 import uuid7


class Reply(models.Model):
    """An answer that lies ready for whoever holds the code; neither code nor words stand here."""

    lookup = models.CharField(primary_key=True, max_length=64)
    sealed = models.TextField(blank=True)
    left_at = models.DateTimeField(default=timezone.now)


class Letter(models.Model):
    """One sealed thing. Whoever drops it cannot read it back."""

    class Kind(models.TextChoices):
        REFERRAL = "referral"
        CONCERN = "concern"
        COMPLAINT = "complaint"
        ENQUIRY = "enquiry"

    id = models.UUIDField(primary_key=True, default=uuid7)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    sealed = models.TextField()
    code = models.CharField(max_length=12, unique=True)
    dropped_at = models.DateTimeField(default=timezone.now)
    collected_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["kind", "collected_at"], name="doorstep_letter_waiting")]
