"""Closed sets of who has charge of a family."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ayllu.families.charge.running import RUNNING as RUNNING


class Kind(models.TextChoices):
    MAIN = "main", _("In charge")
    STAND_IN = "stand_in", _("Stands in")


CONSTRAINTS: dict[str, str | Promise] = {
    "charge_ends_after_start": _("The last day is not before the first."),
    "charge_one_main": _("Somebody else already has charge of this family in those days."),
    "charge_one_stand_in": _("Somebody else already stands in for this family in those days."),
    "charge_stand_in_is_dated": _(
        "Who stands in is another person than the one in charge, and until a day."
    ),
    "charge_follows_the_file": _("The file names another person in charge of this family."),
}
