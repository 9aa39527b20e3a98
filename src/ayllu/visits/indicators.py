"""Figures of home visits for one site and one month: each visit once."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from ayllu.ground.offers import Figure
from ayllu.visits.models import Visit, Word


def month_figures(*, site_id: UUID, first: date, last: date) -> Iterator[Figure]:
    """One of how much, three of how well."""
    yield from made(site_id, first, last)
    held = Visit.objects.filter(site_id=site_id, result="held", done_on__range=(first, last))
    yield children_seen(held, last)
    yield unannounced(held, last)
    yield by_two(held, last)


def of(
    code: str, label: str, rows: QuerySet[Visit], whole: QuerySet[Visit], why: str, last: date
) -> Figure:
    ids: Any = tuple(rows.values_list("pk", flat=True))
    return Figure(code, label, len(ids), whole.count(), why, last, ids=ids, kind="visit")


def made(site_id: UUID, first: date, last: date) -> Iterator[Figure]:
    planned = Visit.objects.filter(
        site_id=site_id, planned_on__range=(first, last), cancelled_why=""
    )
    label = _("Planned visits that were made")
    why = _("Planned visits made with somebody at home, of those planned")
    yield of("visits-made", label, planned.filter(result="held"), planned, why, last)


def children_seen(held: QuerySet[Visit], last: date) -> Figure:
    """A word about an adult who was not seen does not count against it."""
    words = Word.objects.filter(visit=OuterRef("pk"), is_child=True)
    whole = held.filter(Exists(words))
    rows = whole.filter(~Exists(words.filter(seen=False)))
    label = _("Visits in which every child was seen")
    why = _("Visits made in which each child of the household was seen, of those with children")
    return of("visits-children-seen", label, rows, whole, why, last)


def unannounced(held: QuerySet[Visit], last: date) -> Figure:
    why = _("Visits made without telling the family beforehand, of those made")
    rows = held.filter(announced=False)
    return of("visits-unannounced", _("Unannounced visits"), rows, held, why, last)


def by_two(held: QuerySet[Visit], last: date) -> Figure:
    why = _("Visits made by two, of those to homes where danger was recorded")
    whole = held.filter(two_needed=True)
    rows = whole.filter(second_worker__isnull=False)
    return of("visits-by-two", _("Visits by two where two were needed"), rows, whole, why, last)
