"""Page-sized questions about people; what they are asked about comes from ``access``."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet

from ayllu.ground import crypto
from ayllu.ground.offers import Tile
from ayllu.lib import names
from ayllu.lib.matching import PersonSketch, Verdict, same_person
from ayllu.people.register.choices import PaperKind, PaperState
from ayllu.people.register.models import (
    CareAlert,
    Household,
    IdentityPaper,
    Membership,
    Occupation,
    Person,
    Phone,
    Residence,
)

CANDIDATES = 300
ALIKE_CANDIDATES = 100
ANOTHER = "another"  # some other number than the one compared with


def tile_of(thing: Person | Household) -> Tile:
    """Name and picture, enough for a row anywhere."""
    if isinstance(thing, Person):
        return Tile(thing.pk, thing.initials, thing.full_name, thing.portrait_code)
    letters = [word[0] for word in thing.name.split() if word[0].isupper()]
    return Tile(thing.pk, "".join(letters[:2]).upper() or "F", thing.name)


def members(household: Household, *, on: date) -> QuerySet[Membership]:
    """Who lives here on a day: the head first, then carers, then from old to young."""
    rows: QuerySet[Membership] = Membership.objects.in_force(on).filter(household=household)
    return (
        rows.filter(person__mistaken_at=None)
        .select_related("person")
        .order_by("-is_head", "-is_carer", "person__birth_date", "person__sort_key")
    )


def everyone(household: Household) -> QuerySet[Membership]:
    """Everyone who ever lived here."""
    rows = Membership.objects.filter(household=household).select_related("person", "entered_by")
    return rows.order_by("from_day", "person__sort_key")


def households_of(person: Person) -> QuerySet[Membership]:
    """Households over time, the newest first."""
    rows = Membership.objects.filter(person=person, household__mistaken_at=None)
    return rows.select_related("household", "entered_by").order_by("-from_day")


def household_on(person: Person, *, on: date) -> Household | None:
    """Where someone lives on a day; the first one when two."""
    rows: QuerySet[Membership] = Membership.objects.in_force(on).filter(person=person)
    row = rows.select_related("household").order_by("-from_day").first()
    return row.household if row else None


def households_on(person_ids: Iterable[UUID], *, on: date) -> dict[UUID, UUID]:
    """The household of each person on a day, the one she came to last, in one query."""
    rows = Membership.objects.in_force(on).filter(person_id__in=list(person_ids))
    return dict(rows.order_by("from_day").values_list("person_id", "household_id"))


def names_of_households(person_ids: Iterable[UUID], *, on: date) -> dict[UUID, str]:
    """The household's name of each person, in one query."""
    rows = Membership.objects.in_force(on).filter(person_id__in=list(person_ids))
    return dict(rows.order_by("from_day").values_list("person_id", "household__name"))


def residences(household: Household) -> QuerySet[Residence]:
    rows = Residence.objects.filter(household=household).select_related("district", "entered_by")
    return rows.order_by("-from_day")


def residence_on(household: Household, *, on: date) -> Residence | None:
    rows = residences(household).filter(from_day__lte=on)
    return rows.filter(Q(to_day=None) | Q(to_day__gte=on)).first()


def phones(thing: Person | Household) -> QuerySet[Phone]:
    """Numbers in use; of a household also those of its members' own."""
    mine = Q(person=thing) if isinstance(thing, Person) else Q(household=thing)
    return Phone.objects.filter(mine, to_day=None).select_related("person").order_by("entered_at")


def papers(people: Iterable[Person]) -> dict[UUID, list[IdentityPaper]]:
    """Papers in force of each person, in one query."""
    found: dict[UUID, list[IdentityPaper]] = {person.pk: [] for person in people}
    rows = IdentityPaper.objects.filter(person_id__in=found, ended_on=None).order_by("kind")
    for row in rows:
        found[row.person_id].append(row)
    return found


def lacks_dni(held: Iterable[IdentityPaper]) -> bool:
    """No valid DNI, and no other valid paper of a foreigner in its place."""
    instead = {PaperKind.DNI, PaperKind.CPP, PaperKind.PTP, PaperKind.CE}
    return not any(p.kind in instead and p.state == PaperState.VALID for p in held)


def alerts(people: Iterable[Person], *, on: date) -> QuerySet[CareAlert]:
    rows = CareAlert.objects.filter(person__in=list(people), from_day__lte=on)
    open_rows = rows.filter(Q(to_day=None) | Q(to_day__gte=on)).select_related("person")
    return open_rows.order_by("-severe", "person__sort_key")


def occupation_on(person: Person, *, on: date) -> Occupation | None:
    rows = Occupation.objects.filter(person=person, from_day__lte=on)
    return rows.filter(Q(to_day=None) | Q(to_day__gte=on)).order_by("-from_day").first()


def candidates(text: str, *, wanted: int = CANDIDATES) -> list[UUID]:
    """Ids of people who share search keys with a typed name; the database applies the scope.

    Thousands may share the sound of a single word: those who bear it as typed come first.
    """
    keys, word = names.query_keys(text), names.fold(text)
    found = bearing(keys, word, wanted) if keys and " " not in word else []
    if len(found) < wanted:
        found += candidates_of([text], wanted=wanted)[0]
    return list(dict.fromkeys(found))[:wanted]


def candidates_of(texts: Sequence[str], *, wanted: int) -> list[list[UUID]]:
    """The candidates of several names, most keys shared first, in one query."""
    pairs = [(n, key) for n, text in enumerate(texts) for key in names.query_keys(text)]
    found: list[list[UUID]] = [[] for _ in texts]
    if pairs:
        with connection.cursor() as cursor:
            places, keys = [n for n, _ in pairs], [key for _, key in pairs]
            cursor.execute(
                "select place, person_id from people_candidates(%s, %s, %s)",
                [places, keys, wanted],
            )
            for place, person_id in cursor.fetchall():
                found[place].append(person_id)
    return found


def bearing(keys: list[str], word: str, wanted: int) -> list[UUID]:
    """Ids of people who share a key and bear a word as it is typed."""
    with connection.cursor() as cursor:
        cursor.execute("select person_id from people_bearing(%s, %s, %s)", [keys, word, wanted])
        return [row[0] for row in cursor.fetchall()]


def households_named(words: Iterable[str], *, wanted: int) -> list[UUID]:
    """Ids of households whose name holds every one of the folded words."""
    longest_first = sorted(words, key=len, reverse=True)
    with connection.cursor() as cursor:
        cursor.execute(
            "select household_id from people_households_named(%s, %s)", [longest_first, wanted]
        )
        return [row[0] for row in cursor.fetchall()]


def count_elsewhere(sketch: PersonSketch) -> int:
    """How many like this exist at sites closed to the asker, five at most; no name."""
    keys = names.query_keys(f"{sketch.given} {sketch.primer} {sketch.segundo}")
    with connection.cursor() as cursor:
        cursor.execute("select people_elsewhere(%s, %s)", [keys, sketch.birth_date])
        row = cursor.fetchone()
    return int(row[0]) if row else 0


@dataclass(frozen=True)
class Alike:
    """Someone already registered who may be the same person."""

    person: Person
    verdict: Verdict
    household: str

    @property
    def is_sure(self) -> bool:
        return self.verdict is Verdict.SAME


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
    """Likely duplicates of several people; four queries, whatever their number."""
    texts = [f"{s.given} {s.primer} {s.segundo}" for s in sketches]
    ids = candidates_of(texts, wanted=ALIKE_CANDIDATES)
    found = people.defer("search_keys").in_bulk({pk for some in ids for pk in some})
    seals = dni_seals(found) if any(sketch.dni for sketch in sketches) else {}
    likely = [
        likely_among((found[pk] for pk in some if pk in found), sketch, seals)
        for sketch, some in zip(sketches, ids, strict=True)
    ]
    homes = names_of_households((p.pk for rows in likely for p, _ in rows), on=on)
    return [
        sorted(
            (Alike(p, verdict, homes.get(p.pk, "")) for p, verdict in rows),
            key=lambda row: (not row.is_sure, row.person.sort_key),
        )[:10]
        for rows in likely
    ]


def likely_among(
    people: Iterable[Person], sketch: PersonSketch, seals: Mapping[UUID, str]
) -> list[tuple[Person, Verdict]]:
    """Whoever is, or may be, the person of the sketch."""
    sealed = crypto.blind_index(PaperKind.DNI, sketch.dni)
    rows = []
    for person in people:
        dni = ""
        if sketch.dni and person.pk in seals:
            dni = sketch.dni if seals[person.pk] == sealed else ANOTHER
        verdict = same_person(sketch, sketch_of(person, dni))
        if verdict in (Verdict.SAME, Verdict.LIKELY):
            rows.append((person, verdict))
    return rows


def dni_seals(person_ids: Iterable[UUID]) -> dict[UUID, str]:
    """The keyed hash of each person's valid DNI: enough to tell whether two are one number."""
    rows = IdentityPaper.objects.filter(
        person_id__in=list(person_ids), kind=PaperKind.DNI, state=PaperState.VALID, ended_on=None
    )
    return dict(rows.exclude(number_index="").values_list("person_id", "number_index"))
