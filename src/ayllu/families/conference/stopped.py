"""What a withdrawn consent changes at the conferences that are still to come."""

from collections.abc import Iterator

from django.db.models import Q
from django.utils.translation import gettext as _

from ayllu.families.conference.choices import Sees, State
from ayllu.families.conference.models import Guest
from ayllu.people.papers.choices import RECIPIENT, Purpose
from ayllu.people.papers.models import Consent
from ayllu.ui import words


def of(consent: Consent) -> Iterator[str]:
    """Sentences: who from outside was to hear the case and now may not."""
    if consent.purpose != Purpose.SHARING:
        return
    kinds = [kind for kind, to in RECIPIENT.items() if to == consent.recipient]
    lives = Q(conference__household__memberships__person=consent.person_id) & Q(
        conference__household__memberships__to_day=None
    )
    about = Q(conference__child=consent.person_id) | Q(conference__child=None) & lives
    rows = Guest.objects.filter(
        about, sees=Sees.ALL, body__kind__in=kinds, conference__state=State.CALLED
    ).distinct()
    said = _("%(body)s may no longer hear the case on %(day)s: tell them, or only the general part")
    for row in rows.select_related("body", "conference").order_by("conference__planned_on", "pk"):
        assert row.body is not None  # kinds are those of bodies
        yield said % {"body": row.body.name, "day": words.day(row.conference.planned_on)}
