"""Who is already registered and may be the same person."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from ayllu.ground import crypto
from ayllu.lib import names
from ayllu.lib.matching import PersonSketch, Verdict, same_person
from ayllu.people.register.choices import PaperKind, PaperState
from ayllu.people.register.models import IdentityPaper, Membership, Person
from ayllu.people.register.reads.named import candidates_of

ALIKE_CANDIDATES = 60  # those who share most keys; who has the same DNI comes besides


@dataclass(frozen=True)
class Alike:
    """Someone already registered who may be the same person."""

    person: Person
    verdict: Verdict
    household: str

    @property
    def is_sure(self) -> bool:
        return self.verdict is Verdict.SAME


def count_elsewhere(sketch: PersonSketch) -> int:
    """How many like this exist at sites closed to the asker, five at most; no name."""
    keys = names.query_keys(f"{sketch.given} {sketch.primer} {sketch.segundo}")
    with connection.cursor() as cursor:
        cursor.execute("select people_elsewhere(%s, %s)", [keys, sketch.birth_date])
        row = cursor.fetchone()
    return int(row[0]) if row else 0


def sketch_of(person: Person, dni: str = "") -> PersonSketch:
    return PersonSketch(
        given=person.given_names,
        primer=person.primer_apellido,
        segundo=person.segundo_apellido or "",
        birth_date=person.birth_date,
        birth_precision=person.birth_precision,
        dni=dni,
    )


def alike(people: QuerySet[Person], sketch: PersonSketch, *, on: date) -> list[Alike]:
    """Likely duplicates among ``people``, the surest first; brothers and twins are not accused."""
    return alike_of(people, [sketch], on=on)[0]


def alike_of(
    people: QuerySet[Person], sketches: Sequence[PersonSketch], *, on: date
) -> list[list[Alike]]:
    """Likely duplicates of several people; five queries, whatever their number."""
    texts = [f"{s.given} {s.primer} {s.segundo}" for s in sketches]
    owners = dni_owners(sketch.dni for sketch in sketches)
    ids = candidates_of(texts, wanted=ALIKE_CANDIDATES)
    found = people.defer("search_keys").in_bulk({*owners.values(), *(pk for i in ids for pk in i)})
    likely = [
        list(likely_among(found, some, sketch, owners.get(sketch.dni)))
        for sketch, some in zip(sketches, ids, strict=True)
    ]
    everyone = {person.pk for rows in likely for person, _ in rows}
    numbered = with_dni(everyone) if any(sketch.dni for sketch in sketches) else set()
    homes = names_of_households(everyone, on=on)
    return [
        the_surest(
            Alike(person, verdict, homes.get(person.pk, ""))
            for person, verdict in rows
            if not (sketch.dni and person.pk in numbered - {owners.get(sketch.dni)})
        )
        for sketch, rows in zip(sketches, likely, strict=True)
    ]


def likely_among(
    people: Mapping[UUID, Person],
    ids: Iterable[UUID],
    sketch: PersonSketch,
    owner: UUID | None,
) -> Iterator[tuple[Person, Verdict]]:
    """Whoever is, or may be, the person of the sketch; ``owner`` has the same DNI.

    That someone has another number is asked afterwards, of the few who are left.
    """
    everyone = {*ids, owner} if owner else ids
    for person in (people[pk] for pk in everyone if pk in people):
        verdict = same_person(sketch, sketch_of(person, sketch.dni if person.pk == owner else ""))
        if verdict in (Verdict.SAME, Verdict.LIKELY):
            yield person, verdict


def the_surest(rows: Iterable[Alike]) -> list[Alike]:
    return sorted(rows, key=lambda row: (not row.is_sure, row.person.sort_key))[:10]


def names_of_households(person_ids: Iterable[UUID], *, on: date) -> dict[UUID, str]:
    """The household's name of each person, in one query."""
    rows = Membership.objects.in_force(on).filter(person_id__in=list(person_ids))
    return dict(rows.order_by("from_day").values_list("person_id", "household__name"))


def dni_owners(numbers: Iterable[str]) -> dict[str, UUID]:
    """Who has these DNIs, by the keyed hash: no number is opened."""
    seals = {crypto.blind_index(PaperKind.DNI, number): number for number in numbers if number}
    if not seals:
        return {}
    rows = valid_dnis().filter(number_index__in=seals)
    return {seals[seal]: pk for seal, pk in rows.values_list("number_index", "person_id")}


def with_dni(person_ids: Collection[UUID]) -> set[UUID]:
    """Those who have a valid DNI of which the number is known."""
    rows = valid_dnis().exclude(number_index="").filter(person_id__in=person_ids)
    return set(rows.values_list("person_id", flat=True))


def valid_dnis() -> QuerySet[IdentityPaper]:
    return IdentityPaper.objects.filter(kind=PaperKind.DNI, state=PaperState.VALID, ended_on=None)
