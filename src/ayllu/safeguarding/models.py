"""Concerns: a compartment apart. The narrative is sealed; the person named never sees it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.ground.fields import EncryptedField
from ayllu.people.register.models import Person
from ayllu.safeguarding import choices


class Concern(CareRow):
    """What someone saw, heard or fears, in her words."""

    code = models.CharField(max_length=12, unique=True)
    letter_id = models.UUIDField(null=True, unique=True)
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
    persons = models.ManyToManyField(Person, related_name="+")
    named_users = ArrayField(models.UUIDField(), default=list)
    state = models.CharField(
        max_length=12, choices=choices.State.choices, default=choices.State.NEW
    )
    level = models.PositiveSmallIntegerField(null=True)
    acknowledge_by = models.DateTimeField()


class ConcernStep(CareRow):
    """One act on a concern: acknowledged, assessed, answered, closed."""

    concern = models.ForeignKey(Concern, models.PROTECT, related_name="steps")
    to_state = models.CharField(max_length=12, choices=choices.State.choices)
    note = EncryptedField(blank=True, default="")
    level = models.PositiveSmallIntegerField(null=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
