"""Sections of a file: the genogram of a household and of a person; a person's family as a list."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.offers import Panel
from ayllu.people.kin import circle, genogram, reads, wording
from ayllu.people.register import access
from ayllu.people.register import reads as register
from ayllu.people.register.models import Household, Person
from ayllu.ui import links, words

NEAR, PEOPLE = 2, 16  # what a file shows; the page of its own shows three steps and thirty


def of_household(household: Household, *, held: Held, today: date) -> list[Panel]:
    """Who they are to each other, as a picture; silent while nobody lives here."""
    people = [row.person for row in register.members(household, on=today)]
    if not people:
        return []
    address = reverse("people_household_genogram", args=[household.pk])
    return [picture(people, held, today, address, home=household)]


def picture_of_person(person: Person, *, held: Held, today: date) -> list[Panel]:
    """The family of one person, as a picture; silent while no kin is known."""
    address = reverse("people_genogram", args=[person.pk])
    shown = picture([person], held, today, address, index=person)
    return [shown] if len(shown.context["drawing"].signs) > 1 else []


def picture(
    people: list[Person],
    held: Held,
    today: date,
    address: str,
    *,
    home: Household | None = None,
    index: Person | None = None,
) -> Panel:
    visible = access.persons_for(held)
    found = circle.around(people, visible=visible, on=today, most=PEOPLE, steps=NEAR)
    drawing = genogram.drawn(
        found,
        index=index.pk if index else None,
        home=home.pk if home else genogram.home_of(index, found),
        today=today,
    )
    context = {"drawing": drawing, "summary": wording.summary(drawing), "address": address}
    title = _("Who they are to each other")
    return Panel(
        "kin",
        title,
        "people_kin/panels/genogram.html",
        context,
        link=address,
        link_label=_("See it large and in words"),
        wide=True,
    )


def of_person(person: Person, *, held: Held, today: date) -> list[Panel]:
    """Parents, brothers and sisters, children, guardians, couple."""
    lines = [
        *((r.parent, r.get_kind_display(), _("Parent")) for r in reads.parents(person)),
        *((s.person, "", sibling_word(s.half)) for s in reads.siblings(person)),
        *((r.child, "", _("Daughter or son")) for r in reads.children(person)),
        *((r.partner_of(person), "", r.get_kind_display()) for r in reads.unions(person)),
    ]
    context = {
        "lines": [
            (register.tile_of(p), p, note, words.of_sex(word, p.sex), links.address_of(p))
            for p, note, word in lines
        ],
        "guardians": list(reads.guardians(person, on=today)),
        "person": person,
        "edits": access.may_edit(held, person.site_id),
    }
    return [Panel("family", _("Family"), "people_kin/panels/family.html", context)]


def sibling_word(half: bool) -> str:
    return _("Half-sister or half-brother") if half else _("Sister or brother")
