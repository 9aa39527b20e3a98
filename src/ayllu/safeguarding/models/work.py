"""What goes out of a concern: reports to an authority, and its closing."""

import pghistory
from django.db import models
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.ground.fields import EncryptedField
from ayllu.places.models import Body
from ayllu.safeguarding import choices
from ayllu.safeguarding.models.concern import Concern


@pghistory.track(
    fields=["site", "concern", "to", "made_at", "how", "number", "answered_on"],
    model_name="ReportEvent",
)
class Report(CareRow):
    """A report to an authority: written, handed over with its number, answered."""

    concern = models.ForeignKey(Concern, models.PROTECT, related_name="reports")
    to = models.CharField(max_length=12, choices=choices.To.choices)
    body = models.ForeignKey(Body, models.PROTECT, null=True, related_name="+")
    code = models.CharField(max_length=12, unique=True)
    what = EncryptedField()
    written_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(null=True)
    made_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    how = models.CharField(max_length=8, choices=choices.How.choices, blank=True)
    number = models.CharField(max_length=60, blank=True)
    answer = EncryptedField(blank=True, default="")
    answered_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(made_at=None, how="")
                | models.Q(made_at__isnull=False, made_by__isnull=False) & ~models.Q(how=""),
                name="safeguarding_report_made_says_how",
            ),
            models.CheckConstraint(
                condition=models.Q(answered_on=None)
                | models.Q(made_at__isnull=False) & ~models.Q(answer=""),
                name="safeguarding_report_answered_after_made",
            ),
        ]


@pghistory.track(
    fields=["site", "concern", "outcome", "by", "confirmed_by", "reopened_at"],
    model_name="ClosingEvent",
)
class Closing(CareRow):
    """What came of it. From level 3 on a second person signs; reopening ends it."""

    concern = models.ForeignKey(Concern, models.PROTECT, related_name="closings")
    outcome = models.CharField(max_length=16, choices=choices.Outcome.choices)
    words = EncryptedField()
    lessons = EncryptedField(blank=True, default="")
    duplicate_of = models.CharField(max_length=12, blank=True)
    not_reported_why = EncryptedField(blank=True, default="")
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    confirmed_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True)
    reopened_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["concern"],
                condition=models.Q(reopened_at=None),
                name="safeguarding_closing_once",
            ),
            models.CheckConstraint(
                condition=models.Q(confirmed_by=None) | ~models.Q(confirmed_by=models.F("by")),
                name="safeguarding_second_is_another",
            ),
            models.CheckConstraint(
                condition=~models.Q(outcome="duplicate") | ~models.Q(duplicate_of=""),
                name="safeguarding_duplicate_of_which",
            ),
        ]
