"""Services on the file of a family and of a person, and their knots on the thread."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.families.support import access, reads
from ayllu.families.support.choices import CHIPS
from ayllu.families.support.models import Given
from ayllu.ground.offers import Event, Panel
from ayllu.people.register.models import Household, Person

SHORT = 5
LIMIT = 400


def services_panel(household: Household, *, held: Held, today: date) -> Iterator[Panel]:
    """Chips to write a service in two taps, what is planned, the last ones given."""
    works = access.can_work(held, household.site_id)
    members = reads.members_of([household.pk], on=today)[household.pk] if works else []
    yield Panel(
        key="services",
        title=_("Services"),
        template="families_support/panel.html",
        context={
            "household": household,
            "works": works,
            "members": members,
            "chips": [(s.value, s.label) for s in CHIPS],
            "planned": [planned_row(p, today) for p in reads.planned_of([household.pk])],
            "rows": reads.of_household(household.pk, most=SHORT * 6)[:SHORT],
            "today": today,
        },
        link=reverse("families_services_of", args=[household.pk]),
        link_label=_("See all"),
        wide=True,
    )


def planned_row(planned: Any, today: date) -> dict[str, Any]:
    """One planned service: how many of how many, and whether it is late."""
    is_met = planned.done >= planned.times
    knot = "done" if is_met else "late" if planned.until_day < today else "due"
    return {"p": planned, "done": min(planned.done, planned.times), "knot": knot}


def of_person(person: Person, *, held: Held, today: date) -> Iterator[Panel]:
    """The last services that this person received; silent when there is none."""
    del today
    if not held.has(*access.READ, site_id=person.site_id):
        return
    rows = Given.objects.real().filter(person=person).select_related("person", "body", "worker")
    found = reads.lines(rows.order_by("-on_day", "-id")[:SHORT])
    if found:
        yield Panel(
            key="services",
            title=_("Services"),
            template="families_support/lines.html",
            context={"rows": found},
        )


def events(
    household: Household, *, until: date | None = None, most: int = LIMIT
) -> Iterator[Event]:
    """One knot for each act, with everybody who received it; the latest of ``until`` first."""
    for line in reads.of_household(household.pk, until=until, most=most):
        g = line.row
        parts = [line.measure, g.group.title if g.group else "", g.note]
        if not g.by_us:
            parts.insert(0, _("given by %(who)s") % {"who": reads.giver(g)})
        yield Event(
            day=line.day,
            title=f"{line.name}: {line.who}",
            text=" · ".join(p for p in parts if p),
            by=g.worker.short_name,
            icon="hand-heart",
            url=reverse("families_service", args=[g.pk]),
            entered_on=line.entered if line.late else None,
        )
