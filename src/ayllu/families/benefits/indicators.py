"""Figures of benefits: families, each once."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from ayllu.families.benefits.catalogue import SISFOH
from ayllu.families.benefits.models import Benefit
from ayllu.ground.offers import Figure


def month_figures(*, site_id: UUID, first: date, last: date) -> Iterator[Figure]:
    """Obtained in the month; of the families whose class is known, those where it is valid."""
    rows = Benefit.objects.filter(site_id=site_id)
    won = set(
        rows.filter(state="granted", answered_on__range=(first, last))
        .exclude(code=SISFOH)
        .values_list("household_id", flat=True)
    )
    yield Figure(
        "benefits-obtained",
        _("Families that obtained a benefit"),
        len(won),
        None,
        _("Families with a benefit granted in the month, each once"),
        last,
        tuple(won),
    )
    classes = dict(
        rows.filter(code=SISFOH, state="granted", answered_on__lte=last)
        .order_by("expires_on")
        .values_list("household_id", "expires_on")
    )
    valid = {pk for pk, until in classes.items() if until and until >= last}
    yield Figure(
        "benefits-class",
        _("Families whose SISFOH class is valid"),
        len(valid),
        len(classes),
        _("Of the families whose class is known, those where it has not expired"),
        last,
        tuple(valid),
    )
