"""Page-sized questions about people; what they are asked about comes from ``access``."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from ayllu.ground.offers import Tile
from ayllu.lib.phones import show_phone
from ayllu.people.register.choices import Answer, PaperKind, PaperState
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
from ayllu.people.register.reads.likely import (
    Alike,
    alike,
    alike_of,
    count_elsewhere,
    names_of_households,
    sketch_of,
)
from ayllu.people.register.reads.named import candidates, candidates_of, households_named

__all__ = [
    "Alike",
    "alerts",
    "alike",
    "alike_of",
    "candidates",
    "candidates_of",
    "count_elsewhere",
    "everyone",
    "household_on",
    "households_named",
    "households_of",
    "households_on",
    "lacks_dni",
    "members",
    "names_of_households",
    "occupation_on",
    "papers",
    "phones",
    "residence_on",
    "residences",
    "said_number",
    "sketch_of",
    "tile_of",
]


def tile_of(thing: Person | Household, photo: str = "") -> Tile:
    """Name and picture, enough for a row anywhere."""
    if isinstance(thing, Person):
        return Tile(thing.pk, thing.initials, thing.full_name, thing.portrait_code, photo)
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


def said_number(phone: Phone) -> str:
    """As it may be shown: where a call is not safe, only how it ends, to tell it from others."""
    if phone.safe_to_call == Answer.NO:
        return _("withheld, ends in %(end)s") % {"end": phone.number[-2:]}
    return show_phone(phone.number)


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
