"""On a household's file: that somebody of it is protected, and nothing else."""

from datetime import date

from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.offers import Panel
from ayllu.locks import reads
from ayllu.people.register.models import Household


def of_household(household: Household, *, held: Held, today: date) -> list[Panel]:
    del held, today
    count = reads.protected_in(household)
    if not count:
        return []
    context = {"count": count}
    return [Panel("protected", _("Protected"), "locks/panel.html", context)]
