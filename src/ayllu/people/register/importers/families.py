"""The importer of families: what the engine of ``ground`` asks of the register."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from ayllu.accounts.access import Held, held_by
from ayllu.accounts.models import User
from ayllu.accounts.scopes import scope_of
from ayllu.audit.models import Entry
from ayllu.ground import crypto, scopes
from ayllu.ground.importing import kinds
from ayllu.ground.models import ImportedThing, ImportJob
from ayllu.lib.matching import PersonSketch
from ayllu.lib.sheets.lines import Line, Reading
from ayllu.people.register import access, actions, reads
from ayllu.people.register.importers import files, making
from ayllu.people.register.models import (
    CareAlert,
    Household,
    IdentityPaper,
    Membership,
    Occupation,
    Person,
    Phone,
)
from ayllu.places.models import Site

# What says who and where; row numbers and what the reader thinks of them do not.
CONTENT = (
    "item",
    "role",
    "given_names",
    "surname1",
    "surname2",
    "sex",
    "birth_date",
    "birth_precision",
    "doc_type",
    "doc_number",
    "doc_status",
    "district_inei",
    "phones",
    "address",
    "reference",
    "outcome",
    "household_name",
)


@dataclass(frozen=True)
class Actor:
    """Who acts, with the rights of this moment."""

    user: User
    held: Held


@dataclass(frozen=True)
class Family:
    lines: Sequence[Line]
    numbers: Sequence[int]
    reference_date: date


class Families:
    """Reads lists of families; makes one household of each group of lines."""

    code = files.CODE

    @contextmanager
    def acting(self, user_id: UUID, site_id: UUID) -> Iterator[Actor]:
        """Rights are read anew each time: a withdrawn role stops the import."""
        user = User.objects.get(pk=user_id)
        held = held_by(user, on=timezone.localdate())
        if not user.is_active or not held.has(*access.EDITORS, site_id=site_id):
            raise kinds.RightsWithdrawn
        with scopes.acting(scope_of(held)):
            yield Actor(user, held)

    @contextmanager
    def stranded(self, user_id: UUID, site_id: UUID) -> Iterator[None]:
        with scopes.acting(scopes.Scope(user_id=user_id, sites={"people": [site_id]})):
            yield

    def parse(self, job: ImportJob) -> kinds.Parsed:
        reading = files.reading_of(job)
        return kinds.Parsed(
            groups=list(groups_of(reading, str(job.site_id))),
            loose=[shown(n, r) for n, r in enumerate(reading.rows) if not r.is_person],
            warnings=reading.warnings,
        )

    def alike(self, actor: Actor, groups: Sequence[kinds.Group]) -> list[list[dict[str, str]]]:
        """People who are registered and may be these, with the household of each."""
        today = timezone.localdate()
        coming = [
            (at, number, sketch_of(line))
            for at, group in enumerate(groups)
            for number, line in zip(group.payload.numbers, group.payload.lines, strict=True)
            if line.comes_in
        ]
        people = access.persons_for(actor.held).real()
        likely = reads.alike_of(people, [sketch for _, _, sketch in coming], on=today)
        homes = reads.households_on((row.person.pk for rows in likely for row in rows), on=today)
        found: list[dict[str, dict[str, str]]] = [{} for _ in groups]
        for (at, number, _), rows in zip(coming, likely, strict=True):
            for row in rows:
                found[at][str(row.person.pk)] = {
                    "person": str(row.person.pk),
                    "household": str(homes.get(row.person.pk, "")),
                    "number": str(number),
                }
        return [list(group.values()) for group in found]

    def make(self, actor: Actor, job: ImportJob, group: kinds.Group) -> kinds.Made:
        family: Family = group.payload
        day = min(family.reference_date, timezone.localdate())
        site = Site.objects.get(pk=job.site_id)
        return making.make(actor.user, site, family.lines, family.numbers, day)

    def unmake(self, actor: Actor, thing: ImportedThing, why: str) -> bool:
        """People and household become mistakes, unless someone worked on them since."""
        if is_touched(thing):
            return False
        for person in Person.objects.filter(pk__in=thing.part_ids, mistaken_at=None):
            actions.mark_mistaken(by=actor.user, thing=person, why=why)
        household = Household.objects.get(pk=thing.thing_id)
        if household.mistaken_at is None:
            actions.mark_mistaken(by=actor.user, thing=household, why=why)
        return True


def groups_of(reading: Reading, salt: str) -> Iterator[kinds.Group]:
    """One group a household; the same content twice in a file is told apart by its turn."""
    families: dict[str, list[int]] = {}
    for number, line in enumerate(reading.rows):
        if line.is_person:
            families.setdefault(line.household_key or f"#{number}", []).append(number)
    turns: Counter[str] = Counter()
    for numbers in families.values():
        lines = [reading.rows[n] for n in numbers]
        content = json.dumps([[line.as_row()[c] for c in CONTENT] for line in lines])
        turns[content] += 1
        key = crypto.blind_index(f"import:{salt}:{turns[content]}", content)
        shown_lines = [shown(n, reading.rows[n]) for n in numbers]
        yield kinds.Group(key, shown_lines, Family(lines, numbers, reading.reference_date))


def shown(number: int, line: Line) -> kinds.Line:
    """What the report keeps of a line; both texts are sealed."""
    names = (line.given_names, line.surname1, line.surname2)
    kept = {
        "household": line.household_name,
        "note": line.note,
        "school": line.school,
        "income": str(line.income_month or ""),
        **{f"proposal:{k}": v for k, v in line.proposals.items()},
        **{f"rest:{k}": v for k, v in line.leftovers.items()},
    }
    return kinds.Line(
        number=number,
        sheet=line.sheet,
        row=line.row,
        item=line.item,
        outcome=line.outcome,
        reasons=tuple(line.reasons),
        label=" ".join(name for name in names if name) or line.household_name,
        content=json.dumps({k: v for k, v in kept.items() if v}, ensure_ascii=False),
    )


def sketch_of(line: Line) -> PersonSketch:
    birth = making.birth_of(line)
    return PersonSketch(
        given=line.given_names,
        primer=line.surname1,
        segundo=line.surname2,
        birth_date=birth.day,
        birth_precision=birth.precision,
        dni=line.doc_number if line.doc_type == "dni" and line.doc_status == "valid" else "",
    )


def is_touched(thing: ImportedThing) -> bool:
    """Somebody did something about these people or their household after they came in."""
    people = list(thing.part_ids)
    hanging = (Membership, IdentityPaper, Phone, CareAlert, Occupation)
    ids = {thing.thing_id, *people}
    for model in hanging:
        ids.update(model._default_manager.filter(person_id__in=people).values_list("pk", flat=True))
    since = Entry.objects.filter(at__gt=thing.made_at).exclude(code__endswith=".read")
    return since.filter(Q(about_id__in=ids) | Q(household_id=thing.thing_id)).exists()


FAMILIES = Families()
