"""Where a participation can stand and which steps lead on: one table for rules and database."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    SCREENING = "screening", _("Screening")
    NOT_ELIGIBLE = "not_eligible", _("Not eligible")
    ASSESSMENT = "assessment", _("Assessment")
    PLANNING = "planning", _("Planning")
    ACTIVE = "active", _("Active")
    SUSPENDED = "suspended", _("Suspended")
    CLOSING = "closing", _("Closing")
    CLOSED = "closed", _("Closed")
    AFTERCARE = "aftercare", _("Aftercare")
    ARCHIVED = "archived", _("Archived")
    REFERRED_ON = "referred_on", _("Referred on")
    NOT_NEEDED = "not_needed", _("Nothing needed")
    CARE_SOUGHT = "care_sought", _("Alternative care sought")


# Allowed steps of a participation; every arrow taken is a row with who, when and why.
WORKFLOW: dict[State, tuple[State, ...]] = {
    State.SCREENING: (State.ASSESSMENT, State.NOT_ELIGIBLE, State.REFERRED_ON),
    State.NOT_ELIGIBLE: (State.SCREENING,),
    State.ASSESSMENT: (
        State.PLANNING,
        State.CARE_SOUGHT,
        State.REFERRED_ON,
        State.NOT_NEEDED,
        State.SUSPENDED,
    ),
    State.PLANNING: (State.ACTIVE, State.SUSPENDED, State.CLOSING),
    State.ACTIVE: (State.SUSPENDED, State.CLOSING),
    State.SUSPENDED: (State.ASSESSMENT, State.PLANNING, State.ACTIVE, State.CLOSING),
    State.CLOSING: (State.CLOSED, State.ACTIVE),
    State.CLOSED: (State.AFTERCARE, State.ASSESSMENT, State.PLANNING, State.ARCHIVED),
    State.AFTERCARE: (State.ARCHIVED, State.ASSESSMENT, State.PLANNING),
    State.CARE_SOUGHT: (State.PLANNING, State.CLOSED),
    State.REFERRED_ON: (State.SCREENING, State.ARCHIVED),
    State.NOT_NEEDED: (State.SCREENING, State.ARCHIVED),
    State.ARCHIVED: (),
}
# Not a step anyone chooses: a screening taken back within ten minutes.
TAKEN_BACK = ((State.ASSESSMENT, State.SCREENING),)
OPEN = (
    State.SCREENING,
    State.ASSESSMENT,
    State.PLANNING,
    State.ACTIVE,
    State.SUSPENDED,
    State.CLOSING,
    State.CARE_SOUGHT,
)
ENROLLED = (State.PLANNING, State.ACTIVE, State.SUSPENDED, State.CLOSING)
