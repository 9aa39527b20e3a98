"""What children are owed on the file: papers with one button, maintenance with what is owed."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.accounts.roles import Role
from ayllu.families.legal.reads import people_of
from ayllu.families.owed import access, reads
from ayllu.ground.offers import Panel
from ayllu.people.register import reads as register
from ayllu.people.register.models import Household, Person


def of_household(household: Household, *, held: Held, today: date) -> Iterator[Panel]:
    lead = held.has(Role.SAFEGUARDING_LEAD, site_id=household.site_id)
    people = people_of(household, on=today, hidden_too=lead)
    yield from panel(household, people, held, today)


def of_person(person: Person, *, held: Held, today: date) -> Iterator[Panel]:
    household = register.household_on(person, on=today)
    if household is not None:
        yield from panel(household, [person], held, today)


def panel(household: Household, people: list[Person], held: Held, today: date) -> Iterator[Panel]:
    """Silent where nothing is missing and no maintenance was ever fixed."""
    if not held.has(*access.READ, site_id=household.site_id):
        return
    missing = reads.of_people(people, today=today)
    ids = {p.pk for p in people}
    found = reads.fixed(held, household, today=today)
    money = [(m, led) for m, led in found if m.person_id in ids]
    if missing or money:
        works = access.can_work(held, household.site_id)
        context = {"household": household, "missing": missing, "money": money, "works": works}
        yield Panel("owed", _("What is missing"), "families_owed/panel.html", context)
