"""Closed sets of safeguarding."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    PHYSICAL = "physical", _("Physical violence")
    EMOTIONAL = "emotional", _("Emotional violence")
    SEXUAL = "sexual", _("Sexual violence")
    NEGLECT = "neglect", _("Neglect")
    EXPLOITATION = "exploitation", _("Exploitation or labour")
    PRIVACY = "privacy", _("Private data or pictures")
    CONDUCT = "conduct", _("Breach of the code of conduct")
    SELF_HARM = "self_harm", _("Self-harm")
    UNSURE = "unsure", _("I am not sure")


class ByWhom(models.TextChoices):
    STAFF = "staff", _("Someone of the staff or a volunteer")
    FAMILY = "family", _("Someone of the family")
    CHILD = "child", _("Another child or adolescent")
    COMMUNITY = "community", _("Someone of the community")
    UNKNOWN = "unknown", _("Not known")


class State(models.TextChoices):
    NEW = "new", pgettext_lazy("concern", "New")
    ACKNOWLEDGED = "acknowledged", pgettext_lazy("concern", "Acknowledged")
    ASSESSED = "assessed", pgettext_lazy("concern", "Assessed")
    RESPONDING = "responding", pgettext_lazy("concern", "Response under way")
    CLOSED = "closed", pgettext_lazy("concern", "Closed")


WORKFLOW: dict[State, tuple[State, ...]] = {
    State.NEW: (State.ACKNOWLEDGED,),
    State.ACKNOWLEDGED: (State.ASSESSED,),
    State.ASSESSED: (State.RESPONDING, State.CLOSED),
    State.RESPONDING: (State.CLOSED,),
    State.CLOSED: (State.RESPONDING,),
}


class Level(models.IntegerChoices):
    POOR_PRACTICE = 1, _("1: poor practice")
    BREACH = 2, _("2: breach of the code")
    HARM = 3, _("3: serious harm or crime")


CONSTRAINTS: dict[str, str | Promise] = {
    "safeguarding_concern_level_one_to_three": _("The level is 1, 2 or 3."),
    "safeguarding_concern_assessed_has_level": _("Give the level before you go on."),
    "safeguarding_step_is_allowed": _(
        "Someone has already taken this step. Open the concern again to see where it stands."
    ),
}
