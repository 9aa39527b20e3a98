"""What the psychologist writes: sealed, in her own compartment, without its words in history."""

import pghistory
from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.families.counsel import choices
from ayllu.families.counsel.models.episode import Episode
from ayllu.ground.fields import EncryptedField

SEEN = ["site", "episode", "on_day", "kind", "minutes", "came", "mistaken_at"]
COUNTED = ["site", "episode", "instrument", "on_day", "external", "mistaken_at"]


@pghistory.track(fields=SEEN, model_name="SessionEvent")
class Session(CareRow):
    """One meeting, or words added later to an earlier one (``adds_to``)."""

    episode = models.ForeignKey(Episode, models.PROTECT, related_name="sessions")
    adds_to = models.ForeignKey("self", models.PROTECT, null=True, related_name="additions")
    on_day = models.DateField()
    kind = models.CharField(max_length=10, choices=choices.Kind.choices)
    came = models.CharField(max_length=9, choices=choices.Came.choices, default=choices.Came.CAME)
    minutes = models.PositiveSmallIntegerField(null=True)
    note = EncryptedField(blank=True, default="")
    next_on = models.DateField(null=True)
    written_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    mistaken_at = models.DateTimeField(null=True)
    mistaken_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(came="came") | ~models.Q(note=""),
                name="counsel_session_came_has_note",
            ),
            models.CheckConstraint(
                condition=models.Q(minutes=None) | models.Q(minutes__range=(5, 480)),
                name="counsel_session_minutes",
            ),
            models.CheckConstraint(
                condition=models.Q(mistaken_at=None) | ~models.Q(mistaken_why=""),
                name="counsel_session_mistake_says_why",
            ),
        ]
        indexes = [models.Index(fields=["episode", "-on_day"], name="counsel_session_episode")]


class Summary(CareRow):
    """What the case lead may know; a newer one stands above the older, none is changed."""

    episode = models.ForeignKey(Episode, models.PROTECT, related_name="summaries")
    on_day = models.DateField()
    text = EncryptedField()
    written_by = models.ForeignKey(User, models.PROTECT, related_name="+")


@pghistory.track(fields=COUNTED, model_name="ScoreEvent")
class Score(CareRow):
    """A questionnaire: ours with its answers sealed, or a dated total from elsewhere."""

    episode = models.ForeignKey(Episode, models.PROTECT, related_name="scores")
    instrument = models.CharField(max_length=12)
    edition = models.CharField(max_length=1, blank=True)
    on_day = models.DateField()
    external = models.BooleanField(default=False)
    answers = EncryptedField(blank=True, default="")
    total = models.DecimalField(max_digits=6, decimal_places=1)
    item_alert = models.PositiveSmallIntegerField(default=0)
    who = models.CharField(max_length=120, blank=True)
    note = EncryptedField(blank=True, default="")
    written_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    mistaken_at = models.DateTimeField(null=True)
    mistaken_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(external=False) & ~models.Q(answers="")
                | models.Q(external=True) & ~models.Q(who=""),
                name="counsel_score_own_or_external",
            ),
            models.CheckConstraint(
                condition=models.Q(mistaken_at=None) | ~models.Q(mistaken_why=""),
                name="counsel_score_mistake_says_why",
            ),
        ]
        indexes = [models.Index(fields=["episode", "-on_day"], name="counsel_score_episode")]
