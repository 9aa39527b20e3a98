"""Who wrote to us to sponsor, and whether someone has answered."""

from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.ground.fields import EncryptedField
from ayllu.places.models import Site
from ayllu.sponsorship.choices import Language


class Enquiry(CareRow):
    """A letter from outside. Name, address and words are sealed in the database.

    Without a site until somebody says where: who wrote wants to help wherever it is needed.
    """

    site = models.ForeignKey(Site, models.PROTECT, null=True, related_name="+")  # type: ignore[assignment]  # CareRow's may not be empty
    letter_id = models.UUIDField(unique=True)
    code = models.CharField(max_length=12)
    name = EncryptedField()
    email = EncryptedField()
    country = models.CharField(max_length=60, blank=True)
    language = models.CharField(max_length=5, choices=Language.choices, default=Language.SPANISH)
    message = EncryptedField(blank=True, default="")
    received_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answered_at=None, answered_by=None)
                | models.Q(answered_at__isnull=False, answered_by__isnull=False),
                name="sponsorship_enquiry_answered_has_who",
            )
        ]
        indexes = [models.Index(fields=["site", "answered_at"], name="sponsorship_enquiry_open")]
