"""Closed sets of suggestions and complaints, and which step may follow which."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Way(models.TextChoices):
    PAPER = "paper", _("On paper")
    SPOKEN = "spoken", _("Spoken")
    PORTAL = "portal", _("At the public page")


class Kind(models.TextChoices):
    SUGGESTION = "suggestion", _("Suggestion")
    COMPLAINT = "complaint", _("Complaint")
    THANKS = "thanks", _("Thanks")


class About(models.TextChoices):
    SERVICE = "service", _("The service")
    FOOD = "food", _("The food")
    TREATMENT = "treatment", _("How the staff treats us")
    HOUSE = "house", _("The house and its things")
    RULES = "rules", _("The rules")
    OTHER = "other", pgettext_lazy("complaint", "Something else")


class Who(models.TextChoices):
    CHILD = "child", _("A child or adolescent")
    PARENT = "parent", _("A mother, a father or who cares")
    OTHER = "other", pgettext_lazy("complaint", "Someone else")
    NAMELESS = "nameless", _("Did not say who")


class Language(models.TextChoices):
    SPANISH = "es", _("Spanish")
    CAJAMARCA_QUECHUA = "qvc", _("Quechua of Cajamarca")
    QUECHUA = "qu", _("Other Quechua")
    ENGLISH = "en", _("English")
    OTHER = "other", _("Another language")


class State(models.TextChoices):
    NEW = "new", pgettext_lazy("complaint", "Not read yet")
    ACKNOWLEDGED = "acknowledged", pgettext_lazy("complaint", "Read, to answer")
    ANSWERED = "answered", pgettext_lazy("complaint", "Answered")
    APPEALED = "appealed", pgettext_lazy("complaint", "Not satisfied, another answers")
    CLOSED = "closed", pgettext_lazy("complaint", "Closed")
    PASSED_ON = "passed_on", pgettext_lazy("complaint", "Passed on to safeguarding")


OPEN = (State.NEW, State.ACKNOWLEDGED, State.APPEALED)
# Back from answered goes only who takes her answer back within ten minutes.
WORKFLOW: dict[State, tuple[State, ...]] = {
    State.NEW: (State.ACKNOWLEDGED, State.ANSWERED, State.CLOSED, State.PASSED_ON),
    State.ACKNOWLEDGED: (State.ANSWERED, State.CLOSED, State.PASSED_ON),
    State.ANSWERED: (State.CLOSED, State.APPEALED, State.ACKNOWLEDGED, State.PASSED_ON),
    State.APPEALED: (State.ANSWERED, State.PASSED_ON),
    State.CLOSED: (State.APPEALED, State.PASSED_ON),
    State.PASSED_ON: (),
}


class Harm(models.TextChoices):
    NONE_SEEN = "", _("Nothing points to harm")
    PROPOSED = "proposed", _("The words may tell of harm")
    RULED_OUT = "ruled_out", _("Read: no harm in it")
    PASSED_ON = "passed_on", _("Passed on to safeguarding")


# Where the public page stands, for the poster; a test holds it against the portal's address.
PUBLIC_PATH = "queremos-escucharte/"

CONSTRAINTS: dict[str, str | Promise] = {
    "complaints_has_words": _("Write what was said, as it was said."),
    "complaints_spoken_has_hearer": _("Say who heard it."),
    "complaints_nameless_has_no_name": _("Who did not say a name has none here either."),
    "complaints_passed_on_keeps_no_words": _(
        "What was passed on to safeguarding keeps no words here."
    ),
    "complaints_answered_has_day": _("Only thanks are closed without an answer."),
    "complaints_answer_is_due": _("A suggestion or a complaint has a day by which it is answered."),
    "complaints_mistake_says_why": _("Write why it was a mistake."),
    "complaints_harm_comes_first": _(
        "The words may tell of harm. Say first whether there is harm in them."
    ),
    "complaints_step_is_allowed": _(
        "Someone has already taken this step. Open it again to see where it stands."
    ),
    "complaints_words_stay": _("What was said stays as it was said."),
    "complaints_writer_not_named": _(
        "Whoever it is about does not write it down. Ask a colleague to write it."
    ),
    "complaints_named_never_answers": _("Whoever it is about never answers it."),
}
