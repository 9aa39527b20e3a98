"""What a page of a file needs: whose it is, its tabs, its acts, its thread, who opened it."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ayllu.accounts.access import Held, StaffRequest
from ayllu.accounts.roles import Role
from ayllu.casefile import acts, panels, reads
from ayllu.ground.offers import Event, Panel
from ayllu.people.register import reads as register
from ayllu.people.register.models import Household, Person
from ayllu.ui import faces, words

Context = dict[str, Any]
SHORT_THREAD = 8
LONG_THREAD = panels.LONG
SHORT_READS = 5
LONG_READS = 200
TABS = (
    ("casefile_household", "summary"),
    ("casefile_household_plan", "plan"),
    ("casefile_household_visits", "visits"),
    ("casefile_household_story", "story"),
)


def household_frame(household: Household, held: Held, panels: list[Panel], tab: str) -> Context:
    """Identity strip, tabs and acts; on every page of the family's file."""
    pk = household.pk
    labels = {
        "summary": _("Summary"),
        "plan": _("Family plan"),
        "visits": _("Visits"),
        "story": _("Story"),
    }
    return {
        "household": household,
        "tile": {"id": pk, "initials": initials(household.name)},
        "line": household_line(household, held),
        "line2": place_of(household, today=timezone.localdate()),
        "flags": household_flags(household),
        "panels": panels,
        "tabs": [
            {"label": labels[key], "url": reverse(name, args=[pk]), "current": key == tab}
            for name, key in TABS
        ],
        "buttons": acts.household_acts(household, held),
        "more": acts.household_more(household, held),
        "opened_url": reverse("casefile_household_opened", args=[pk]),
        "story_url": reverse("casefile_household_story", args=[pk]),
    }


def household_line(household: Household, held: Held) -> str:
    lead = household.case_lead.short_name if household.case_lead else _("nobody yet")
    parts = [
        household.code,
        *site_of(household, held),
        _("accompanied by %(lead)s") % {"lead": lead},
    ]
    return " · ".join(parts)


def site_of(thing: Household | Person, held: Held) -> list[str]:
    """The site, for whoever works at two or more; with one there is no doubt."""
    return [thing.site.name] if len(held.sites_as(*Role)) > 1 else []


def place_of(household: Household, *, today: date) -> str:
    """Hamlet and district, under the name; nothing where violence is recorded."""
    home = None if household.violence_recorded else register.residence_on(household, on=today)
    if home is None:
        return ""
    return ", ".join(filter(None, (home.settlement, home.district.name if home.district else "")))


def household_flags(household: Household) -> list[tuple[str, str]]:
    """What must be known before anyone goes or calls."""
    flags: list[tuple[str, str]] = []
    if household.violence_recorded:
        flags.append(("alert", _("Violence recorded: address hidden")))
    if household.safe_to_visit == "no":
        flags.append(("stop", _("Not safe to visit alone")))
    if household.mistaken_at:
        flags.append(("stop", _("Entered by mistake")))
    return flags


def initials(name: str) -> str:
    return "".join(word[0] for word in name.removeprefix("Familia ").split()[:2]).upper()


def person_frame(person: Person, held: Held, panels: list[Panel], *, today: date) -> Context:
    """Identity strip and acts; on every page of a person's file."""
    home = register.household_on(person, on=today)
    return {
        "person": person,
        "face": face_of(person, held),
        "line": person_line(person, held, today),
        "line2": " · ".join(filter(None, (known_as(person), home.called if home else ""))),
        "flags": person_flags(person, today),
        "panels": panels,
        "buttons": acts.person_acts(person, home, held),
        "more": acts.person_more(person, held),
        "opened_url": reverse("casefile_opened", args=[person.pk]),
        "story_url": reverse("casefile_person_story", args=[person.pk]),
    }


def face_of(person: Person, held: Held) -> Context:
    """Her photograph while a consent runs, else what is drawn or woven."""
    return {
        "id": person.pk,
        "initials": person.initials,
        "portrait_code": person.portrait_code,
        "photo_url": faces.of([person.pk], held.user_id).get(person.pk, ""),
    }


def in_force(day: date) -> Q:
    return Q(from_day__lte=day) & (Q(to_day=None) | Q(to_day__gte=day))


def age_of(person: Person, today: date) -> str:
    if person.died:
        return _("died")
    return words.age(person.birth_date, today) if person.birth_date else _("age not known")


def person_line(person: Person, held: Held, today: date) -> str:
    """Age, birth day as exact as known; the site where it matters."""
    parts = [age_of(person, today)]
    if person.birth_date and person.birth_precision == "day":
        parts.append(_("born on %(day)s") % {"day": words.day(person.birth_date)})
    return " · ".join([*parts, *site_of(person, held)])


def known_as(person: Person) -> str:
    return _("Known as %(name)s") % {"name": person.known_as} if person.known_as else ""


def person_flags(person: Person, today: date) -> list[tuple[str, str]]:
    """Care alerts come first: everyone who opens the file must know them."""
    alerts = person.alerts.filter(in_force(today)).order_by("-severe", "from_day")
    flags = [("alert" if a.severe else "due", a.text) for a in alerts]
    if person.hidden_for_safety:
        flags.append(("stop", _("Hidden for safety")))
    if person.mistaken_at:
        flags.append(("stop", _("Entered by mistake")))
    return flags


def entries(events: list[Event]) -> list[Context]:
    """Events as the part ``timeline`` wants them; a late entry says so on the line."""
    return [
        {
            "when": e.day,
            "title": e.title,
            "text": e.text,
            "by": e.by,
            "icon": e.icon,
            "url": e.url,
            "late": entered_late(e),
            "tone": {"todo": "open", "due": "soon", "late": "soon"}.get(e.knot, ""),
        }
        for e in events
    ]


def until(asked: Mapping[str, str]) -> date | None:
    """The day up to which the story is asked for; anything else is from today back."""
    try:
        return date.fromisoformat(asked.get("until", ""))
    except ValueError:
        return None


def story(events: list[Event], asked: date | None) -> Context:
    """Whole days of the thread, and where it goes on: a day is never torn between two pages."""
    shown, older = events, ""
    if len(events) > LONG_THREAD:
        last = events[LONG_THREAD].day
        shown = [e for e in events if e.day > last]
        if not shown:  # one day fills the page
            shown, last = events[:LONG_THREAD], last - timedelta(days=1)
        older = f"?until={last.isoformat()}"
    return {"entries": entries(shown), "older_url": older, "newer_url": "?" if asked else ""}


def entered_late(event: Event) -> str:
    """Occurred on and entered on are two facts: "written down on 18/11, 4 days later"."""
    days = (event.entered_on - event.day).days if event.entered_on else 0
    if days < 1:
        return ""
    text = ngettext(
        "written down on %(day)s, %(n)s day later",
        "written down on %(day)s, %(n)s days later",
        days,
    )
    return text % {"day": words.day_short(event.entered_on), "n": days}


def readings(
    request: StaffRequest, about_id: UUID, household_id: UUID | None, *, today: date, short: bool
) -> list[reads.Opening]:
    most = SHORT_READS if short else LONG_READS
    return reads.opened(about_id, household_id, by=request.user, today=today, most=most, join=short)
