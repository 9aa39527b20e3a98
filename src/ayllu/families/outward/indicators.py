"""Figures of referrals to other bodies."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from ayllu.families.outward.models import Outward
from ayllu.ground.offers import Figure


def month_figures(*, site_id: UUID, first: date, last: date) -> Iterator[Figure]:
    """Families referred in the month, each once, and of those how many got an answer."""
    rows = list(
        Outward.objects.filter(site_id=site_id, sent_on__range=(first, last)).values_list(
            "household_id", "answered_on"
        )
    )
    families = {household for household, _day in rows}
    answered = {household for household, day in rows if day and day <= last}
    yield Figure(
        "outward-answered",
        _("Families referred to another body with an answer"),
        len(answered),
        len(families),
        _("Of the families referred to another body in the month, those with an answer"),
        last,
        tuple(answered),
    )
