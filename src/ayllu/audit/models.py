"""Who did what and who read what: codes and ids, no foreign keys, never changed."""

from django.db import models
from django.utils import timezone

from ayllu.lib.uuid7 import uuid7


class Entry(models.Model):
    """One act or one reading. The sentence is made when it is shown."""

    id = models.UUIDField(primary_key=True, default=uuid7)
    at = models.DateTimeField(default=timezone.now)
    by_id = models.UUIDField(null=True)
    code = models.CharField(max_length=60)
    about_type = models.CharField(max_length=40, blank=True)
    about_id = models.UUIDField(null=True)
    household_id = models.UUIDField(null=True)
    site_id = models.UUIDField(null=True)
    compartment = models.CharField(max_length=12, default="case")
    count = models.PositiveIntegerField(default=1)
    reason = models.CharField(max_length=300, blank=True)
    request_id = models.CharField(max_length=8, blank=True)
    # which session it was, by a keyed hash: enough to ask for all that one lost telephone read
    session = models.CharField(max_length=16, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["about_id", "-at"], name="audit_entry_about"),
            models.Index(fields=["household_id", "-at"], name="audit_entry_household"),
            models.Index(fields=["by_id", "-at"], name="audit_entry_by"),
            models.Index(
                fields=["session"], condition=~models.Q(session=""), name="audit_entry_session"
            ),
        ]
