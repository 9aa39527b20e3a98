"""Case conferences on the family's file and on its thread."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.families.conference import access, reads
from ayllu.families.conference.choices import State
from ayllu.ground.offers import Event, Panel
from ayllu.people.register.models import Household

SHORT = 4


def conference_panel(household: Household, *, held: Held, today: date) -> Iterator[Panel]:
    """The next one and the last ones, with what is still open of them."""
    if not held.has(*access.READ, site_id=household.site_id):
        return
    rows = [c for c in reads.of_household(household.pk)[:SHORT] if c.state != State.CANCELLED]
    works = access.can_work(held, household.site_id)
    if rows or works:
        yield Panel(
            key="conferences",
            title=_("Case conferences"),
            template="families_conference/panel.html",
            context={
                "rows": [(c, reads.KNOTS[c.state]) for c in rows],
                "open": reads.open_of([household.pk], today=today).get(household.pk),
                "new_url": reverse("families_conference_new", args=[household.pk]) if works else "",
            },
        )


def events(household: Household) -> Iterator[Event]:
    for c in reads.of_household(household.pk):
        url, by = reverse("families_conference", args=[c.pk]), c.convener.short_name
        if c.state == State.HELD and c.held_on:
            yield Event(c.held_on, _("Case conference"), c.reason, by, icon="users", url=url)
        elif c.state == State.CALLED:
            said = _("Case conference called")
            yield Event(c.called_on, said, c.reason, by, knot="todo", icon="users", url=url)
