"""Closed sets of benefits: how far a request has come, and the class of a household."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class State(models.TextChoices):
    ELIGIBLE = "eligible", pgettext_lazy("benefit", "They may have it, not asked for yet")
    APPLIED = "applied", pgettext_lazy("benefit", "Asked for")
    GRANTED = "granted", pgettext_lazy("benefit", "Received")
    REFUSED = "refused", pgettext_lazy("benefit", "Refused")
    NOT_WANTED = "not_wanted", pgettext_lazy("benefit", "The family does not want it")
    ENDED = "ended", pgettext_lazy("benefit", "Ended")


LIVE = (State.ELIGIBLE, State.APPLIED, State.GRANTED)
# What may follow; received again is a renewal.
WORKFLOW: dict[State, tuple[State, ...]] = {
    State.ELIGIBLE: (State.APPLIED, State.GRANTED, State.NOT_WANTED),
    State.APPLIED: (State.GRANTED, State.REFUSED, State.NOT_WANTED),
    State.GRANTED: (State.GRANTED, State.ENDED),
    State.REFUSED: (State.APPLIED,),
    State.NOT_WANTED: (State.APPLIED,),
    State.ENDED: (),
}


class Cse(models.TextChoices):
    NOT_POOR = "not_poor", _("Not poor")
    POOR = "poor", _("Poor")
    EXTREME_POOR = "extreme_poor", _("Extremely poor")


CONSTRAINTS: dict[str, str | Promise] = {
    "benefits_one_live": _("This benefit is already on the file. Open it and go on from there."),
    "benefits_applied_has_day": _("Write the day on which it was asked for."),
    "benefits_granted_has_day": _("Write the day of the answer."),
    "benefits_end_says_why": _("Write why."),
    "benefits_expires_after_answer": _("It expires after the day of the answer."),
    "benefits_class_is_of_sisfoh": _("The class is written with the SISFOH, once it is known."),
    "benefits_sisfoh_expires": _("The class is valid for three years: write until when."),
    "benefits_amount_more_than_nothing": _("An amount is more than nothing."),
    "benefits_person_of_household": _("This person does not belong to this family."),
    "benefits_step_is_allowed": _("It does not go from here to there. Open the benefit again."),
}
