"""Closed sets of safekeeping: who is asked for a word, what is answered, and the constraints."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ayllu.accounts.roles import Role


class Apart(models.TextChoices):
    """Compartments whose holders decide themselves; each is asked, whatever is there."""

    SAFEGUARDING = "safeguarding", _("Safeguarding")
    PSYCH = "psych", _("Psychology")
    HEALTH = "health", _("Health")


HOLDERS = {
    Apart.SAFEGUARDING: Role.SAFEGUARDING_LEAD,
    Apart.PSYCH: Role.PSYCHOLOGIST,
    Apart.HEALTH: Role.HEALTH_WORKER,
}


class Question(models.TextChoices):
    HAND_OVER = "hand_over", _("What is handed over of your own notes?")
    MAY_END = "may_end", _("May this person's data be erased?")
    TELL = "tell", _("Who must be told, of those whose notes are yours?")


class Answer(models.TextChoices):
    NOTHING = "nothing", _("Nothing is added")
    GIVES = "gives", _("This text is added")
    MAY = "may", pgettext_lazy("word", "It may be done")
    WAIT = "wait", pgettext_lazy("word", "It must wait")
    TOLD = "told", _("I see to it myself")


# What may be answered to what; why is never written.
ANSWERS: dict[str, tuple[Answer, ...]] = {
    Question.HAND_OVER: (Answer.NOTHING, Answer.GIVES),
    Question.MAY_END: (Answer.MAY, Answer.WAIT),
    Question.TELL: (Answer.TOLD,),
}


class How(models.TextChoices):
    IN_PERSON = "in_person", _("In person")
    PHONE = "phone", _("By telephone")
    LETTER = "letter", _("By letter")


CONSTRAINTS: dict[str, str | Promise] = {
    "safekeeping_word_once": _("The holder of these notes was asked already."),
    "safekeeping_word_fits": _("This answer does not fit the question."),
    "safekeeping_word_gives_text": _("Write the text that is handed over."),
    "safekeeping_erasure_two_persons": _("Another person approves than the one who asked."),
    "safekeeping_erasure_says_why": _("Write why."),
    "safekeeping_erasure_one_open": _("Her data are waiting to be erased already."),
    "safekeeping_erasure_approved_first": _("It is approved before it is carried out."),
    "safekeeping_erasure_time_over": _(
        "The time for which her data are kept is not over: only a legal order goes before it."
    ),
    "safekeeping_erasure_participates": _(
        "She takes part in a programme still, or her family does: nothing is erased meanwhile."
    ),
    "safekeeping_erasure_waits_for_word": _(
        "The safeguarding lead has not said that it may be done."
    ),
    "safekeeping_erasure_withdrawn_or_done": _("It was carried out or withdrawn already."),
    "safekeeping_incident_ends_after_start": _("It ended after it began."),
    "safekeeping_incident_found_after_start": _("It is found out after it began."),
    "safekeeping_incident_closed_when_told": _(
        "It is closed once the authority was told, and every person was told or a reason was"
        " written."
    ),
    "safekeeping_affected_once": _("This person is on the list already."),
    "safekeeping_affected_told_how": _("Write on which day and how she was told."),
    "safekeeping_night_once": _("This night was written down already."),
}
