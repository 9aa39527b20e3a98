"""Against the rule by site: a file shut to all but the lead, or opened to one for four hours."""

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.ground.fields import EncryptedField
from ayllu.locks import choices
from ayllu.people.register.models import Person


class MomentRange(models.Func):
    function = "tstzrange"
    output_field = DateTimeRangeField()


@pghistory.track(
    fields=["site", "person", "from_at", "lifted_at", "lifted_by"], model_name="HidingEvent"
)
class Hiding(CareRow):
    """Hidden for safety from a moment on; the database keeps the mark on the person in step."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    why = EncryptedField()
    from_at = models.DateTimeField(default=timezone.now)
    lifted_at = models.DateTimeField(null=True)
    lifted_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    lifted_why = EncryptedField(blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(lifted_at=None), name="locks_hiding_once"
            ),
            models.CheckConstraint(condition=~models.Q(why=""), name="locks_hiding_says_why"),
            models.CheckConstraint(
                condition=models.Q(lifted_at=None)
                | models.Q(lifted_by__isnull=False) & ~models.Q(lifted_why=""),
                name="locks_hiding_lifted_says_why",
            ),
        ]


@pghistory.track(
    fields=["site", "person", "user", "until", "ended_at", "verdict", "reviewed_by"],
    model_name="OpeningEvent",
)
class Opening(CareRow):
    """Break-glass: one person of staff, one file, a reason, four hours; then a review."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    why = EncryptedField()
    asked_at = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    verdict = models.CharField(max_length=9, choices=choices.Verdict.choices, blank=True)
    reviewed_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    reviewed_at = models.DateTimeField(null=True)
    review_note = EncryptedField(blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(why=""), name="locks_opening_says_why"),
            models.CheckConstraint(
                condition=models.Q(until__gt=models.F("asked_at"))
                & models.Q(until__lte=models.F("asked_at") + choices.FOUR_HOURS),
                name="locks_opening_four_hours",
            ),
            models.CheckConstraint(
                condition=models.Q(verdict="", reviewed_by=None)
                | ~models.Q(verdict="") & ~models.Q(reviewed_by=models.F("user")),
                name="locks_opening_reviewed_by_another",
            ),
            ExclusionConstraint(
                name="locks_opening_once",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    ("person", RangeOperators.EQUAL),
                    (
                        MomentRange("asked_at", Coalesce("ended_at", "until")),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            ),
        ]
        indexes = [models.Index(fields=["user", "until"], name="locks_opening_user")]
