"""Closed sets of answers: how one is told, whether it was enough."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class How(models.TextChoices):
    IN_PERSON = "in_person", _("In person")
    PAPER = "paper", _("In writing, on paper")
    PHONE = "phone", _("By telephone")
    PORTAL = "portal", _("At the public page, with the code")


class Satisfied(models.TextChoices):
    YES = "yes", pgettext_lazy("satisfied", "Yes")
    PARTLY = "partly", pgettext_lazy("satisfied", "In part")
    NO = "no", pgettext_lazy("satisfied", "No")
    NOT_ASKED = "not_asked", pgettext_lazy("satisfied", "Could not be asked")


CONSTRAINTS: dict[str, str | Promise] = {
    "complaints_one_answer_a_number": _("Someone has just answered. Open it again."),
    "complaints_appeal_by_another": _(
        "The person was not satisfied with your answer: another person answers now."
    ),
    "complaints_satisfied_has_day": _("Write the day on which the person said so."),
}
