"""Closed sets of case conferences, and the sentence of each constraint."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class State(models.TextChoices):
    CALLED = "called", pgettext_lazy("conference", "Called")
    HELD = "held", pgettext_lazy("conference", "Held")
    CANCELLED = "cancelled", pgettext_lazy("conference", "Cancelled")


class Sees(models.TextChoices):
    """What somebody from outside may hear."""

    ALL = "all", _("The case: the family agreed to share with this kind of body")
    GENERAL = "general", _("Only the general part, without a name or a fact of the family")


class Unheard(models.TextChoices):
    TOO_YOUNG = "too_young", _("Too young to be asked")
    REFUSED = "refused", _("Did not want to say")
    ABSENT = "absent", _("Could not be asked before the conference")
    NO_CHILD = "no_child", _("The conference is not about a child")


class TaskState(models.TextChoices):
    OPEN = "open", pgettext_lazy("conference task", "Open")
    DONE = "done", pgettext_lazy("conference task", "Done")
    DROPPED = "dropped", pgettext_lazy("conference task", "No longer needed")


CONSTRAINTS: dict[str, str | Promise] = {
    "conference_held_is_told": _("Write the day and what was talked over."),
    "conference_held_reminded": _(
        "The reminder that all of it stays in the room is read aloud before anything else."
    ),
    "conference_child_heard_or_why": _("Write what the child says, or why it was not asked."),
    "conference_family_or_why": _("Write why the family is not invited."),
    "conference_cancelled_says_why": _("Write why it is not held."),
    "conference_next_after": _("The next conference is after this one."),
    "conference_child_of_household": _("This child does not belong to this family."),
    "conference_signed_stays": _("Signed minutes keep their words."),
    "conference_signed_after": _("The minutes are signed on the day of the conference or later."),
    "conference_guest_one_of": _("Somebody of our staff, of a body, or of the family."),
    "conference_guest_named": _("Write the name of the person who comes for the body."),
    "conference_guest_sees": _("Say what somebody from outside may hear."),
    "conference_guest_user_once": _("This colleague is already on the list."),
    "conference_guest_body_once": _("This person of this body is already on the list."),
    "conference_guest_person_once": _("This person of the family is already on the list."),
    "conference_guest_consent": _(
        "The family has not agreed to share with this kind of body, so this person cannot hear"
        " the case. Ask the family first, or invite for the general part only."
    ),
    "conference_task_has_someone": _("Write who does it."),
    "conference_task_done_has_day": _("Write the day on which it was done."),
    "conference_task_dropped_says_why": _("Write why it is no longer needed."),
}
