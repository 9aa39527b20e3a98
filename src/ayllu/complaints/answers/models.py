"""What was done about it and what was answered."""

from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.complaints.answers import choices
from ayllu.complaints.register.choices import Language
from ayllu.complaints.register.models import Complaint
from ayllu.ground.fields import EncryptedField


class Measure(CareRow):
    """One thing that was done about it."""

    complaint = models.ForeignKey(Complaint, models.PROTECT, related_name="measures")
    on_day = models.DateField()
    text = EncryptedField()
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    taken_back_at = models.DateTimeField(null=True)


class Answer(CareRow):
    """What the person was told, by whom, on which day, in which words; and whether it was enough.

    ``open_text`` is what may be read with the code at the public page; empty: nothing may.
    """

    complaint = models.ForeignKey(Complaint, models.PROTECT, related_name="answers")
    number = models.PositiveSmallIntegerField()
    text = EncryptedField()
    open_text = EncryptedField(blank=True, default="")
    language = models.CharField(max_length=5, choices=Language.choices)
    how = models.CharField(max_length=9, choices=choices.How.choices)
    told_on = models.DateField()
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    satisfied = models.CharField(max_length=9, choices=choices.Satisfied.choices, blank=True)
    satisfied_on = models.DateField(null=True)
    satisfied_words = EncryptedField(blank=True, default="")
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["complaint", "number"], name="complaints_one_answer_a_number"
            ),
            models.CheckConstraint(
                condition=models.Q(satisfied="") | models.Q(satisfied_on__isnull=False),
                name="complaints_satisfied_has_day",
            ),
        ]
