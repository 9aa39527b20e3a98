"""Sections of a file: who lives here, where, telephones, papers, alerts, households over time."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.offers import Event, Panel
from ayllu.people.register import access, reads
from ayllu.people.register.choices import Language
from ayllu.people.register.models import (
    Household,
    IdentityPaper,
    Membership,
    Occupation,
    Person,
    Phone,
)
from ayllu.ui import faces, links, words

HERE = "people_register/panels"


def of_household(household: Household, *, held: Held, today: date) -> list[Panel]:
    """Who, where, telephones, papers and alerts of a household, in that order."""
    rows = list(reads.members(household, on=today))
    people = [row.person for row in rows]
    edits = access.may_edit(held, household.site_id)
    return [
        who(household, rows, held=held, today=today, edits=edits),
        where(household, held=held, today=today, edits=edits),
        phones(household, edits=edits),
        papers(people, edits=edits),
        *alerts(people, today=today, edits=edits),
    ]


def of_person(person: Person, *, held: Held, today: date) -> list[Panel]:
    """What is known, telephones, papers, alerts and households of one person."""
    edits = access.may_edit(held, person.site_id)
    return [
        *alerts([person], today=today, edits=edits),
        about(person, today=today),
        papers([person], edits=edits),
        phones(person, edits=edits),
        homes(person),
    ]


def who(
    household: Household, rows: list[Membership], *, held: Held, today: date, edits: bool
) -> Panel:
    photos = faces.of([row.person_id for row in rows], held.user_id)
    entries = [
        {
            "tile": reads.tile_of(row.person, photos.get(row.person_id, "")),
            "url": links.address_of(row.person),
            "role_word": words.of_sex(row.get_role_display(), row.person.sex),
            "age": words.age(row.person.birth_date, today),
            "person": row.person,
            "row": row,
        }
        for row in rows
    ]
    context = {"entries": entries, "household": household, "edits": edits}
    return Panel("who", _("At home"), f"{HERE}/who.html", context)


def where(household: Household, *, held: Held, today: date, edits: bool) -> Panel:
    """The address; where violence is recorded it is not even fetched."""
    hidden = household.violence_recorded
    context = {
        "household": household,
        "hidden": hidden,
        "may_show": access.may_see_address(held, household),
        "home": None if hidden else reads.residence_on(household, on=today),
        "edits": edits,
    }
    return Panel("where", _("Where they live"), f"{HERE}/where.html", context)


def phones(thing: Person | Household, *, edits: bool) -> Panel:
    rows = [(row, reads.said_number(row), warning(row)) for row in reads.phones(thing)]
    is_person = isinstance(thing, Person)
    secret = isinstance(thing, Household) and thing.violence_recorded  # never on paper
    context: dict[str, Any] = {
        "phones": rows,
        "thing": thing,
        "is_person": is_person,
        "edits": edits,
        "secret": secret,
    }
    return Panel("phones", _("Telephones"), f"{HERE}/phones.html", context)


def warning(phone: Phone) -> str:
    """A knot: unsafe, or not asked yet."""
    answers = (phone.safe_to_call, phone.safe_to_write)
    return "stop" if "no" in answers else "todo" if "ask" in answers else ""


def papers(people: Iterable[Person], *, edits: bool) -> Panel:
    people = list(people)
    held = reads.papers(people)
    rows: list[dict[str, Any]] = [
        {"person": p, "papers": shown(held[p.pk]), "lacks_dni": reads.lacks_dni(held[p.pk])}
        for p in people
    ]
    context = {"rows": rows, "several": len(people) != 1, "edits": edits}
    return Panel("papers", _("Identity papers"), f"{HERE}/papers.html", context)


def shown(papers: list[IdentityPaper]) -> list[tuple[IdentityPaper, str]]:
    """Each paper with the end of its number only; the whole is on its own page, on purpose."""
    return [(p, "•••" + p.number[-3:] if p.number_index else "") for p in papers]


def alerts(people: Iterable[Person], *, today: date, edits: bool) -> list[Panel]:
    people = list(people)
    rows = list(reads.alerts(people, on=today))
    if not rows:
        return []
    context = {"alerts": rows, "several": len(people) != 1, "edits": edits}
    return [Panel("alerts", _("To know when caring"), f"{HERE}/alerts.html", context)]


def about(person: Person, *, today: date) -> Panel:
    """Birth, sex, languages, reading and work, as far as they are known."""
    spoken = [str(Language(code).label) for code in person.languages if code in Language.values]
    work = reads.occupation_on(person, on=today)
    facts = [
        (_("Birth"), birth_words(person)),
        (_("Sex"), person.get_sex_display()),
        (_("Languages"), ", ".join(spoken)),
        (_("Reading"), "" if person.reading == "unknown" else person.get_reading_display()),
        (_("Work"), work_words(work) if work else ""),
    ]
    known = [(label, value) for label, value in facts if value]
    return Panel("about", _("About the person"), f"{HERE}/about.html", {"facts": known})


def birth_words(person: Person) -> str:
    """As exact as it is known, and no more."""
    if person.birth_date is None:
        return _("Not known")
    if person.birth_precision == "day":
        return words.day(person.birth_date)
    if person.birth_precision == "month":
        return f"{person.birth_date:%m/%Y}"
    return _("about %(year)s") % {"year": person.birth_date.year}


def work_words(work: Occupation) -> str:
    return ", ".join(filter(None, (str(work.get_work_display()), work.detail, work.place)))


def homes(person: Person) -> Panel:
    rows = [
        (row, links.address_of(row.household), words.of_sex(row.get_role_display(), person.sex))
        for row in reads.households_of(person)
    ]
    return Panel("homes", _("Households over time"), f"{HERE}/homes.html", {"rows": rows})


def events(thing: Person | Household) -> list[Event]:
    """Knots of the register on the thread of a file, in no order."""
    found = of_a_person(thing) if isinstance(thing, Person) else of_a_household(thing)
    return list(found)


def of_a_person(person: Person) -> Iterable[Event]:
    yield entered(_("Registered"), person)
    for row in reads.households_of(person):
        url = links.address_of(row.household)
        role = words.of_sex(row.get_role_display(), person.sex)
        text = f"{row.household.called}, {role.lower()}"
        yield on_day(_("Came to live in a household"), row.from_day, row, text, url)
        if row.to_day and not person.died:
            why = row.get_left_because_display()
            yield on_day(
                _("Left a household"), row.to_day, row, f"{row.household.called}. {why}", url
            )
    if person.died_on:
        yield Event(day=person.died_on, title=_("Died"), icon="")


def of_a_household(household: Household) -> Iterable[Event]:
    yield entered(_("Household opened"), household)
    for row in reads.everyone(household):
        name, url = row.person.full_name, links.address_of(row.person)
        if row.from_day > household.entered_at.date():
            yield on_day(_("Came to live here"), row.from_day, row, name, url)
        if row.to_day:
            text = f"{name}. {row.get_left_because_display()}"
            yield on_day(_("Left the household"), row.to_day, row, text, url)
    for home in list(reads.residences(household))[:-1]:
        text = "" if household.violence_recorded else home.settlement
        yield on_day(_("Moved house"), home.from_day, home, text, "")


def entered(title: str, thing: Person | Household) -> Event:
    by = thing.entered_by.short_name if thing.entered_by else ""
    return Event(day=thing.entered_at.date(), title=title, by=by, icon="file-text")


def on_day(title: str, day: date, row: Any, text: str, url: str) -> Event:
    by = row.entered_by.short_name if row.entered_by else ""
    entered_on = row.entered_at.date()
    return Event(day, title, text, by, icon="house", url=url, entered_on=entered_on)
