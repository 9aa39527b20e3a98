"""Closed sets of kinship."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class ParentKind(models.TextChoices):
    BIOLOGICAL = "biological", _("By birth")
    ADOPTIVE = "adoptive", _("By adoption")
    RECOGNISED = "recognised", _("Recognised in law")


class GuardianKind(models.TextChoices):
    TUTOR = "tutor", _("Guardian (tutor)")
    CURATOR = "curator", _("Curator")
    CUSTODY = "custody", _("Custody by court order")
    STATE = "state", _("The State (UPE)")
    IN_FACT = "in_fact", _("Cares in fact, without paper")


class UnionKind(models.TextChoices):
    MARRIED = "married", _("Married")
    COHABITING = "cohabiting", _("Living together")
    SEPARATED = "separated", _("Separated")
    NEVER_TOGETHER = "never_together", _("Never lived together")


CONSTRAINTS: dict[str, str | Promise] = {
    "kin_parenthood_once": _("This parent is already recorded."),
    "kin_parenthood_not_oneself": _("Nobody is her or his own parent."),
    "kin_union_not_oneself": _("A couple is two people."),
    "kin_guardianship_paper_unless_in_fact": _("A guardian in law needs the paper that says so."),
}
