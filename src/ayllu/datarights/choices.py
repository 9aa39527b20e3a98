"""Closed sets of requests about one's own data, their workflow, and the constraints."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Right(models.TextChoices):
    """The four rights of Ley 29733; access is "give me my file"."""

    ACCESS = "access", _("Access: my file")
    RECTIFICATION = "rectification", _("Rectification: correct it")
    CANCELLATION = "cancellation", _("Cancellation: erase it")
    OPPOSITION = "opposition", _("Opposition: do not use it for that")


class Capacity(models.TextChoices):
    SELF = "self", _("The person herself or himself")
    PARENT = "parent", _("Mother or father")
    GUARDIAN = "guardian", _("Guardian")
    CARE_LEAVER = "care_leaver", _("Lived with us, adult now")
    REPRESENTATIVE = "representative", _("Somebody with a power of attorney")


class Identity(models.TextChoices):
    DNI = "dni", _("DNI seen")
    OTHER_PAPER = "other_paper", _("Another paper seen")
    POWER = "power", _("Power of attorney and DNI seen")
    COURT = "court", _("Court paper or guardianship seen")
    KNOWN = "known", _("Known in person by two of us")


class Supporter(models.TextChoices):
    NOT_YET = "", _("Not offered yet")
    ACCEPTED = "accepted", _("Offered and accepted")
    DECLINED = "declined", _("Offered and declined")


class State(models.TextChoices):
    RECEIVED = "received", pgettext_lazy("request", "Received")
    IDENTIFIED = "identified", pgettext_lazy("request", "Identity checked")
    REDACTING = "redacting", pgettext_lazy("request", "Being read through")
    CHECKING = "checking", pgettext_lazy("request", "Waits for the second reader")
    READY = "ready", pgettext_lazy("request", "Ready to hand over")
    HANDED = "handed", pgettext_lazy("request", "Handed over")
    ANSWERED = "answered", pgettext_lazy("request", "Answered by letter")
    CLOSED = "closed", pgettext_lazy("request", "Closed")
    WITHDRAWN = "withdrawn", pgettext_lazy("request", "Withdrawn")


WORKFLOW: dict[State, tuple[State, ...]] = {
    State.RECEIVED: (State.IDENTIFIED, State.WITHDRAWN),
    State.IDENTIFIED: (State.REDACTING, State.ANSWERED, State.WITHDRAWN),
    State.REDACTING: (State.CHECKING, State.WITHDRAWN),
    State.CHECKING: (State.READY, State.REDACTING),
    State.READY: (State.HANDED, State.WITHDRAWN),
    State.HANDED: (State.CLOSED,),
    State.ANSWERED: (State.CLOSED,),
    State.CLOSED: (),
    State.WITHDRAWN: (),
}
LIVE = tuple(s for s, after in WORKFLOW.items() if after)
READING = (State.REDACTING,)
STEPS = (
    State.RECEIVED,
    State.IDENTIFIED,
    State.REDACTING,
    State.CHECKING,
    State.READY,
    State.HANDED,
    State.CLOSED,
)


class Reason(models.TextChoices):
    """Why something is withheld; listed for the person, without revealing it."""

    THIRD_PARTY = "third_party", _("It is about another person")
    SAFETY = "safety", _("It would put somebody in danger")
    LEGAL = "legal", _("A law or an authority forbids it")


class Mode(models.TextChoices):
    SUGGESTED = "suggested", _("Suggested")
    WITHHELD = "withheld", _("Withheld")
    SHOWN = "shown", _("Shown")


class Outcome(models.TextChoices):
    GRANTED = "granted", _("Done as asked")
    PARTLY = "partly", _("Done in part")
    RESTRICTED = "restricted", _("Restricted, not erased")
    REFUSED = "refused", _("Refused")


# What may be answered to which right; a care file is restricted rather than erased.
OUTCOMES: dict[str, tuple[Outcome, ...]] = {
    Right.ACCESS: (Outcome.REFUSED,),
    Right.RECTIFICATION: (Outcome.GRANTED, Outcome.PARTLY, Outcome.REFUSED),
    Right.CANCELLATION: (Outcome.RESTRICTED, Outcome.GRANTED, Outcome.REFUSED),
    Right.OPPOSITION: (Outcome.GRANTED, Outcome.PARTLY, Outcome.REFUSED),
}


class HowHanded(models.TextChoices):
    PAPER = "paper", _("On paper, in a meeting")
    USB = "usb", _("On a memory stick, in a meeting")
    READ = "read", _("Read aloud in a meeting, without a copy")


CONSTRAINTS: dict[str, str | Promise] = {
    "datarights_identity_first": _("First the identity is checked: how, when and by whom."),
    "datarights_checked_by_another": _("Another person checks than the one who read it through."),
    "datarights_ready_was_checked": _("A second person checks before it is handed over."),
    "datarights_handed_says_how": _("Write when, where, who was there and how it was handed over."),
    "datarights_answer_says_why": _(
        "A letter with the outcome and its reasons answers the request."
    ),
    "datarights_representative_named": _("Write who asks for her and with which paper."),
    "datarights_one_live": _("A request of this kind is open for this person already."),
    "datarights_step_is_allowed": _("It does not go from here to there. Open the request again."),
    "datarights_reading_is_over": _(
        "What was read through and checked is not changed: give it back to the first reader."
    ),
    "datarights_mark_says_why": _("Choose why it is withheld."),
    "datarights_mark_has_words": _("Write the words to withhold, as they stand."),
    "datarights_restriction_once": _("Her file is restricted already."),
    "datarights_supporter_named": _("Write who accompanies her."),
}
