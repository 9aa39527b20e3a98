"""Concerns: a compartment apart. The narrative is sealed; the person named never sees it."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.ground.fields import EncryptedField
from ayllu.people.register.models import Person
from ayllu.safeguarding import choices

TRACKED = ["site", "code", "kind", "in_danger_now", "named_users", "state", "level"]


@pghistory.track(fields=TRACKED, model_name="ConcernEvent")
class Concern(CareRow):
    """What someone saw, heard or fears, in her words.

    ``known_at`` is when she came to know it: every clock runs from there. ``source_mark`` is the
    keyed hash of a log that raised it by itself, so that the same words raise it once.
    """

    code = models.CharField(max_length=12, unique=True)
    letter_id = models.UUIDField(null=True, unique=True)
    source_mark = models.CharField(max_length=64, null=True)
    kind = models.CharField(max_length=12, choices=choices.Kind.choices)
    by_whom = models.CharField(max_length=10, choices=choices.ByWhom.choices)
    narrative = EncryptedField()
    words_of_child = EncryptedField(blank=True, default="")
    place = EncryptedField(blank=True, default="")
    done_already = EncryptedField(blank=True, default="")
    in_danger_now = models.BooleanField(default=False)
    happened_on = models.DateField(null=True)
    known_at = models.DateTimeField(default=timezone.now)
    raised_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    raiser_name = EncryptedField(blank=True, default="")
    persons = models.ManyToManyField(Person, related_name="+", through="ConcernPerson")
    named_users = ArrayField(models.UUIDField(), default=list)
    state = models.CharField(
        max_length=12, choices=choices.State.choices, default=choices.State.NEW
    )
    level = models.PositiveSmallIntegerField(null=True)
    acknowledge_by = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(level=None) | models.Q(level__range=(1, 4)),
                name="safeguarding_concern_level_one_to_four",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=["new", "acknowledged"])
                | models.Q(level__isnull=False),
                name="safeguarding_concern_assessed_has_level",
            ),
            models.UniqueConstraint(fields=["source_mark"], name="safeguarding_source_once"),
        ]


class ConcernPerson(CareRow):
    """Whom a concern is about. A row with its own key, so that who writes need not read."""

    concern = models.ForeignKey(Concern, models.PROTECT, related_name="links")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")


class ConcernStep(CareRow):
    """One act on a concern: a step of its way, or (``act``) something done on the way."""

    concern = models.ForeignKey(Concern, models.PROTECT, related_name="steps")
    to_state = models.CharField(max_length=12, choices=choices.State.choices)
    act = models.CharField(max_length=12, choices=choices.Act.choices, blank=True)
    note = EncryptedField(blank=True, default="")
    level = models.PositiveSmallIntegerField(null=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)


class LevelDecision(CareRow):
    """How grave it is held to be, why, and with whom that was weighed; never changed."""

    concern = models.ForeignKey(Concern, models.PROTECT, related_name="decisions")
    level = models.PositiveSmallIntegerField(choices=choices.Level.choices)
    reasons = EncryptedField()
    weighed_with = EncryptedField(blank=True, default="")
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(reasons=""), name="safeguarding_level_has_reasons"
            )
        ]
