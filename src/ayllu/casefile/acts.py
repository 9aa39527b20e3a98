"""What can be done from a file: two acts at hand, the rarer ones behind one word."""

from collections.abc import Iterable
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.accounts.roles import Role
from ayllu.casefile.access import READERS, WRITERS
from ayllu.people.register.models import Household, Person
from ayllu.ui import links

Context = dict[str, Any]


def to(name: str, *args: Any) -> str:
    """'' while the room that owns the page does not stand yet."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


def buttons(wanted: Iterable[tuple[str, str, str]]) -> list[Context]:
    """Acts whose page exists; the first is the filled one."""
    found = [(url, label, icon) for url, label, icon in wanted if url]
    return [
        {"url": url, "label": label, "icon": icon, "main": n == 0}
        for n, (url, label, icon) in enumerate(found)
    ]


def household_acts(household: Household, held: Held) -> list[Context]:
    if not held.has(*WRITERS, site_id=household.site_id):
        return []
    pk = household.pk
    return buttons(
        [
            (to("visits_new", pk), _("Plan a visit"), "calendar-plus"),
            (to("intake_assessment_new", pk), _("Assess"), "scale"),
        ]
    )


def person_acts(person: Person, home: Household | None, held: Held) -> list[Context]:
    """The way to the family, where most of the work is done, and to her own data."""
    wanted = []
    if home and held.has(*READERS, site_id=home.site_id):
        wanted.append((links.address_of(home), _("Open the family"), "house"))
    if held.has(*WRITERS, site_id=person.site_id):
        wanted.append((to("people_person_edit", person.pk), _("Correct data"), "pencil"))
    return buttons(wanted)


def household_more(household: Household, held: Held) -> list[Context]:
    """Rarer acts on a family, behind one word."""
    if not held.has(*WRITERS, site_id=household.site_id):
        return []
    pk = household.pk
    return acts(
        (to("families_plan_new", pk), _("Write the plan"), "list-checks"),
        (to("families_reviews", pk), _("Reviews and exit"), "scale"),
        (to("people_household_life", pk), _("What happened?"), "house"),
        (to("people_split", pk), _("The household splits"), "users"),
        (to("safeguarding_raise"), _("Raise a concern"), "shield-alert"),
        (to("people_household_mistaken", pk), _("Entered by mistake"), "x"),
    )


def person_more(person: Person, held: Held) -> list[Context]:
    """Rarer acts on a person, behind one word; a concern is for everyone."""
    raise_url, pk = f"{to('safeguarding_raise')}?person={person.pk}", person.pk
    own = [(raise_url, _("Raise a concern"), "shield-alert")]
    if held.has(Role.SAFEGUARDING_LEAD, site_id=person.site_id):
        own += [(to("locks_hide", pk), _("Hide for safety, or show again"), "eye-off")]
    if not held.has(*WRITERS, site_id=person.site_id):
        return acts(*own)
    return acts(
        *own,
        (to("people_alert_new", pk), _("Add a care alert"), "triangle-alert"),
        (to("people_occupation_new", pk), _("Write down an occupation"), "briefcase"),
        (to("people_guardian_new", pk), _("Write down a guardian"), "handshake"),
        (to("people_relative_new", pk), _("A relative who lives elsewhere"), "users"),
        (to("people_same", pk), _("Has two files"), "copy"),
        (to("people_death", pk), _("Write down a death"), "flower-2"),
        (to("people_person_mistaken", pk), _("Entered by mistake"), "x"),
    )


def acts(*wanted: tuple[str, str, str]) -> list[Context]:
    return [{"url": url, "label": label, "icon": icon} for url, label, icon in wanted if url]
