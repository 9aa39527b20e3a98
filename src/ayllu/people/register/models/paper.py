"""Identity papers: the number is sealed, found by a keyed hash, unique when present."""

from typing import Any

import pghistory
from django.db import models

from ayllu.accounts.rows import CareRow
from ayllu.ground import crypto
from ayllu.ground.fields import EncryptedField
from ayllu.people.register.choices import PaperKind, PaperState
from ayllu.people.register.models.person import Person


@pghistory.track()
class IdentityPaper(CareRow):
    """A document of a person; "has none" is a case finding, not a blank."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="papers")
    kind = models.CharField(max_length=20, choices=PaperKind.choices)
    state = models.CharField(max_length=12, choices=PaperState.choices)
    number = EncryptedField(blank=True, default="")
    number_index = models.CharField(max_length=64, blank=True)
    issued_on = models.DateField(null=True)
    expires_on = models.DateField(null=True)
    note = models.CharField(max_length=200, blank=True)
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["number_index"],
                condition=~models.Q(number_index="") & models.Q(ended_on=None),
                name="people_paper_number_once",
            ),
            models.CheckConstraint(
                condition=~models.Q(number_index="") | ~models.Q(state="valid"),
                name="people_paper_number_unless_none",
            ),
        ]
        indexes = [models.Index(fields=["number_index"], name="people_paper_number")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """The blind index follows the number."""
        self.number_index = crypto.blind_index(self.kind, self.number)
        super().save(*args, **kwargs)
