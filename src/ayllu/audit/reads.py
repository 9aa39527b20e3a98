"""Who opened a file: the readings of a thing and of what hangs on its household."""

from uuid import UUID

from django.db.models import Q, QuerySet

from ayllu.audit.models import Entry


def openings(*, about_id: UUID, household_id: UUID | None = None) -> QuerySet[Entry]:
    """Readings of one thing, latest first; with ``household_id`` also of its visits, plans…

    Row security shows only the compartments open to the asker, and always her own readings.
    """
    whose = Q(about_id=about_id)
    if household_id is not None:
        whose |= Q(household_id=household_id)
    return Entry.objects.filter(whose, code__endswith=".read").order_by("-at")
