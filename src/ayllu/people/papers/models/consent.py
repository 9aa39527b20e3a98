"""Consents by purpose: each version a row that is never changed, its end another row."""

import pghistory
from django.db import models
from django.db.models import Q

from ayllu.accounts.rows import CareRow
from ayllu.people.papers import choices
from ayllu.people.papers.choices import RECIPIENTS
from ayllu.people.papers.models.document import Document
from ayllu.people.register.choices import Language
from ayllu.people.register.models import Person


def fitting() -> Q:
    """Each purpose with its own recipients."""
    found = Q()
    for purpose, recipients in RECIPIENTS.items():
        found |= Q(purpose=purpose.value, recipient__in=[str(r) for r in recipients])
    return found


@pghistory.track()
class Consent(CareRow):
    """Who allowed what, for whom, until when; ``ended_on`` is written by the database alone."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="consents")
    purpose = models.CharField(max_length=10, choices=choices.Purpose.choices)
    recipient = models.CharField(max_length=10, choices=choices.Recipient.choices, blank=True)
    scope = models.CharField(max_length=500, blank=True)
    given_on = models.DateField()
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    capacity = models.CharField(max_length=8, choices=choices.Capacity.choices)
    giver = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    giver_body = models.CharField(max_length=120, blank=True)
    giver_paper = models.CharField(max_length=200, blank=True)
    how = models.CharField(max_length=12, choices=choices.Signed.choices)
    read_aloud_by = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=5, choices=Language.choices, blank=True)
    witness = models.CharField(max_length=120, blank=True)
    own_on = models.DateField(null=True)
    assent = models.CharField(max_length=10, choices=choices.Assent.choices)
    assent_how = models.CharField(max_length=300, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="consents")
    replaces = models.OneToOneField("self", models.PROTECT, null=True, related_name="replaced_by")
    version = models.PositiveSmallIntegerField(default=1)
    ended_on = models.DateField(null=True, editable=False)
    ended_why = models.CharField(
        max_length=10, choices=choices.Ended.choices, blank=True, editable=False
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "purpose", "recipient"],
                condition=Q(ended_on=None),
                name="papers_consent_one_open",
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=models.F("valid_from")),
                name="papers_consent_until_after_from",
            ),
            models.CheckConstraint(
                condition=Q(purpose="services") | Q(valid_until__isnull=False),
                name="papers_consent_until_unless_services",
            ),
            models.CheckConstraint(condition=fitting(), name="papers_consent_recipient_fits"),
            models.CheckConstraint(
                condition=Q(capacity="self") | Q(giver__isnull=False) | ~Q(giver_body=""),
                name="papers_consent_giver_named",
            ),
            models.CheckConstraint(
                condition=~Q(capacity="guardian") | ~Q(giver_paper=""),
                name="papers_consent_guardian_paper",
            ),
            models.CheckConstraint(
                condition=~Q(how="fingerprint") | (~Q(read_aloud_by="") & ~Q(witness="")),
                name="papers_consent_fingerprint_witness",
            ),
            models.CheckConstraint(
                condition=Q(assent__in=["too_young", "own"]) | ~Q(assent_how=""),
                name="papers_consent_assent_explained",
            ),
            models.CheckConstraint(
                condition=~Q(assent="no", purpose__in=["photo", "story", "sponsor"]),
                name="papers_consent_child_said_no",
            ),
        ]
        indexes = [
            models.Index(fields=["valid_until"], name="papers_consent_until"),
            models.Index(
                fields=["site"], condition=Q(ended_why="withdrawn"), name="papers_consent_withdrawn"
            ),
        ]

    def __str__(self) -> str:
        purpose = str(self.get_purpose_display())
        return f"{purpose}: {self.get_recipient_display()}" if self.recipient else purpose


@pghistory.track()
class ConsentEnd(CareRow):
    """Withdrawn, replaced or over: who said so, how, and what it touched at that moment."""

    consent = models.ForeignKey(Consent, models.PROTECT, related_name="ends")
    why = models.CharField(max_length=10, choices=choices.Ended.choices)
    on_day = models.DateField()
    said_by = models.CharField(max_length=120, blank=True)
    told_how = models.CharField(max_length=300, blank=True)
    touched = models.JSONField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["consent"], name="papers_end_once")]


@pghistory.track()
class Withholding(CareRow):
    """What must not be told, to whom, and why."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="withholdings")
    recipient = models.CharField(max_length=10, choices=choices.Recipient.choices)
    who = models.CharField(max_length=120, blank=True)
    what = models.CharField(max_length=300)
    everything = models.BooleanField(default=False)
    why = models.CharField(max_length=8, choices=choices.WhyWithheld.choices)
    note = models.CharField(max_length=300, blank=True)
    from_day = models.DateField()
    to_day = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(to_day=None) | Q(to_day__gte=models.F("from_day")),
                name="papers_withholding_ends_after_start",
            )
        ]
