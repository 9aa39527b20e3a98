"""Figures of psychological support: people accompanied, each once. No score is ever counted."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from ayllu.families.counsel.models import Episode
from ayllu.ground.offers import Figure


def month_figures(*, site_id: UUID, first: date, last: date) -> Iterator[Figure]:
    """Accompanied in the month, and of those who ended, who reached what was wanted."""
    rows = Episode.objects.filter(site_id=site_id, opened_on__lte=last)
    during = rows.filter(Q(closed_on=None) | Q(closed_on__gte=first))
    people = set(during.values_list("person_id", flat=True))
    yield Figure(
        "counsel-people",
        _("People accompanied by a psychologist"),
        len(people),
        None,
        _("People with psychological support under way in the month, each once"),
        last,
        tuple(people),
        "person",
    )
    ended = list(rows.filter(closed_on__range=(first, last)).values_list("person_id", "end_reason"))
    reached = {person for person, reason in ended if reason == "goals"}
    yield Figure(
        "counsel-reached",
        _("Psychological support that reached what was wanted"),
        len(reached),
        len({person for person, _reason in ended}),
        _("Of the people whose support ended in the month, those who reached what was wanted"),
        last,
        tuple(reached),
        "person",
    )
