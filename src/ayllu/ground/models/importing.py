"""A file that is being brought in, its lines, and what came of them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from ayllu.ground.fields import EncryptedField
from ayllu.lib.uuid7 import uuid7


class ImportJob(models.Model):
    """One file from its upload until it is closed; its content is sealed and then emptied."""

    class State(models.TextChoices):
        MAPPING = "mapping"
        TRYING = "trying"
        TRIED = "tried"
        RUNNING = "running"
        DONE = "done"
        STOPPED = "stopped"
        UNDOING = "undoing"
        UNDONE = "undone"
        FAILED = "failed"

    RUNS = (State.TRYING, State.RUNNING, State.UNDOING)
    # What can still be brought in after the work ended, whole or in the middle.
    GOES_ON = (State.TRIED, State.DONE, State.STOPPED, State.FAILED)

    id = models.UUIDField(primary_key=True, default=uuid7)
    importer = models.CharField(max_length=40)
    site_id = models.UUIDField()
    user_id = models.UUIDField()
    filename = EncryptedField()
    content = EncryptedField(blank=True, default="")
    mapping = models.JSONField(default=dict)
    reference_date = models.DateField(null=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.MAPPING)
    failure = models.CharField(max_length=40, blank=True)
    undo_why = models.CharField(max_length=300, blank=True)
    warnings = ArrayField(models.CharField(max_length=40), default=list)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    moved_at = models.DateTimeField(null=True)  # the last sign of life of its work
    stop_asked_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)  # when its person saw how it ended

    @property
    def runs(self) -> bool:
        return self.state in self.RUNS


class ImportRow(models.Model):
    """One line of the file; the first of a group holds its key, its decision and its state."""

    class State(models.TextChoices):
        NONE = ""
        MADE = "made"
        ALREADY = "already"
        SAME = "same"
        WAITING = "waiting"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=uuid7)
    job = models.ForeignKey(ImportJob, models.CASCADE, related_name="rows")
    site_id = models.UUIDField()
    user_id = models.UUIDField()
    number = models.PositiveIntegerField()
    sheet = models.CharField(max_length=80, blank=True)
    row = models.PositiveIntegerField()
    item = models.CharField(max_length=16, blank=True)
    outcome = models.CharField(max_length=8)
    reasons = ArrayField(models.CharField(max_length=40), default=list)
    label = EncryptedField(blank=True, default="")
    content = EncryptedField(blank=True, default="")
    key = models.CharField(max_length=64, blank=True)
    alike = models.JSONField(default=list)
    decision = models.CharField(max_length=5, blank=True)
    same_as = models.UUIDField(null=True)
    state = models.CharField(max_length=8, blank=True)
    failure = models.CharField(max_length=300, blank=True)
    made_id = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["job", "number"], name="ground_importrow_once")
        ]


class ImportedThing(models.Model):
    """What an import made, under a key of its content: the same content is never made twice."""

    id = models.UUIDField(primary_key=True, default=uuid7)
    importer = models.CharField(max_length=40)
    site_id = models.UUIDField()
    key = models.CharField(max_length=64)
    job_id = models.UUIDField()
    thing_id = models.UUIDField()
    part_ids = ArrayField(models.UUIDField(), default=list)
    made_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
    touched = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["site_id", "importer", "key"],
                condition=models.Q(undone_at=None),
                name="ground_importedthing_once",
            )
        ]
        indexes = [models.Index(fields=["job_id"], name="ground_importedthing_job")]


class RememberedMapping(models.Model):
    """How the columns under a head were read last time at a site."""

    id = models.UUIDField(primary_key=True, default=uuid7)
    importer = models.CharField(max_length=40)
    site_id = models.UUIDField()
    fingerprint = models.CharField(max_length=64)
    mapping = models.JSONField()
    saved_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["site_id", "importer", "fingerprint"],
                name="ground_rememberedmapping_once",
            )
        ]
