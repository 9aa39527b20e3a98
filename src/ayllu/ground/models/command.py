"""What was asked, what is being typed, and what may still be taken back."""

from django.db import models
from django.utils import timezone

from ayllu.ground.fields import EncryptedField
from ayllu.lib.uuid7 import uuid7


class Command(models.Model):
    """A form that was posted: the same id has one effect and one answer, also days later."""

    id = models.UUIDField(primary_key=True)
    surface = models.CharField(max_length=6)
    user_id = models.UUIDField()
    page = models.CharField(max_length=80)
    fingerprint = models.CharField(max_length=64)
    answer = models.CharField(max_length=500, blank=True)
    posted_at = models.DateTimeField(default=timezone.now)


class Draft(models.Model):
    """Text of a long form that is not sent yet; encrypted, its author's alone."""

    id = models.UUIDField(primary_key=True, default=uuid7)
    user_id = models.UUIDField()
    key = models.CharField(max_length=120)
    content = EncryptedField()
    saved_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user_id", "key"], name="ground_draft_one_per_form")
        ]


class Undo(models.Model):
    """An ordinary act that its author may take back until ``until``."""

    id = models.UUIDField(primary_key=True, default=uuid7)
    user_id = models.UUIDField()
    code = models.CharField(max_length=60)
    about_id = models.UUIDField()
    until = models.DateTimeField()
    taken_at = models.DateTimeField(null=True)
