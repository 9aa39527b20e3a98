"""Closed sets of the family plan."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class PlanState(models.TextChoices):
    DRAFT = "draft", _("Draft")
    AGREED = "agreed", _("Agreed with the family")
    APPROVED = "approved", _("Approved")
    REPLACED = "replaced", _("Replaced by a newer version")


class ActivityState(models.TextChoices):
    TO_DO = "to_do", _("To do")
    DOING = "doing", _("Under way")
    DONE = "done", _("Done")
    DROPPED = "dropped", _("Dropped")


class ObjectiveState(models.TextChoices):
    OPEN = "open", pgettext_lazy("objective", "Open")
    MET = "met", _("Met")
    CHANGED = "changed", _("Changed")
    DROPPED = "dropped", _("Dropped")


class Party(models.TextChoices):
    FAMILY = "family", _("The family")
    CENTRE = "centre", _("The Centre")
    OTHER = "other", _("Another body")


class SignedBy(models.TextChoices):
    SIGNATURE = "signature", _("Signature on paper")
    FINGERPRINT = "fingerprint", _("Fingerprint on paper")


class ScreenOutcome(models.TextChoices):
    """A safeguarding screen never says here what the concern was."""

    RAISED = "raised", _("A concern was raised with the safeguarding lead")
    NO_CONCERN = "no_concern", _("Looked at closely, no concern")


CONSTRAINTS: dict[str, str | Promise] = {
    "families_plan_one_version_in_force": _("There is already an open version of this plan."),
    "families_plan_number_once": _("This version already exists."),
    "families_plan_approved_by_another": _(
        "A plan is approved by another person than the one who wrote it."
    ),
    "families_plan_approved_has_who": _("An approval has a person and a moment."),
    "families_activity_done_has_day": _("Write the day on which it was done."),
    "families_plan_one_approved": _("Another version of this plan is already approved."),
    "families_plan_review_after_start": _("The review is after the first day of the plan."),
    "families_plan_agreed_has_day": _("Write the day on which the family agreed."),
    "families_plan_level_1_has_objective": _(
        "Each dimension at level 1 needs an objective before the plan is agreed or approved."
    ),
    "families_plan_screened": _(
        "Protection stands at level 1: do the safeguarding screen before the plan is agreed."
    ),
    "families_plan_agreed_is_signed": _("At least one person of the family signs the plan."),
    "families_plan_agreed_stays": _(
        "An agreed plan keeps its words. Make a new version to change them."
    ),
    "families_screen_says_why": _("Write what you looked at and why there is no concern."),
    "families_childplan_once": _("This child already has a short plan in this version."),
}
