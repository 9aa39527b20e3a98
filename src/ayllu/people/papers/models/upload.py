"""A file on its way, piece by piece: a lost line goes on where it stopped."""

from django.db import models
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.lib.uuid7 import uuid7


class Upload(models.Model):
    """What has arrived of one file of one person; gone within a day."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    key = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    received = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "key"], name="papers_upload_once"),
            models.CheckConstraint(
                condition=models.Q(received__lte=models.F("size")), name="papers_upload_fits"
            ),
        ]


class Part(models.Model):
    """One sealed piece, where it begins."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    upload = models.ForeignKey(Upload, models.CASCADE, related_name="parts")
    start = models.PositiveIntegerField()
    content = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["upload", "start"], name="papers_part_once")]
