"""The sentence of each constraint on maintenance."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

CONSTRAINTS: dict[str, str | Promise] = {
    "owed_pension_more_than_nothing": _("An amount is more than nothing."),
    "owed_pension_ends_after_start": _("It ends on or after its first day."),
    "owed_pension_one_at_a_time": _("For those days an amount is already fixed."),
    "owed_pension_of_maintenance": _("An amount is fixed only in a matter of maintenance."),
    "owed_payment_more_than_nothing": _("A payment is more than nothing."),
    "owed_payment_month": _("A payment is for a month: its first day stands for it."),
}
