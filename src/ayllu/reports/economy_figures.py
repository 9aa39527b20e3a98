"""Is the economy of the families better than when they came? Pairs only; who is missing is said."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from ayllu.ground.offers import Figure
from ayllu.means import reads
from ayllu.means.models import Sheet
from ayllu.places.models import Site
from ayllu.reports.care_figures import enrolled_on

Pair = tuple[bool, bool]


def economy(site: Site, first: date, last: date) -> Iterator[Figure]:
    """Of the families accompanied: those with two sheets; above the line then, and now."""
    families = set(enrolled_on(site, last).values_list("household_id", flat=True))
    found = pairs(families, last)
    then = tuple(pk for pk, (before, _now) in found.items() if before)
    now = tuple(pk for pk, (_before, after) in found.items() if after)
    why = _(
        "Of the families accompanied, those with a first and a later sheet that can be compared"
    )
    yield Figure("means-pairs", _("Families whose economy can be compared"), len(found),
        len(families), why, last, tuple(found))  # fmt: skip
    why = _("Of the pairs, families above the poverty line at their first sheet")
    yield Figure("means-above-then", _("Above the poverty line at the baseline"), len(then),
        len(found), why, last, then)  # fmt: skip
    why = _("Of the same pairs, families above the poverty line at their last sheet")
    yield Figure("means-above-now", _("Above the poverty line now"), len(now), len(found), why,
        last, now)  # fmt: skip


def pairs(families: set[UUID], last: date) -> dict[UUID, Pair]:
    """First and last sheet of each, where both say on which side of the line they stand."""
    rows = Sheet.objects.filter(
        household__in=families, finished_at__isnull=False, on_day__lte=last
    ).order_by("on_day", "finished_at")
    by_family: dict[UUID, list[Sheet]] = {}
    for sheet in rows:
        by_family.setdefault(sheet.household_id, []).append(sheet)
    found: dict[UUID, Pair] = {}
    for pk, sheets in by_family.items():
        change = reads.change(sheets)
        if change and None not in (change.first.is_above, change.last.is_above):
            found[pk] = (bool(change.first.is_above), bool(change.last.is_above))
    return found
