"""Closed sets of what is issued: the answer to "may it leave", and what came of it."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Verdict(models.TextChoices):
    APPROVED = "approved", pgettext_lazy("social report", "Approved")
    RETURNED = "returned", pgettext_lazy("social report", "Given back to go on writing")


class Sequel(models.TextChoices):
    HANDED = "handed", _("Report handed over")
    ANSWERED = "answered", _("They answered")
    STOP = "stop", _("They were asked not to use it any more")


CONSTRAINTS: dict[str, str | Promise] = {
    "socialreport_approved_by_another": _(
        "A report is approved by another person than the one who wrote it."
    ),
    "socialreport_one_question": _("Approval is already asked for."),
    "socialreport_answer_has_who": _("An answer has a person and a moment."),
    "socialreport_returned_says_why": _("Write what is missing."),
    "socialreport_approved_has_answer": _("Someone already answered. Open the report again."),
    "socialreport_issue_once": _("This version is already issued."),
    "socialreport_issue_was_approved": _("Only an approved report is issued."),
    "socialreport_issued_has_number": _("A report is issued with its number and its text."),
    "socialreport_ground_stands": _(
        "There is no right to tell it: no consent to share with this kind of body runs today for"
        " everyone whom the report names, and no order of an authority is written."
    ),
    "socialreport_number_once": _("This number is already taken. Issue the report again."),
    "socialreport_number_follows": _("Numbers follow one another. Issue the report again."),
    "socialreport_counter_once": _("The numbers of this year are already counted."),
    "socialreport_issued_stays": _(
        "What was issued keeps its words. Write a new version to change them."
    ),
    "socialreport_sequel_after_issue": _("It is handed over after it was issued, not before."),
}
