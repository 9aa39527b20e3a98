"""Adults' work on the file of a family and of a person, and its knots on the thread."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.accounts.roles import Role
from ayllu.families.work import access, reads
from ayllu.families.work.choices import Kind, State
from ayllu.families.work.models import Path
from ayllu.ground.offers import Event, Panel
from ayllu.people.register import reads as register
from ayllu.people.register.models import Household, Person

SHORT = 4


def of_household(household: Household, *, held: Held, today: date) -> Iterator[Panel]:
    lead = held.has(Role.SAFEGUARDING_LEAD, site_id=household.site_id)
    if held.has(*access.READ, site_id=household.site_id):
        people = reads.adults_of(household, on=today, hidden_too=lead)
        yield panel(household, people, None, held, today)


def of_person(person: Person, *, held: Held, today: date) -> Iterator[Panel]:
    household = register.household_on(person, on=today)
    if household is None or not held.has(*access.READ, site_id=household.site_id):
        return
    if not person.is_child_on(today):
        yield panel(household, [person], person, held, today)


def panel(
    household: Household, people: list[Person], who: Person | None, held: Held, today: date
) -> Panel:
    """The paths with their next step or measure; two taps begin another."""
    rows = access.rows(held).order_by("-started_on")
    mine = rows.filter(person=who) if who else rows.filter(household=household)
    works = access.can_work(held, household.site_id)
    return Panel(
        key="work",
        title=_("Adults' work"),
        template="families_work/panel.html",
        context={
            "household": household,
            "lines": reads.lines(mine, today=today)[:SHORT],
            "people": people if works else [],
            "kinds": Kind.choices,
            "works": works,
            "today": today,
        },
        link=reverse("families_work_of", args=[household.pk]),
        link_label=_("See all"),
    )


def events(household: Household) -> Iterator[Event]:
    """Begun, work found and ended, finished or dropped out."""
    rows = Path.objects.filter(household=household).exclude(state=State.MISTAKEN)
    seen = rows.exclude(person__hidden_for_safety=True).select_related("person", "worker")
    for p in seen.prefetch_related("jobs"):
        url = reverse("families_work_one", args=[p.pk])
        said = {"name": p.person.given_names, "what": p.title}
        title = _("%(name)s begins a path to work: %(what)s") % said
        yield Event(p.started_on, title, by=p.worker.short_name, icon="briefcase", url=url)
        for j in p.jobs.all():
            title = _("%(name)s found work: %(what)s") % {**said, "what": j.what}
            yield Event(j.from_day, title, icon="briefcase", url=url)
        if p.ended_on:
            ended = _("%(name)s finished: %(what)s"), _("%(name)s dropped out: %(what)s")
            title = ended[p.state == State.DROPPED] % said
            yield Event(p.ended_on, title, text=p.why, icon="briefcase", url=url)
