"""The genogram in words: each person, whose child, whose parent, with whom she lives.

What the picture shows to the eye stands here for whoever reads with ears, and for the links.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ayllu.lib.genogram import Drawing
from ayllu.people.kin.circle import Circle
from ayllu.people.kin.genogram import homes, standings
from ayllu.people.register.models import Person
from ayllu.ui import links, words


@dataclass(frozen=True)
class Told:
    """One person of the picture."""

    person: Person
    url: str
    age: str
    facts: list[tuple[str, str]]


def told(circle: Circle, drawing: Drawing, *, today: date) -> list[list[Told]]:
    """Generation by generation, from left to right as drawn."""
    by_key = {str(p.pk): p for p in circle.people}
    people = {p.pk: p for p in circle.people}
    return [
        [
            Told(
                by_key[key],
                links.address_of(by_key[key]),
                age(by_key[key], today),
                list(facts(by_key[key], circle, people)),
            )
            for key in row
        ]
        for row in drawing.rows
    ]


def age(person: Person, today: date) -> str:
    if person.died:
        day = words.day(person.died_on)
        return _("died on %(day)s") % {"day": day} if day else _("died")
    return words.age(person.birth_date, today) if person.birth_date else _("age not known")


def facts(person: Person, circle: Circle, people: dict[UUID, Person]) -> Iterable[tuple[str, str]]:
    """Label and names, only where there is something to say."""
    above = [r for r in circle.parenthoods if r.child_id == person.pk]
    below = [r for r in circle.parenthoods if r.parent_id == person.pk]
    for label, found in (
        (_("Child of"), [r.parent_id for r in above if r.kind != "adoptive"]),
        (_("Adopted by"), [r.parent_id for r in above if r.kind == "adoptive"]),
        (_("Parent of"), [r.child_id for r in below if r.kind != "adoptive"]),
        (_("Adopted"), [r.child_id for r in below if r.kind == "adoptive"]),
    ):
        if found:
            yield label, listed(found, people)
    yield from couples(person, circle, people)
    for household, ids in homes(circle).items():
        if person.pk in ids:
            others = [pk for pk in ids if pk != person.pk]
            yield _("Lives with"), f"{listed(others, people)} ({household.name})"
    for tie in circle.ties:
        if person.pk in (tie.one_id, tie.other_id):
            other = people[tie.other_id if tie.one_id == person.pk else tie.one_id]
            said = f"{tie.get_said_by_display()}, {words.day(tie.said_on)}"
            yield tie.get_kind_display(), f"{other.full_name} ({said})"


def couples(
    person: Person, circle: Circle, people: dict[UUID, Person]
) -> Iterable[tuple[str, str]]:
    for pair, found in standings(circle).items():
        if person.pk in pair:
            (other,) = pair - {person.pk}
            since = words.day(found.row.from_day)
            name = people[other].full_name
            label = str(found.row.get_kind_display())
            yield (
                label,
                _("%(name)s, since %(day)s") % {"name": name, "day": since} if since else name,
            )


def listed(ids: Iterable[UUID], people: dict[UUID, Person]) -> str:
    return ", ".join(people[pk].full_name for pk in ids)


def summary(drawing: Drawing) -> str:
    """What the picture is, in one sentence."""
    count, rows = len(drawing.signs), len(drawing.rows)
    people = ngettext("%(n)s person", "%(n)s people", count) % {"n": count}
    generations = ngettext("%(n)s generation", "%(n)s generations", rows) % {"n": rows}
    return _("Genogram: %(people)s in %(generations)s. The list below says the same in words.") % {
        "people": people,
        "generations": generations,
    }
