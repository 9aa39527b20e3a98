"""Closed sets of handovers, and everything that can be open with a family."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Reason(models.TextChoices):
    HOLIDAY = "holiday", _("Holiday or leave: until a day")
    LEAVING = "leaving", _("Leaves the job: for good")
    BALANCE = "balance", _("To share the work out better: for good")
    OTHER = "other", _("Another reason: for good")


class State(models.TextChoices):
    DRAFT = "draft", pgettext_lazy("handover", "Draft")
    PLANNED = "planned", pgettext_lazy("handover", "Confirmed")
    DONE = "done", pgettext_lazy("handover", "Finished")
    CANCELLED = "cancelled", pgettext_lazy("handover", "Called off")


class Duty(models.TextChoices):
    """Everything that can be open with a family, in the order in which it is read."""

    CHARGE = "charge", _("In charge of the family")
    LEAD = "lead", _("Leads the case on the file")
    VISIT = "visit", _("Visit planned")
    SECOND = "second", _("Goes along on a visit")
    ACTIVITY = "activity", _("Task of the family plan")
    TASK = "task", _("Decision of a conference")
    REVIEW = "review", _("Review of the plan")
    PLAN = "plan", _("Plan to agree or to approve")
    ASSESSMENT = "assessment", _("Assessment not finished")
    FOLLOW_UP = "follow_up", _("Follow-up after the exit")
    EXIT = "exit", _("Exit under way")
    OUTWARD = "outward", _("Referral to another body")
    CONFERENCE = "conference", _("Case conference")
    BENEFIT = "benefit", _("Benefit without an answer")
    SERVICE = "service", _("Service promised")
    REQUEST = "request", _("Request for psychological support without an answer")
    REPORT = "report", _("Social report begun")
    REFERRAL = "referral", _("Referral to screen")
    LEGAL = "legal", _("Legal matter")
    WORK = "work", _("Path to work")
    GROUP = "group", _("Community group")
    MEETING = "meeting", _("Community meeting")
    MEETING_TOO = "meeting2", _("Goes along to a community meeting")


CONSTRAINTS: dict[str, str | Promise] = {
    "handover_until_is_of_holiday": _(
        "A holiday has a last day, not before the first; what is handed over for good has none."
    ),
    "handover_confirmed_has_who": _("Who confirmed the handover, and when, is written down."),
    "handover_cancelled_says_why": _("Write why it is called off."),
    "handover_item_once": _("This family is already part of this handover."),
    "handover_item_one_at_a_time": _(
        "One of these families is already being handed over for those days. Open that handover,"
        " or take the family out of this one."
    ),
    "handover_to_another": _("Hand it over to somebody else."),
    "handover_receiver_works_there": _(
        "Who receives works as a social worker at this site during all those days."
    ),
    "handover_moved_once": _("This was already handed over."),
}
