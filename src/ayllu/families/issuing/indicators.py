"""Figures of social reports."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from ayllu.families.issuing.models import Issue, Sequel
from ayllu.ground.offers import Figure


def month_figures(*, site_id: UUID, first: date, last: date) -> Iterator[Figure]:
    """Families with a report issued in the month, each once, and those handed over by its end."""
    handed = Sequel.objects.filter(report=OuterRef("report"), kind="handed", on_day__lte=last)
    rows = Issue.objects.filter(site_id=site_id, issued_on__range=(first, last))
    found = list(rows.annotate(handed=Exists(handed)).values_list("report__household_id", "handed"))
    families = {household for household, _handed in found}
    reached = {household for household, handed in found if handed}
    yield Figure(
        "reports-issued",
        _("Families with a social report handed over"),
        len(reached),
        len(families),
        _(
            "Of the families with a social report issued in the month,"
            " those whose report was handed over"
        ),
        last,
        tuple(families),
    )
