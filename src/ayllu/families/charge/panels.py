"""Who has charge of a family, on its thread."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from ayllu.families.charge.choices import Kind
from ayllu.families.charge.models import Responsibility
from ayllu.ground.offers import Event
from ayllu.people.register.models import Household
from ayllu.ui import words


def events(household: Household) -> Iterator[Event]:
    """Every change of hands after the first, and each time somebody stood in."""
    rows = Responsibility.objects.filter(participation__household=household)
    known: set[object] = set()
    for row in rows.select_related("worker", "instead_of").order_by("from_day", "id"):
        who = row.worker.short_name
        if row.kind == Kind.STAND_IN and row.instead_of:
            said = _("%(who)s stands in for %(whom)s")
            text = _("Until %(day)s") % {"day": words.day(row.to_day)} if row.to_day else ""
            title = said % {"who": who, "whom": row.instead_of.short_name}
            yield Event(row.from_day, title, text, icon="users")
        elif row.participation_id in known:
            yield Event(row.from_day, _("%(who)s takes charge") % {"who": who}, icon="users")
        if row.kind == Kind.MAIN:
            known.add(row.participation_id)
