"""Words of holders, erasures by two persons, nights of the keeper, incidents, whom they touch.

Each is proof that data were guarded, so none is ever changed back.
"""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.ground.fields import EncryptedField
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.models import Person
from ayllu.places.models import Site
from ayllu.safekeeping.choices import ANSWERS, Answer, Apart, How, Question


def fitting() -> Q:
    found = Q(answer="")
    for question, answers in ANSWERS.items():
        found |= Q(question=question, answer__in=[str(a) for a in answers])
    return found


@pghistory.track(exclude=["text"])
class Word(CareRow):
    """One holder of notes apart is asked, and answers without saying what is there.

    ``matter`` is the request, the erasure or the incident that asks.
    """

    matter = models.UUIDField()
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    compartment = models.CharField(max_length=12, choices=Apart.choices)
    question = models.CharField(max_length=9, choices=Question.choices)
    asked_at = models.DateTimeField(default=timezone.now)
    answer = models.CharField(max_length=7, choices=Answer.choices, blank=True)
    text = EncryptedField(blank=True, default="")
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["matter", "compartment", "question"], name="safekeeping_word_once"
            ),
            models.CheckConstraint(condition=fitting(), name="safekeeping_word_fits"),
            models.CheckConstraint(
                condition=~Q(answer="gives") | ~Q(text=""), name="safekeeping_word_gives_text"
            ),
        ]


@pghistory.track()
class Erasure(CareRow):
    """Asked by one, approved by another, carried out by the keeper; a shell remains."""

    code = models.CharField(max_length=12, unique=True)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    request_id = models.UUIDField(null=True)
    why = models.CharField(max_length=500)
    over_on = models.DateField(null=True)
    legal_order = models.CharField(max_length=200, blank=True)
    asked_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    approved_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_why = models.CharField(max_length=300, blank=True)
    done_on = models.DateField(null=True)
    rows = models.PositiveIntegerField(default=0)
    files = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("asked_by")),
                name="safekeeping_erasure_two_persons",
            ),
            models.CheckConstraint(condition=~Q(why=""), name="safekeeping_erasure_says_why"),
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(withdrawn_at=None),
                name="safekeeping_erasure_one_open",
            ),
            models.CheckConstraint(
                condition=Q(done_on=None) | Q(approved_by__isnull=False, approved_at__isnull=False),
                name="safekeeping_erasure_approved_first",
            ),
            models.CheckConstraint(
                condition=Q(done_on=None) | ~Q(legal_order="") | Q(over_on__lte=F("done_on")),
                name="safekeeping_erasure_time_over",
            ),
            models.CheckConstraint(
                condition=Q(done_on=None) | Q(withdrawn_at=None),
                name="safekeeping_erasure_withdrawn_or_done",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class Night(models.Model):
    """What the keeper let go in one night: counts by kind, no word of anything."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    day = models.DateField()
    went = models.JSONField(default=dict)
    erased = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day"], name="safekeeping_night_once")]


@pghistory.track()
class Incident(CareRow):
    """Something happened to data: what, since when, how far it went, who was told when."""

    code = models.CharField(max_length=12, unique=True)
    title = models.CharField(max_length=120)
    what = models.TextField(max_length=3000)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    found_at = models.DateTimeField()
    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    session = models.CharField(max_length=16, blank=True)
    read_at = models.ForeignKey(Site, models.PROTECT, null=True, related_name="+")
    lists = models.PositiveIntegerField(default=0)
    apart = ArrayField(models.CharField(max_length=12), default=list)
    authority_due_at = models.DateTimeField()
    authority_told_at = models.DateTimeField(null=True)
    authority_number = models.CharField(max_length=60, blank=True)
    contained = models.TextField(max_length=2000, blank=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(ended_at__gte=F("began_at")),
                name="safekeeping_incident_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(found_at__gte=F("began_at")),
                name="safekeeping_incident_found_after_start",
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None) | Q(authority_told_at__isnull=False),
                name="safekeeping_incident_closed_when_told",
            ),
        ]

    def __str__(self) -> str:
        return self.title


@pghistory.track()
class Affected(CareRow):
    """A person whose file was opened: how often, and whether she was told."""

    incident = models.ForeignKey(Incident, models.PROTECT, related_name="affected")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    files = models.PositiveIntegerField(default=1)
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    told_on = models.DateField(null=True)
    told_how = models.CharField(max_length=9, choices=How.choices, blank=True)
    told_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    not_told_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["incident", "person"], name="safekeeping_affected_once"
            ),
            models.CheckConstraint(
                condition=Q(told_on=None, told_how="") | Q(told_on__isnull=False) & ~Q(told_how=""),
                name="safekeeping_affected_told_how",
            ),
        ]
