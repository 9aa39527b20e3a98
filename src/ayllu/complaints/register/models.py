"""What children and parents say to us: the words as said, what was done, what was answered."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.complaints.register import choices
from ayllu.ground.fields import EncryptedField

SAID = models.Q(words="")
NAMELESS = models.Q(who_name="")
TRACKED = [
    *("site", "code", "way", "kind", "about", "who", "about_users", "responsible", "state", "harm"),
    *("acknowledge_by", "answer_by", "acknowledged_at", "answered_on", "mistaken_at"),
]


@pghistory.track(fields=TRACKED, model_name="ComplaintEvent")
class Complaint(CareRow):
    """One suggestion, complaint or thank-you. Whom it is about never sees it.

    Words, name and way to reach the person are sealed; what is passed on to safeguarding keeps
    none of them here.
    """

    code = models.CharField(max_length=12, unique=True)
    letter_id = models.UUIDField(null=True, unique=True)
    way = models.CharField(max_length=6, choices=choices.Way.choices)
    kind = models.CharField(max_length=10, choices=choices.Kind.choices)
    about = models.CharField(max_length=9, choices=choices.About.choices)
    who = models.CharField(max_length=8, choices=choices.Who.choices)
    who_name = EncryptedField(blank=True, default="")
    reach = EncryptedField(blank=True, default="")
    words = EncryptedField(blank=True, default="")
    language = models.CharField(max_length=5, choices=choices.Language.choices, default="es")
    heard_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    on_day = models.DateField()
    received_at = models.DateTimeField()
    about_users = ArrayField(models.UUIDField(), default=list)
    about_said = EncryptedField(blank=True, default="")
    responsible = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=12, choices=choices.State.choices, default="new")
    harm = models.CharField(max_length=9, choices=choices.Harm.choices, default="", blank=True)
    harm_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    harm_at = models.DateTimeField(null=True)
    acknowledge_by = models.DateField()
    answer_by = models.DateField(null=True)
    acknowledged_at = models.DateTimeField(null=True)
    answered_on = models.DateField(null=True)
    scan = models.CharField(max_length=80, blank=True)
    scan_media = models.CharField(max_length=20, blank=True)
    mistaken_at = models.DateTimeField(null=True)
    mistaken_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="passed_on") | ~SAID, name="complaints_has_words"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="passed_on")
                | SAID & NAMELESS & models.Q(reach="", about_said="", scan="", harm="passed_on"),
                name="complaints_passed_on_keeps_no_words",
            ),
            models.CheckConstraint(
                condition=~models.Q(way="spoken") | models.Q(heard_by__isnull=False),
                name="complaints_spoken_has_hearer",
            ),
            models.CheckConstraint(
                condition=~models.Q(who="nameless") | NAMELESS,
                name="complaints_nameless_has_no_name",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=["new", "acknowledged", "passed_on"])
                | models.Q(answered_on__isnull=False)
                | models.Q(kind="thanks", state="closed"),
                name="complaints_answered_has_day",
            ),
            models.CheckConstraint(
                condition=models.Q(kind="thanks") | models.Q(answer_by__isnull=False),
                name="complaints_answer_is_due",
            ),
            models.CheckConstraint(
                condition=models.Q(mistaken_at=None) | ~models.Q(mistaken_why=""),
                name="complaints_mistake_says_why",
            ),
            models.CheckConstraint(
                condition=~models.Q(harm="proposed") | ~models.Q(state__in=["answered", "closed"]),
                name="complaints_harm_comes_first",
            ),
        ]
        indexes = [
            models.Index(fields=["site", "state", "answer_by"], name="complaints_site_state"),
            models.Index(fields=["responsible", "state"], name="complaints_responsible"),
        ]
