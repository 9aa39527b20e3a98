"""What leaves the house: approved by another, numbered, frozen with its hash, handed over."""

import hashlib

import pghistory
from django.db import models
from django.db.models import Q

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.families.issuing import choices
from ayllu.families.socialreport.models import SocialReport
from ayllu.lib.uuid7 import uuid7
from ayllu.places.models import Site


@pghistory.track()
class Approval(CareRow):
    """Asked by who wrote it, answered once by another: approved, or given back with why."""

    report = models.ForeignKey(SocialReport, models.PROTECT, related_name="approvals")
    writer = models.ForeignKey(User, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    verdict = models.CharField(max_length=8, choices=choices.Verdict.choices, blank=True)
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(null=True)
    note = models.TextField(max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["report"], condition=Q(verdict=""), name="socialreport_one_question"
            ),
            models.CheckConstraint(
                condition=~Q(verdict="approved") | ~Q(by=models.F("writer")),
                name="socialreport_approved_by_another",
            ),
            models.CheckConstraint(
                condition=Q(verdict="", by=None, at=None)
                | ~Q(verdict="") & Q(by__isnull=False, at__isnull=False),
                name="socialreport_answer_has_who",
            ),
            models.CheckConstraint(
                condition=~Q(verdict="returned") | ~Q(note=""),
                name="socialreport_returned_says_why",
            ),
        ]


class Counter(models.Model):
    """The last number of a site and a year; the row is locked while a report is issued."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    site = models.ForeignKey(Site, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["site", "year"], name="socialreport_counter_once")
        ]


@pghistory.track()
class Issue(CareRow):
    """What left the house: number, frozen text, its hash, and what was kept out of it."""

    report = models.OneToOneField(SocialReport, models.PROTECT, related_name="issue")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    issued_on = models.DateField()
    issued_at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    content = models.TextField()
    sha256 = models.CharField(max_length=64)
    left_out = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["site", "year", "number"], name="socialreport_number_once"
            ),
        ]

    @property
    def called(self) -> str:
        """As it is cited: "007-2026-CAJAMARCA"."""
        return f"{self.number:03d}-{self.year}-{self.site.code.upper()}"

    @property
    def is_whole(self) -> bool:
        """Whether the kept text still has the hash of the day on which it was issued."""
        return hashlib.sha256(self.content.encode()).hexdigest() == self.sha256


@pghistory.track()
class Sequel(CareRow):
    """Handed over to whom, or what they answered."""

    report = models.ForeignKey(SocialReport, models.PROTECT, related_name="sequels")
    kind = models.CharField(max_length=8, choices=choices.Sequel.choices)
    on_day = models.DateField()
    who = models.CharField(max_length=160)
    text = models.TextField(max_length=2000, blank=True)
