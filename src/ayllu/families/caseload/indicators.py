"""Figures of the caseload: families a worker, workers over the agreed maximum."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from ayllu.families.caseload.loads import limit_of
from ayllu.families.charge import reads as charged
from ayllu.ground.offers import Figure


def month_figures(*, site_id: UUID, first: date, last: date) -> Iterator[Figure]:
    """On the last day of the month, from the dated rows of who had charge."""
    del first
    rows = charged.between([site_id], last, last).filter(participation__household__isnull=False)
    held = list(rows.values_list("worker_id", "participation__household_id"))
    families = {household for _worker, household in held}
    mine = Counter(worker for worker, _household in held)
    most = limit_of(site_id, on=last)[0].families
    yield Figure(
        "families-per-worker",
        _("Families for each worker"),
        round(len(families) / len(mine)) if mine else 0,
        None,
        _("Families that somebody had charge of on the last day, shared by those who had any."),
        last,
        tuple(families),
    )
    over = {worker for worker, n in mine.items() if n > most}
    yield Figure(
        "workers-over-maximum",
        _("Workers with more families than agreed"),
        len(over),
        len(mine),
        _("Of the workers with families on the last day, those with more than the agreed maximum."),
        last,
        tuple(household for worker, household in held if worker in over),
    )
