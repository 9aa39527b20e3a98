"""What the search box finds: people by name, document or telephone; households by name or code."""

import re
from collections.abc import Iterable
from uuid import UUID

from django.db import connection
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.access import Held
from ayllu.audit import actions as audit
from ayllu.ground import crypto
from ayllu.ground.offers import Find
from ayllu.lib import matching, names, phones
from ayllu.lib.days import show_day
from ayllu.people.register import access, reads
from ayllu.people.register.choices import PaperKind
from ayllu.people.register.models import Household, IdentityPaper, Person, PersonQuerySet, Phone
from ayllu.ui import links

MOST = 10
WORTH = 0.6  # below this a name has little to do with what was typed
LAST_SIGN = "\U0010ffff"  # sorts after every letter
CODE = re.compile(r"F-?([0-9A-Z]{4,6})", re.IGNORECASE)
WHY: dict[str, str | Promise] = {
    "exact": _("same name"),
    "prefix": _("begins like this"),
    "sound": _("sounds the same"),
    "spelling": _("other spelling"),
    "nickname": _("short form of the name"),
    "joined": _("names written together"),
    "initial": _("by initial"),
    "typo": _("almost the same"),
    "order": _("names in another order"),
    "one_surname": _("by one surname"),
    "unmatched": _("one word was not found"),
}


def find(held: Held, text: str) -> list[Find]:
    """All answers, the best first. Searching by document is recorded as a reading."""
    typed = " ".join(text.split())
    if len(typed) < 2:
        return []
    if any(sign.isdigit() for sign in typed) or typed.upper().startswith("F-"):
        numbered = [*by_document(held, typed), *by_phone(held, typed), *by_code(held, typed)]
        if numbered:
            return numbered[:MOST]
    found = [*people_named(held, typed), *households_named(held, typed)]
    return sorted(found, key=lambda one: -one.score)[: MOST * 2]


def people_named(held: Held, typed: str) -> list[Find]:
    """Candidates by keys, ordered by how well each name answers."""
    visible = access.persons_for(held).real()
    ids = reads.candidates(typed)
    if ids:
        rows = visible.filter(pk__in=ids)
    else:
        rows = beginning(visible, names.sort_key(typed, "", "").rstrip())
    columns = ("pk", "given_names", "primer_apellido", "segundo_apellido")
    scored = [
        (matching.score(typed, g, a, b or ""), pk) for pk, g, a, b in rows.values_list(*columns)
    ]
    best = sorted((pair for pair in scored if pair[0].score >= WORTH), key=lambda p: -p[0].score)
    people = visible.in_bulk([pk for _match, pk in best[:MOST]])
    matches = {pk: match for match, pk in best[:MOST]}
    return of_people(
        (person, match_words(matches[pk].why), matches[pk].score) for pk, person in people.items()
    )


def beginning(people: PersonQuerySet, letters: str) -> PersonQuerySet:
    """Those whose surname begins so; a range, because LIKE finds no index under row security."""
    span = people.filter(sort_key__gte=letters, sort_key__lt=f"{letters}{LAST_SIGN}")
    return span.order_by("sort_key")[:MOST]


def whole_names(text: str, *, wanted: int) -> dict[UUID, float]:
    """People whose whole name is like the typed one, and how much, from 0 to 1."""
    with connection.cursor() as cursor:
        typed = names.fold(text)
        cursor.execute("select person_id, alike from people_whole_names(%s, %s)", [typed, wanted])
        return dict(cursor.fetchall())


def match_words(why: Iterable[str]) -> str:
    return ", ".join(str(WHY[code]) for code in why if code in WHY)


def of_people(rows: Iterable[tuple[Person, str, float]]) -> list[Find]:
    """Finds with the household of each person, in one query."""
    people = list(rows)
    homes = reads.names_of_households((p.pk for p, _, _ in people), on=timezone.localdate())
    found = [
        Find(
            kind="person",
            tile=reads.tile_of(person),
            title=person.list_name,
            subtitle=said_of(person, homes),
            why=why,
            url=links.address_of(person),
            score=score,
        )
        for person, why, score in people
    ]
    return sorted(found, key=lambda one: -one.score)


def said_of(person: Person, homes: dict[UUID, str]) -> str:
    born = show_day(person.birth_date, precision_of(person))
    return " · ".join(part for part in (born, homes.get(person.pk, "")) if part)


def precision_of(person: Person) -> str:
    return person.birth_precision if person.birth_date else "day"


def by_document(held: Held, typed: str) -> list[Find]:
    """By the keyed hash of the number; who looked for a document is recorded."""
    number = re.sub(r"[^0-9A-Za-z]", "", typed).upper()
    if not 7 <= len(number) <= 15:
        return []
    indexes = [crypto.blind_index(kind, value) for kind, value in as_documents(number)]
    papers = IdentityPaper.objects.filter(number_index__in=indexes).values_list("person_id", "kind")
    kinds = dict(papers)
    people = access.persons_for(held).real().in_bulk(list(kinds))
    sites = held.sites_as(*access.READERS)
    audit.record(
        "people.search.document.read",
        by=held.user_id,
        site_id=next(iter(sites)) if len(sites) == 1 else None,
        compartment="people",
        count=len(people),
    )
    return of_people((p, str(PaperKind(kinds[pk]).label), 1.0) for pk, p in people.items())


def as_documents(number: str) -> list[tuple[str, str]]:
    """The number as each kind of paper; a DNI may carry its check character."""
    written = [(kind.value, number) for kind in PaperKind]
    return [*written, (PaperKind.DNI.value, number[:8])] if len(number) == 9 else written


def by_phone(held: Held, typed: str) -> list[Find]:
    number = phones.parse_phone(typed).number
    if not number:
        return []
    sites = held.sites_as(*access.READERS)
    rows = Phone.objects.filter(number=number, to_day=None, site_id__in=sites)
    homes = access.households_for(held).filter(pk__in=[r.household_id for r in rows])
    people = access.persons_for(held).filter(pk__in=[r.person_id for r in rows])
    why = str(_("by telephone"))
    return [*(of_household(h, why, 1.0) for h in homes), *of_people((p, why, 1.0) for p in people)]


def by_code(held: Held, typed: str) -> list[Find]:
    code = CODE.fullmatch(typed)
    if code is None:
        return []
    rows = access.households_for(held).filter(code=f"F-{code[1].upper()}")
    return [of_household(row, str(_("by code")), 1.0) for row in rows]


def households_named(held: Held, typed: str) -> list[Find]:
    """Households whose name holds every typed word."""
    words = [word for word in names.fold(typed).split() if len(word) > 2]
    if not words:
        return []
    ids = reads.households_named(words, wanted=5)
    rows = access.households_for(held).filter(pk__in=ids).order_by("sort_key")
    return [of_household(row, str(_("name of the household")), 0.9) for row in rows]


def of_household(household: Household, why: str, score: float) -> Find:
    return Find(
        kind="household",
        tile=reads.tile_of(household),
        title=household.name,
        subtitle=household.code,
        why=why,
        url=links.address_of(household),
        score=score,
    )
