"""Three moments of measuring, and the sentences of constraints."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Moment(models.TextChoices):
    BEFORE = "before", _("Before")
    THREE = "three", _("After three months of work")
    SIX = "six", _("After six months of work")


MONTHS = {Moment.THREE: 3, Moment.SIX: 6}

CONSTRAINTS: dict[str, str | Promise] = {
    "gain_income_once": _("This moment is already measured. Change what is written."),
    "gain_income_or_why": _("Write the income, or why it could not be asked."),
    "gain_income_not_negative": _("An income is not less than nothing."),
    "gain_income_has_source": _("Write where the income comes from."),
    "gain_income_says_whether_working": _("Say whether the person works, and if not, why."),
    "gain_capital_not_negative": _("Capital is not less than nothing."),
    "gain_business_of_business": _("A cash book belongs to a small business."),
    "gain_supply_more_than_nothing": _("What was given is worth more than nothing."),
    "gain_sheet_once": _("This month is already written. Change what is there."),
    "gain_sheet_month": _("A month is written by its first day."),
    "gain_sheet_not_negative": _("Sales and costs are not less than nothing."),
}
