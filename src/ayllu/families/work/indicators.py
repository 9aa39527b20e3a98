"""Figures of adults' work: adults on a path."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from ayllu.families.work.choices import State
from ayllu.families.work.models import Path
from ayllu.ground.offers import Figure


def month_figures(*, site_id: UUID, first: date, last: date) -> Iterator[Figure]:
    """Adults, each once, on the last day."""
    rows = Path.objects.filter(site_id=site_id, started_on__lte=last)
    open_ones = rows.exclude(state=State.MISTAKEN).filter(Q(ended_on=None) | Q(ended_on__gt=last))
    people = set(open_ones.values_list("person_id", flat=True))
    yield Figure(
        "work-on-path",
        _("Adults on a path to work"),
        len(people),
        None,
        _("Course, apprenticeship, business or search under way on the last day, each adult once"),
        last,
        tuple(people),
        kind="person",
    )
