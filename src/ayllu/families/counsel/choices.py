"""Closed sets of psychological support."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Urgency(models.TextChoices):
    NORMAL = "normal", pgettext_lazy("counsel", "Within the week")
    SOON = "soon", pgettext_lazy("counsel", "Within three days")
    TODAY = "today", pgettext_lazy("counsel", "Today")


ANSWER_WITHIN = {Urgency.NORMAL: 7, Urgency.SOON: 3, Urgency.TODAY: 0}


class State(models.TextChoices):
    ASKED = "asked", pgettext_lazy("counsel", "Asked for")
    OPEN = "open", pgettext_lazy("counsel", "Under way")
    CLOSED = "closed", pgettext_lazy("counsel", "Closed")
    DECLINED = "declined", pgettext_lazy("counsel", "Not begun")


class Agreed(models.TextChoices):
    """What the person herself says of it; nobody is accompanied against her will."""

    YES = "yes", _("She or he agrees")
    TOO_YOUNG = "too_young", _("Too young to be asked; the carer agrees")


class EndReason(models.TextChoices):
    GOALS = "goals", _("What was wanted was reached")
    REFERRED = "referred", _("Another service continues")
    LEFT = "left", _("She or he did not want to go on")
    MOVED = "moved", _("Moved away")
    FAMILY_CLOSED = "family_closed", _("The family's case ended")
    OTHER = "other", _("Another reason")


class Kind(models.TextChoices):
    INDIVIDUAL = "individual", _("Alone with her or him")
    CARER = "carer", _("With the carer")
    FAMILY = "family", _("With the family")
    PLAY = "play", _("Play session")
    PHONE = "phone", _("By telephone")


class Came(models.TextChoices):
    CAME = "came", _("Came")
    MISSED = "missed", _("Did not come")
    CANCELLED = "cancelled", _("Cancelled in time")


class Side(models.TextChoices):
    """Who answers an alert: each for herself."""

    PSYCHOLOGIST = "psychologist", _("Psychologist")
    LEAD = "lead", _("Safeguarding lead")


CONSTRAINTS: dict[str, str | Promise] = {
    "counsel_episode_one_live": _("There is already a request or support under way."),
    "counsel_episode_open_has_psychologist": _(
        "To begin, a psychologist, a day, and what the person says of it are needed."
    ),
    "counsel_episode_closed_says_why": _("Write the day and the reason of the end."),
    "counsel_episode_declined_says_why": _("Write why it does not begin."),
    "counsel_episode_ends_after_start": _("The end is not before the beginning."),
    "counsel_episode_person_of_household": _("This person does not belong to this family."),
    "counsel_session_came_has_note": _("Write what was worked on."),
    "counsel_session_minutes": _("Between five minutes and eight hours."),
    "counsel_session_mistake_says_why": _("Write why it was a mistake."),
    "counsel_score_own_or_external": _(
        "An own questionnaire has its answers; one from outside says who applied it."
    ),
    "counsel_score_mistake_says_why": _("Write why it was a mistake."),
    "counsel_score_has_alert": _("An answer about self-harm always leaves its alert."),
    "counsel_words_stay": _("What was written is not changed. Add to it, or mark it as a mistake."),
    "counsel_alert_level": _("The answer is between one and three."),
    "counsel_alert_once": _("This alert already stands."),
    "counsel_answer_once": _("It was already written what was done."),
    "counsel_answer_says_what": _("Write what was done."),
    "counsel_answer_after_reading": _("Read the alert before you write what was done."),
}
