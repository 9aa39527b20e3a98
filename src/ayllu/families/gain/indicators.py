"""Figures of what work brings in: in work after three and six months, and the change of income."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from ayllu.families.gain import reads
from ayllu.ground.offers import Figure
from ayllu.lib.days import add_months


def month_figures(*, site_id: UUID, first: date, last: date) -> Iterator[Figure]:
    """Incomes are compared over twelve months, and only of five or more."""
    found = reads.results([site_id], first, last)
    labels = {"three": _("In work after three months"), "six": _("In work after six months")}
    for key, label in labels.items():
        yield Figure(
            f"work-at-{key}",
            label,
            found.working[key],
            found.due[key],
            _("Of the adults whose day came in the month, those asked and still at work"),
            last,
        )
    change = reads.results([site_id], add_months(last, -12), last).change["six"]
    if change.is_shown and change.median is not None:
        told = {"pairs": change.pairs, "missing": change.missing}
        yield Figure(
            "work-income",
            _("Median change of income after six months, in soles a month"),
            int(change.median),
            None,
            _("Twelve months; %(pairs)s adults asked twice, %(missing)s not") % told,
            last,
        )
