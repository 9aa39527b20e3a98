"""Closed sets of the economy of a household, and the sentence of each constraint."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Every(models.TextChoices):
    """How often an amount comes; the values are those of ``lib.money.Period``."""

    WEEKLY = "weekly", _("a week")
    FORTNIGHTLY = "fortnightly", _("a fortnight")
    MONTHLY = "monthly", _("a month")
    TWO_MONTHLY = "two_monthly", _("every two months")
    YEARLY = "yearly", _("a year")


class Source(models.TextChoices):
    FORMAL = "formal", _("Work with a contract")
    INFORMAL = "informal", _("Work by the day or own small trade")
    FARM = "farm", _("Farming and animals")
    REMITTANCE = "remittance", _("Sent by relatives elsewhere")
    MAINTENANCE = "maintenance", _("Maintenance for a child")
    TRANSFER = "transfer", _("JUNTOS or another State transfer")
    PENSION = "pension", _("Pension")
    KIND = "kind", _("Own produce or in kind, at its price")
    LOAN = "loan", _("Loan")
    OTHER = "other", _("Other")


# It comes in and is owed back: shown, never counted as income.
OWED_BACK = frozenset({Source.LOAN.value})


class Head(models.TextChoices):
    """What is spent on; paying debts stands with the debts."""

    FOOD = "food", _("Food")
    RENT = "rent", _("Rent")
    UTILITIES = "utilities", _("Light, water, gas")
    TRANSPORT = "transport", _("Transport")
    SCHOOL = "school", _("School")
    HEALTH = "health", _("Health")
    OTHER = "other", _("Other")


# Without a word about one of these the sum is only an "at least".
ASKED = frozenset(h.value for h in Head if h != Head.OTHER)
RAINS = (12, 1, 2, 3)  # December to March, the months of rain in the sierra


class Interest(models.TextChoices):
    NONE = "none", _("without interest")
    KNOWN = "known", _("interest known")
    UNKNOWN = "unknown", _("interest not known")


CONSTRAINTS: dict[str, str | Promise] = {
    "means_one_draft": _("A sheet of this family is already under way. Go on with it."),
    "means_heads_at_least_one": _("At least one person eats from the pot."),
    "means_finished_is_reckoned": _("A finished sheet has its sums."),
    "means_finished_stays": _("A finished sheet is not changed; write a new one."),
    "means_income_positive": _("An amount is not below zero."),
    "means_income_left": _("What is left in the rains is from 0 to 99 in a hundred."),
    "means_income_months": _("The months of rain are December to March."),
    "means_income_of_household": _("Whoever earns belongs to the household."),
    "means_spending_positive": _("An amount is not below zero."),
    "means_spending_once": _("This is already in the sheet."),
    "means_debt_positive": _("An amount is not below zero."),
    "means_debt_interest": _("Write the interest, or say that it is not known."),
}
