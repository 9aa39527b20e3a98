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
    DIVORCED = "divorced", _("Divorced")
    NEVER_TOGETHER = "never_together", _("Never lived together")


class TieKind(models.TextChoices):
    """How near two people are to each other; never a diagnosis."""

    CLOSE = "close", _("Close to each other")
    DISTANT = "distant", _("Distant")
    CONFLICT = "conflict", _("In conflict")
    CUT_OFF = "cut_off", _("No longer in touch")


class SaidBy(models.TextChoices):
    """Whose word a tie is."""

    THEMSELVES = "themselves", _("They themselves")
    CHILD = "child", _("The child")
    RELATIVE = "relative", _("A relative")
    STAFF = "staff", _("We saw it")
    OTHER = "other", _("Somebody else")


CONSTRAINTS: dict[str, str | Promise] = {
    "kin_parenthood_once": _("This parent is already recorded."),
    "kin_parenthood_not_oneself": _("Nobody is her or his own parent."),
    "kin_union_not_oneself": _("A couple is two people."),
    "kin_union_one_open": _("How this couple stands is already recorded; record the change."),
    "kin_union_ends_after_start": _("A couple ends after it began. Check the dates."),
    "kin_tie_not_oneself": _("A tie joins two people."),
    "kin_tie_one_open": _("How near these two are is already recorded; record the change."),
    "kin_tie_ends_after_start": _("The last day of a tie is before the first."),
    "kin_guardianship_paper_unless_in_fact": _("A guardian in law needs the paper that says so."),
}
