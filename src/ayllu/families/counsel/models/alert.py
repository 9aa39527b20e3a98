"""An answer about self-harm: it lies on two desks until each has written what was done."""

from django.db import models
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.families.counsel import choices
from ayllu.families.counsel.models.episode import Episode
from ayllu.families.counsel.models.record import Score
from ayllu.ground.fields import EncryptedField
from ayllu.people.register.models import Person


class Alert(CareRow):
    """Made in the same moment as the score; nobody may change or take it away."""

    score = models.ForeignKey(Score, models.PROTECT, related_name="alerts")
    episode = models.ForeignKey(Episode, models.PROTECT, related_name="alerts")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    level = models.PositiveSmallIntegerField()
    on_day = models.DateField()
    raised_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(level__range=(1, 3)), name="counsel_alert_level"
            ),
            models.UniqueConstraint(fields=["score"], name="counsel_alert_once"),
        ]


class AlertAnswer(CareRow):
    """What was done, by the psychologist or by the safeguarding lead; each once."""

    alert = models.ForeignKey(Alert, models.PROTECT, related_name="answers")
    side = models.CharField(max_length=12, choices=choices.Side.choices)
    done = EncryptedField()
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["alert", "side"], name="counsel_answer_once"),
            models.CheckConstraint(condition=~models.Q(done=""), name="counsel_answer_says_what"),
        ]
