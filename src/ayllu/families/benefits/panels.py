"""Benefits on the family's file: the class, what they leave on the table, what they have."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.families.benefits import access, reads
from ayllu.families.benefits.choices import LIVE, State
from ayllu.ground.offers import Event, Panel
from ayllu.people.register.models import Household


def benefits_panel(household: Household, *, held: Held, today: date) -> Iterator[Panel]:
    """Two queries; hints are asked on the page of the benefits only."""
    if not held.has(*access.READ, site_id=household.site_id):
        return
    rows = reads.of_household(household.pk, today=today)
    yield Panel(
        key="benefits",
        title=_("Benefits"),
        template="families_benefits/panel.html",
        context={
            "household": household,
            "given": reads.class_of(rows, today=today),
            "left": [x for x in rows if x.left],
            "left_amount": reads.left_amount(rows),
            "rest": [x for x in rows if not x.left and x.row.state in LIVE],
            "today": today,
        },
        link=reverse("families_benefits_of", args=[household.pk]),
        link_label=_("See all"),
    )


def events(household: Household) -> Iterator[Event]:
    """Asked for, received, refused."""
    for x in reads.of_household(household.pk, today=date.max):
        b = x.row
        url = reverse("families_benefit", args=[b.pk])
        name = f"{x.name}: {b.person.given_names}" if b.person else x.name
        if b.applied_on:
            title = _("Benefit asked for: %(name)s") % {"name": name}
            yield Event(b.applied_on, title, icon="landmark", url=url)
        if b.answered_on:
            granted = b.state in (State.GRANTED, State.ENDED)
            title = _("Benefit received: %(name)s") if granted else _("Benefit refused: %(name)s")
            yield Event(b.answered_on, title % {"name": name}, text=b.why, icon="landmark", url=url)
