"""Closed sets of what happens in a life."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Where(models.TextChoices):
    """Where someone lives who belongs to no household that we know."""

    ELSEWHERE = "elsewhere", _("In another house, not accompanied by us")
    AWAY = "away", _("Away for work")
    CARE = "care", _("In alternative care")
    HOSPITAL = "hospital", _("In hospital")
    PRISON = "prison", _("In prison")
    STREET = "street", _("On the street")
    ABROAD = "abroad", _("In another country")
    UNKNOWN = "unknown", _("Nobody knows")


class Link(models.TextChoices):
    """How a new relative is kin of the person whose file is open."""

    FATHER_OR_MOTHER = "parent", _("Mother or father")
    CHILD = "child", _("Daughter or son")
    SIBLING = "sibling", _("Brother or sister of the same parents")
    PARTNER = "partner", _("Partner, or was")


CONSTRAINTS: dict[str, str | Promise] = {
    "changes_same_not_oneself": _("A file cannot be joined to itself."),
    "changes_same_once": _("This file is already joined to another."),
    "changes_same_into_one_that_stays": _(
        "That file is itself joined to another. Join to the one that stays."
    ),
    "changes_where_once": _("Where this person lives is already recorded; record the change."),
    "changes_where_ends_after_start": _("The last day there is before the first."),
    "changes_end_once": _("The end of this household is already recorded."),
}
