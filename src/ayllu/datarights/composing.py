"""Puts a person's file together from every room's privacy lines: each row about her, in words.

It looks under the compartments ``people`` and ``case``: row security itself leaves out what belongs
to safeguarding, psychology and health, whose holders decide themselves.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.accounts.scopes import system_scope
from ayllu.datarights.rules import Line
from ayllu.ground.privacy import Keep
from ayllu.ground.scopes import acting
from ayllu.keeping import declared, paths, policy
from ayllu.people.register.models import Household, Membership, Person
from ayllu.ui import words

OWN = "datarights"  # what this room wrote about her requests is not part of the file
SKIPPED = {
    "id", "site", "entered_at", "entered_by", "search_keys", "folded_name", "sort_key",
    "number_index", "portrait_code", "name_index", "thumb_name", "letter_id", "position", "act",
}  # fmt: skip
# Names of files in the vault say nothing to anybody.
FILES = {"people_papers.document": {"name", "size"}}
# Fields that hold somebody else by name or number: always suggested to be withheld.
OTHERS = {
    "referrer_name", "referrer_phone", "phone_said", "giver_body", "witness", "read_aloud_by",
    "guardian_body", "who", "said_by",
}  # fmt: skip


@dataclass(frozen=True)
class Found:
    """One record of the file: its kind, its day, its lines."""

    label: str
    row_id: UUID
    day: date | None
    lines: list[Line]
    others: tuple[str, ...] = ()

    def as_json(self) -> str:
        return json.dumps([[line.label, line.text] for line in self.lines], ensure_ascii=False)


def lines_of(content: str) -> list[Line]:
    return [Line(label, text) for label, text in json.loads(content)]


def compose(person: Person) -> list[Found]:
    """All of it, by kind and day."""
    with acting(system_scope("people", "case")):
        homes = stays(person)
        found = [one for model, lines in tables() for one in of_table(model, lines, person, homes)]
    order = {label: n for n, label in enumerate(declared.REGISTER.lines)}
    return sorted(found, key=lambda f: (order[f.label], f.day or date.min, str(f.row_id)))


def tables() -> Iterator[tuple[type[Model], declared.Lines]]:
    for model, lines in declared.every():
        if issubclass(model, CareRow) and model._meta.app_label != OWN:
            yield model, lines


def stays(person: Person) -> dict[UUID, date]:
    """Each household in which she ever lived, and until when."""
    rows = Membership.objects.filter(person=person)
    found: dict[UUID, date] = {}
    for row in rows:
        last = row.to_day or date.max
        found[row.household_id] = max(found.get(row.household_id, date.min), last)
    return found


def of_table(
    model: type[Model], lines: declared.Lines, person: Person, homes: Mapping[UUID, date]
) -> Iterator[Found]:
    """Her own rows; of her family's, those of the time in which she lived there."""
    own = paths.about(model, Person, [person.pk])
    shared = paths.about(model, Household, homes) - own
    for row in model._base_manager.filter(pk__in=own | shared):
        if row.pk in shared and of_another(row, person):
            continue
        day = day_of(row)
        if row.pk in shared and day and homes and day > max(homes.values()):
            continue
        said = list(said_of(row, lines))
        if said:
            others = tuple(others_in(row, person))
            yield Found(model._meta.label_lower, row.pk, day, said, others)


def others_in(row: Any, person: Person) -> Iterator[str]:
    """Texts of a row that name somebody else, by their field or by the key behind them."""
    for field in row._meta.concrete_fields:
        if field.related_model is Person:
            other = getattr(row, field.name)
            if other is not None and other.pk != person.pk:
                yield other.full_name
        elif field.name in OTHERS and not field.choices and getattr(row, field.attname):
            yield str(getattr(row, field.attname))


def of_another(row: Any, person: Person) -> bool:
    """A row of the family that is only about one other person: her telephone, her benefit."""
    whose = getattr(row, "person_id", None) or getattr(row, "child_id", None)
    return whose is not None and whose != person.pk


def day_of(row: Any) -> date | None:
    """The day on which it happened, else on which it was written down."""
    for field in row._meta.concrete_fields:
        value = getattr(row, field.attname)
        if isinstance(field, models.DateField) and value and field.name not in SKIPPED:
            return timezone.localdate(value) if isinstance(value, datetime) else value
    at = getattr(row, "entered_at", None)
    return timezone.localdate(at) if at else None


def said_of(row: Any, lines: declared.Lines) -> Iterator[Line]:
    hidden = SKIPPED | FILES.get(row._meta.label_lower, set())
    for field in row._meta.concrete_fields:
        if (
            field.name in lines
            and field.name not in hidden
            and lines[field.name].keep is not Keep.PUBLIC
        ):
            text = shown(row, field)
            if text:
                yield Line(policy.label_of(lines[field.name]), text)


def shown(row: Any, field: Any) -> str:
    """A value as a person reads it; a key only where it leads to somebody or to a place."""
    value = getattr(row, field.attname)
    if value in (None, "", [], {}):
        return ""
    if field.is_relation:
        return named(getattr(row, field.name))
    if field.choices:
        return str(getattr(row, f"get_{field.name}_display")())
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, datetime):
        return timezone.localtime(value).strftime("%d/%m/%Y %H:%M")
    if isinstance(value, date):
        return words.day(value)
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, list):
        return ", ".join(str(v) for v in value if not isinstance(v, UUID | dict | list))
    if isinstance(value, UUID | dict):
        return ""
    return str(value.normalize() if isinstance(value, Decimal) else value)


def named(thing: Any) -> str:
    if isinstance(thing, Person | User):
        return str(thing)
    if thing is None or isinstance(thing, CareRow):
        return ""
    return str(thing)
