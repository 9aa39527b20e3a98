"""Closed sets of the social report: where it stands, for whom it is, with which right."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ayllu.families.valuation.choices import Part
from ayllu.people.papers.choices import Recipient


class State(models.TextChoices):
    DRAFT = "draft", pgettext_lazy("social report", "Draft")
    ASKED = "asked", pgettext_lazy("social report", "Waits for approval")
    APPROVED = "approved", pgettext_lazy("social report", "Approved, not issued yet")
    ISSUED = "issued", pgettext_lazy("social report", "Issued")
    DROPPED = "dropped", pgettext_lazy("social report", "Not finished")


# What may follow; a trigger of ``families/issuing`` holds the same table, a test compares them.
WORKFLOW: dict[State, tuple[State, ...]] = {
    State.DRAFT: (State.ASKED, State.DROPPED),
    State.ASKED: (State.DRAFT, State.APPROVED),
    State.APPROVED: (State.DRAFT, State.ISSUED),
    State.ISSUED: (),
    State.DROPPED: (),
}


class To(models.TextChoices):
    UPE = "upe", _("Special Protection Unit (UPE)")
    DEMUNA = "demuna", _("DEMUNA")
    COURT = "court", _("Family court")
    PROSECUTOR = "prosecutor", _("Family prosecutor")
    SCHOOL = "school", _("School")
    HEALTH = "health", _("Health services")
    OTHER = "other", _("Another body")


# To whom a consent to share must speak.
RECIPIENT: dict[str, Recipient] = {
    To.UPE: Recipient.AUTHORITY,
    To.DEMUNA: Recipient.AUTHORITY,
    To.COURT: Recipient.JUSTICE,
    To.PROSECUTOR: Recipient.JUSTICE,
    To.SCHOOL: Recipient.SCHOOL,
    To.HEALTH: Recipient.HEALTH,
    To.OTHER: Recipient.PARTNER,
}


class Ground(models.TextChoices):
    CONSENT = "consent", _("With the family's consent")
    ORDER = "order", _("By order of an authority, or by legal duty")


# Without these no one is asked to approve: they are the worker's own words.
OWN_WORDS = (Part.APPRAISAL, Part.CONCLUSIONS, Part.RECOMMENDATIONS)

CONSTRAINTS: dict[str, str | Promise] = {
    "socialreport_step_is_allowed": _("It does not go from here to there. Open the report again."),
    "socialreport_only_draft_changes": _(
        "Only a draft changes. Take it back to draft, or write a new version of what was issued."
    ),
    "socialreport_asked_is_signed": _(
        "Write your professional register number before asking for approval."
    ),
    "socialreport_dropped_says_why": _("Write why it is not finished."),
    "socialreport_one_version_open": _("A newer version of this report is already being written."),
    "socialreport_order_is_named": _("Write which authority orders it, with number and day."),
    "socialreport_part_once": _("This part is already in the report."),
    "socialreport_subject_once": _("This person is already in the report."),
    "socialreport_subject_of_household": _("This person does not belong to this family."),
}
