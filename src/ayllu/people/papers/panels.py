"""Consents and documents on the file of a person and of a household, and on its thread."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayllu.accounts.access import Held
from ayllu.ground.offers import Event, Panel
from ayllu.people.papers import access, rules
from ayllu.people.papers.choices import Kind, Purpose
from ayllu.people.papers.models import Consent, Document
from ayllu.people.papers.reads import consents, documents, faces
from ayllu.people.papers.rules import State
from ayllu.people.register import reads as register
from ayllu.people.register.models import Household, Person
from ayllu.ui import links
from ayllu.ui.words import day as words_day

HERE = "people_papers/panels"
FEW: Final = 6
KNOTS: Final = {
    State.RUNNING: "done",
    State.SOON: "due",
    State.LATER: "todo",
    State.OVER: "late",
    State.NEEDS_OWN: "due",
    State.ENDED: "none",
}
ICONS: Final = {Kind.PHOTO: "image", Kind.MEDICAL: "stethoscope", Kind.COURT: "scale"}
# What the paper asks, in words to be read aloud.
ASKS: Final[dict[Purpose, str | Promise]] = {
    Purpose.SERVICES: gettext_lazy(
        "That you work with us: visits, talks, health, school and support, as the plan says."
    ),
    Purpose.SHARING: gettext_lazy(
        "That you tell what is needed, and no more, to the body named below, so that it helps."
    ),
    Purpose.REPORTING: gettext_lazy(
        "That we are counted in your reports, without names and so that nobody can tell it is us."
    ),
    Purpose.PHOTO: gettext_lazy(
        "That you take photographs and show them only where it says below."
    ),
    Purpose.STORY: gettext_lazy(
        "That you tell our story, with another name, only where it says below."
    ),
    Purpose.SPONSOR: gettext_lazy(
        "That a sponsor writes to the child through you. Nobody gets the address or the surname."
    ),
}


@dataclass(frozen=True)
class Line:
    """A consent as a knot and a word."""

    consent: Consent
    state: State
    knot: str
    word: str

    @property
    def renews(self) -> bool:
        return self.state in (State.SOON, State.OVER, State.NEEDS_OWN)


@dataclass(frozen=True)
class Card:
    """A document with its small picture or its sign."""

    document: Document
    may_be_shown: bool
    held_back: bool
    thumb_url: str
    icon: str
    until: str
    is_over: bool


def lines(rows: Iterable[Consent], person: Person, today: date) -> list[Line]:
    return [line(row, person.birth_date, today) for row in rows]


def line(row: Consent, born: date | None, today: date) -> Line:
    state = rules.state(row, born, today)
    return Line(row, state, KNOTS[state], word(row, state))


def word(row: Consent, state: State) -> str:
    until = words_day(row.valid_until) if row.valid_until else ""
    said = {
        State.RUNNING: _("until %(day)s") % {"day": until} if until else _("runs"),
        State.SOON: _("ends on %(day)s") % {"day": until},
        State.LATER: _("from %(day)s on") % {"day": words_day(row.valid_from)},
        State.OVER: _("ended on %(day)s") % {"day": until},
        State.NEEDS_OWN: _("her or his own is missing"),
        State.ENDED: str(row.get_ended_why_display()),
    }
    return said[state]


def cards(rows: Iterable[Document], *, viewer: UUID, today: date) -> list[Card]:
    """One question more for all photographs together."""
    now = timezone.now()
    return [card(s, viewer, now, today) for s in documents.shown(rows, today=today)]


def card(shown: documents.Shown, viewer: UUID, now: Any, today: date) -> Card:
    row = shown.document
    return Card(
        document=row,
        may_be_shown=shown.may_be_shown,
        held_back=shown.held_back,
        thumb_url=faces.address(row.pk, viewer, now) if shown.has_thumb else "",
        icon=ICONS.get(Kind(row.kind), "file-text"),
        until=words_day(row.valid_until) if row.valid_until else "",
        is_over=row.valid_until is not None and row.valid_until < today,
    )


def of_person(person: Person, *, held: Held, today: date) -> list[Panel]:
    """What was consented, what must not be told, the papers."""
    edits = access.may_edit(held, person.site_id)
    rows = list(consents.standing(person))
    context = {
        "person": person,
        "lines": lines(rows, person, today),
        "withheld": list(consents.withheld(person, on=today)),
        "asked": consents.is_asked(rows, Purpose.SERVICES, person.birth_date, today),
        "edits": edits,
    }
    url = reverse("people_consents", args=[person.pk])
    found = documents.of_person(access.documents_for(held), person)
    return [
        Panel("consents", _("Consents"), f"{HERE}/consents.html", context, url, _("See all")),
        papers(person, found, held=held, today=today),
    ]


def of_household(household: Household, *, held: Held, today: date) -> list[Panel]:
    """Person by person whether services and photographs are consented; the papers of all."""
    people = [row.person for row in register.members(household, on=today)]
    found = consents.of_people(people)
    context = {"rows": [(p, *signs(p, found[p.pk], today)) for p in people]}
    readable = documents.of_household(
        access.documents_for(held),
        household,
        Person.objects.filter(pk__in=[p.pk for p in people]),
    )
    return [
        Panel("consents", _("Consents"), f"{HERE}/household.html", context),
        papers(household, readable, held=held, today=today),
    ]


def signs(person: Person, rows: list[Consent], today: date) -> tuple[str, list[Line]]:
    """Where her consents are, and one knot for each; without services the first step."""
    url = reverse("people_consents", args=[person.pk])
    return url, lines(rows, person, today)


def papers(thing: Person | Household, rows: Any, *, held: Held, today: date) -> Panel:
    is_person = isinstance(thing, Person)
    of = "people_documents" if is_person else "people_household_documents"
    new = "people_document_new" if is_person else "people_household_document_new"
    found = list(rows.filter(hidden_at=None)[: FEW + 1])
    context: Mapping[str, Any] = {
        "cards": cards(found[:FEW], viewer=held.user_id, today=today),
        "is_person": is_person,
        "more": len(found) > FEW,
        "new_url": reverse(new, args=[thing.pk]) if access.may_add(held, thing.site_id) else "",
    }
    url = reverse(of, args=[thing.pk])
    return Panel("scans", _("Documents"), f"{HERE}/documents.html", context, url, _("See all"))


def events(thing: Person | Household) -> Iterator[Event]:
    """Consents given and withdrawn, on the thread of a person."""
    if not isinstance(thing, Person):
        return
    for row in Consent.objects.filter(person=thing).select_related("entered_by"):
        by, url = str(row.entered_by or ""), links.address_of(row)
        title = _("Consent: %(what)s") % {"what": row}
        entered = timezone.localdate(row.entered_at)
        yield Event(row.given_on, title, by=by, icon="file-check", url=url, entered_on=entered)
        if row.ended_on and row.ended_why == "withdrawn":
            title = _("Withdrawn: %(what)s") % {"what": row}
            yield Event(row.ended_on, title, knot="stop", icon="file-x", url=url)
