"""Closed sets of locks, and how long an opened file stays open."""

from datetime import timedelta

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FOUR_HOURS = timedelta(hours=4)


class Verdict(models.TextChoices):
    JUSTIFIED = "justified", _("It was needed")
    UNJUSTIFIED = "not", _("It was not needed")


CONSTRAINTS: dict[str, str | Promise] = {
    "locks_hiding_once": _("This person is hidden already."),
    "locks_hiding_says_why": _("Write why."),
    "locks_hiding_lifted_says_why": _("Write why this person can be shown again."),
    "locks_hidden_by_row": _("A person is hidden or shown again only with a reason, by the lead."),
    "locks_opening_four_hours": _("A file is opened for four hours, not longer."),
    "locks_opening_once": _("This file is open for you already."),
    "locks_opening_says_why": _("Write why you need this file now."),
    "locks_opening_not_hidden": _("This file cannot be opened. Call the safeguarding lead."),
    "locks_opening_reviewed_by_another": _("Someone else reviews, not the one who opened it."),
    "locks_opening_stays": _("Who opened which file, when and why does not change."),
}
