"""Closed sets of sponsorship."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Language(models.TextChoices):
    SPANISH = "es", _("Spanish")
    ENGLISH = "en", _("English")


CONSTRAINTS: dict[str, str | Promise] = {
    "sponsorship_enquiry_answered_has_who": _("An answered enquiry needs the one who answered."),
}
