"""Scans and photographs: what they are here, their sealed bytes in the vault."""

import pghistory
from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.people.papers.choices import Kind, Media
from ayllu.people.register.models import Household, Person

HEALTH, CASE = ("medical",), ("court",)


@pghistory.track()
class Document(CareRow):
    """One paper or one photograph; taken out of the file it stays with its keeper."""

    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="documents")
    household = models.ForeignKey(Household, models.PROTECT, null=True, related_name="documents")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    compartment = models.CharField(max_length=12, default="people")
    title = models.CharField(max_length=120, blank=True)
    issued_on = models.DateField(null=True)
    valid_until = models.DateField(null=True)
    is_portrait = models.BooleanField(default=False)
    media = models.CharField(max_length=16, choices=Media.choices)
    pages = models.PositiveSmallIntegerField(default=1)
    size = models.PositiveIntegerField()
    name = models.CharField(max_length=64)
    thumb_name = models.CharField(max_length=64, blank=True)
    hidden_at = models.DateTimeField(null=True)
    hidden_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    hidden_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(person__isnull=False) | models.Q(household__isnull=False),
                name="papers_document_of_someone",
            ),
            models.CheckConstraint(
                condition=models.Q(issued_on=None)
                | models.Q(valid_until=None)
                | models.Q(valid_until__gte=models.F("issued_on")),
                name="papers_document_valid_after_issue",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="photo") | models.Q(person__isnull=False),
                name="papers_document_photo_of_one",
            ),
            models.CheckConstraint(
                condition=models.Q(is_portrait=False) | models.Q(kind="photo", media="image/jpeg"),
                name="papers_document_portrait_is_photo",
            ),
            models.CheckConstraint(
                condition=models.Q(hidden_at=None)
                | (models.Q(hidden_by__isnull=False) & ~models.Q(hidden_why="")),
                name="papers_document_hidden_says_why",
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=HEALTH, compartment="health")
                | models.Q(kind__in=CASE, compartment="case")
                | (~models.Q(kind__in=[*HEALTH, *CASE]) & models.Q(compartment="people")),
                name="papers_document_compartment_by_kind",
            ),
        ]
        indexes = [
            models.Index(fields=["person", "kind"], name="papers_document_person"),
            models.Index(fields=["household"], name="papers_document_household"),
        ]

    def __str__(self) -> str:
        return self.title or str(self.get_kind_display())
