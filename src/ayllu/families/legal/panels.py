"""Legal help on the file of a family and of a person, and its knots on the thread."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.accounts.roles import Role
from ayllu.families.legal import access, reads
from ayllu.families.legal.choices import Kind, State
from ayllu.families.legal.models import Matter
from ayllu.ground.offers import Event, Panel
from ayllu.people.register import reads as register
from ayllu.people.register.models import Household, Person

SHORT = 5


def of_household(household: Household, *, held: Held, today: date) -> Iterator[Panel]:
    """What is under way, and the way to open another."""
    if not held.has(*access.READ, site_id=household.site_id):
        return
    lead = held.has(Role.SAFEGUARDING_LEAD, site_id=household.site_id)
    people = reads.people_of(household, on=today, hidden_too=lead)
    found = reads.lines(access.rows(held).filter(household=household), today=today)
    yield panel(household, people, found, held, today)


def of_person(person: Person, *, held: Held, today: date) -> Iterator[Panel]:
    household = register.household_on(person, on=today)
    if household is None or not held.has(*access.READ, site_id=household.site_id):
        return
    found = reads.lines(access.rows(held).filter(person=person), today=today)
    yield panel(household, [person], found, held, today)


def panel(
    household: Household, people: list[Person], found: list[reads.Line], held: Held, today: date
) -> Panel:
    works = access.can_work(held, household.site_id)
    context: dict[str, Any] = {
        "household": household,
        "lines": [x for x in found if x.row.state == State.OPEN],
        "ended": [x for x in found if x.row.state != State.OPEN][:SHORT],
        "people": people if works else [],
        "kinds": [k for k in Kind.choices if k[0] not in ("property", "other")],
        "works": works,
        "today": today,
    }
    return Panel(
        key="legal",
        title=_("Legal help"),
        template="families_legal/panel.html",
        context=context,
        link=reverse("families_legal_of", args=[household.pk]),
        link_label=_("See all"),
    )


def events(household: Household) -> Iterator[Event]:
    """Opened and ended; of protection from violence the thread, which many read, says nothing."""
    rows = Matter.objects.filter(household=household).exclude(kind=Kind.VIOLENCE)
    seen = rows.exclude(person__hidden_for_safety=True).exclude(state=State.MISTAKEN)
    for m in seen.select_related("person", "worker"):
        url = reverse("families_legal_one", args=[m.pk])
        name = f"{m.called}: {m.person.given_names}" if m.person else m.called
        title = _("Legal matter opened: %(name)s") % {"name": name}
        yield Event(m.opened_on, title, by=m.worker.short_name, icon="landmark", url=url)
        if m.result_on:
            said = {"name": name, "result": str(m.get_result_display()).lower()}
            title = _("%(name)s: %(result)s") % said
            yield Event(m.result_on, title, text=m.effect[:200], icon="landmark", url=url)
