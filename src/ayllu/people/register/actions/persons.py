"""Someone becomes known, is corrected, dies."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground import undo
from ayllu.ground.constraints import settled
from ayllu.people.register import rules
from ayllu.people.register.choices import LeftBecause, Reading, Sex
from ayllu.people.register.models import Membership, Person
from ayllu.places.models import Site

CORRECTABLE = (
    "given_names",
    "primer_apellido",
    "segundo_apellido",
    "known_as",
    "sex",
    "birth_date",
    "birth_precision",
    "languages",
    "reading",
    "portrait_code",
)
KEYS = ["search_keys", "folded_name", "sort_key"]
NAMES = {"given_names", "primer_apellido", "segundo_apellido", "birth_date"}


def register_person(
    *,
    by: User | None,
    site: Site,
    given_names: str,
    primer_apellido: str,
    segundo_apellido: str | None = None,
    birth: rules.Birth = rules.UNKNOWN_BIRTH,
    sex: str = Sex.UNKNOWN,
    known_as: str = "",
    languages: Sequence[str] = (),
    reading: str = Reading.UNKNOWN,
    portrait_code: str = "",
    reason: str = "",
    can_undo: bool = False,
) -> Person:
    """A new file; ``reason`` says why it is not one of the likely duplicates shown before."""
    with settled():
        person = Person.objects.create(
            site=site,
            entered_by=by,
            given_names=tidy(given_names),
            primer_apellido=tidy(primer_apellido),
            segundo_apellido=tidy(segundo_apellido or "") or None,
            birth_date=birth.day,
            birth_precision=birth.precision,
            sex=sex,
            known_as=tidy(known_as),
            languages=list(languages),
            reading=reading,
            portrait_code=portrait_code,
        )
        audit.record(
            "people.person.register", by=by, about=person, compartment="people", reason=reason
        )
        if can_undo and by is not None:
            undo.offer("people.person.register", about=person.pk, by=by.pk, at=timezone.now())
    return person


def tidy(text: str) -> str:
    """Single spaces; capitals and accents stay as they were written."""
    return " ".join(text.split())


def correct_person(*, by: User, person: Person, **fields: Any) -> list[str]:
    """Save only what changed, and say which fields; nothing changed, nothing recorded."""
    unknown = set(fields) - set(CORRECTABLE)
    if unknown:
        raise TypeError(f"not correctable: {', '.join(sorted(unknown))}")
    if "segundo_apellido" in fields:
        fields["segundo_apellido"] = tidy(fields["segundo_apellido"] or "") or None
    changed = [name for name, value in fields.items() if getattr(person, name) != value]
    if not changed:
        return []
    for name in changed:
        setattr(person, name, fields[name])
    keys = KEYS if NAMES & set(changed) else []
    with settled():
        person.save(update_fields=[*changed, *keys])
        audit.record(
            "people.person.correct",
            by=by,
            about=person,
            compartment="people",
            reason=", ".join(changed),
        )
    return changed


def record_death(*, by: User, person: Person, on: date | None, today: date) -> None:
    """Death ends every membership with that day; the file stays."""
    rules.check_can_die(died=person.died, born=person.birth_date, on=on, today=today)
    person.died, person.died_on = True, on
    with settled():
        person.save(update_fields=["died", "died_on"])
        for row in Membership.objects.filter(person=person).filter(
            Q(to_day=None) | Q(to_day__gt=on or today)
        ):
            end_by_death(row, on or today)
        audit.record("people.person.death", by=by, about=person, compartment="people")


def end_by_death(row: Membership, day: date) -> None:
    """A membership that would begin after the death ends on the day it began."""
    row.to_day = max(day, row.from_day)
    row.left_because = LeftBecause.DIED
    row.save(update_fields=["to_day", "left_because"])


def day_before(day: date) -> date:
    return day - timedelta(days=1)
