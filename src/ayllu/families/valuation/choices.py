"""The parts of the State's valuation of a family's situation, in its order."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Part(models.TextChoices):
    """DL 1297: what is valued, preceded by who and why, followed by what is concluded."""

    PEOPLE = "people", _("The child and the family")
    REASON = "reason", _("Reason for the report")
    METHODS = "methods", _("Methods used")
    BACKGROUND = "background", _("Background")
    HEALTH = "health", pgettext_lazy("part of the report", "Health")
    EDUCATION = "education", pgettext_lazy("part of the report", "Education")
    HOUSING = "housing", _("Housing of the child and the family")
    ECONOMY = "economy", _("Economy")
    ROLES = "roles", _("Roles in the family")
    SUPPORTS = "supports", _("Supports and networks")
    FACTORS = "factors", _("Risk and protective factors")
    PROCESS = "process", _("Where the family stands in the process")
    OPINION = "opinion", _("Opinion of the child")
    APPRAISAL = "appraisal", _("Professional appraisal")
    CONCLUSIONS = "conclusions", _("Conclusions")
    RECOMMENDATIONS = "recommendations", _("Recommendations")
