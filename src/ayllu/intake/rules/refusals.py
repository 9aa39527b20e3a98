"""Refusals of intake, each with its sentence."""

from django.utils.translation import gettext_lazy as _

from ayllu.ground.constraints import Refused
from ayllu.intake.choices import CONSTRAINTS


class StepNotAllowed(Refused):
    sentence = CONSTRAINTS["intake_step_is_allowed"]


class NeedsWhy(Refused):
    sentence = _("Say why.")


class NeedsAnother(Refused):
    sentence = _("Another person closes the case: not its worker, nor the one who began closing.")


class NeedsHousehold(Refused):
    sentence = _("Find or register the family before you screen it.")


class AlreadyScreened(Refused):
    sentence = _("This referral was already screened.")


class Finished(Refused):
    sentence = CONSTRAINTS["intake_assessment_once_done_stays"]


class Unfinished(Refused):
    sentence = _("Something is still missing before this assessment can be finished.")


class Decided(Refused):
    sentence = CONSTRAINTS["intake_decision_once_decided_stays"]


class NotAtPanel(Refused):
    sentence = _("A panel decides about a family that is being assessed.")


class Blocked(Refused):
    """The first blocker speaks."""


class GoneOn(Refused):
    sentence = _("Something was already done after this: it can no longer be taken back.")


class OtherSite(Refused):
    sentence = _("This family is registered at another site than the referral.")
