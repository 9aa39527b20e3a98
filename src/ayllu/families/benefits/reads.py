"""Page-sized questions about benefits."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from ayllu.families.benefits import catalogue, rules
from ayllu.families.benefits.catalogue import SISFOH, Offer
from ayllu.families.benefits.choices import LIVE, State
from ayllu.families.benefits.models import Benefit
from ayllu.intake.choices import ENROLLED
from ayllu.intake.models import Participation
from ayllu.lib.days import months_old
from ayllu.people.kin.models import Parenthood
from ayllu.people.register.models import Household, Membership, Person

MOST = 200


@dataclass(frozen=True)
class Line:
    """A benefit as its line shows it."""

    row: Benefit
    name: str
    knot: str
    left: bool
    expiring: bool
    certain: bool

    @property
    def word(self) -> str:
        """How it stands in words; what has run out is no longer received."""
        ran_out = self.left and self.row.state == State.GRANTED
        return _("Expired") if ran_out else str(self.row.get_state_display())


def line(b: Benefit, *, today: date) -> Line:
    offer = catalogue.offers().get(b.code)
    left = rules.is_left(b.state, b.expires_on, today=today)
    expiring = rules.is_expiring(b.state, b.expires_on, today=today) and not left
    knots = {State.ELIGIBLE: "alert", State.APPLIED: "wait", State.GRANTED: "done"}
    knot = "late" if left and b.state == State.GRANTED else knots.get(State(b.state), "none")
    return Line(
        row=b,
        name=offer.name if offer else b.code,
        knot="due" if expiring else knot,
        left=left,
        expiring=expiring,
        certain=offer.certain if offer else True,
    )


def of_household(household_id: UUID, *, today: date) -> list[Line]:
    """What is left on the table first, then what waits, then what they have."""
    rows = Benefit.objects.filter(household_id=household_id).select_related("person")
    order = {State.ELIGIBLE: 0, State.APPLIED: 1, State.GRANTED: 2}
    found = [line(b, today=today) for b in rows.order_by("code", "id") if b.why != rules.UNDO]
    return sorted(found, key=lambda x: (not x.left, order.get(State(x.row.state), 3)))


def class_of(rows: Iterable[Line], *, today: date) -> Benefit | None:
    """The class in force, or the last one when it has run out."""
    found = [x.row for x in rows if x.row.code == SISFOH and x.row.state == State.GRANTED]
    return found[0] if found else None


def left_amount(rows: Iterable[Line]) -> Decimal:
    """Soles a month that the family does not ask for, as far as the amounts are known."""
    known = (amount_of(x) for x in rows if x.left)
    return sum((a for a in known if a), Decimal(0))


def amount_of(x: Line) -> Decimal | None:
    offer = catalogue.offers().get(x.row.code)
    return x.row.amount or (offer.amount if offer else None)


@dataclass(frozen=True)
class Hint:
    """Worth asking about: for one member, or for the household."""

    offer: Offer
    person: Person | None

    @property
    def key(self) -> str:
        return f"{self.offer.code}:{self.person.pk if self.person else ''}"


def hints(household: Household, rows: Iterable[Line], *, today: date) -> list[Hint]:
    """From ages, class and kin; what is on the file already is not hinted at again."""
    lines = list(rows)
    known = {(x.row.code, x.row.person_id) for x in lines}
    given = class_of(lines, today=today)
    cse = given.cse if given and (given.expires_on or today) >= today else ""
    people = members(household, on=today)
    orphans = orphans_of(people)
    ages = {p.pk: months(p, today) for p in people}
    found: list[Hint] = []
    for offer in catalogue.standing(today):
        holders: list[Person | None] = [None] if offer.for_household else list(people)
        for holder in holders:
            asked = [ages[holder.pk]] if holder else list(ages.values())
            orphan = holder is not None and holder.pk in orphans
            if (offer.code, holder.pk if holder else None) not in known and (
                catalogue.worth_asking(offer, months=asked, cse=cse, orphan=orphan)
            ):
                found.append(Hint(offer, holder))
    return found


def months(person: Person, on: date) -> int | None:
    if person.birth_date is None or person.birth_date > on:
        return None
    return months_old(person.birth_date, on)


def members(household: Household, *, on: date) -> list[Person]:
    rows: QuerySet[Membership] = Membership.objects.in_force(on).filter(
        household=household, person__died=False, person__mistaken_at=None
    )
    found = rows.select_related("person").order_by("-is_head", "person__birth_date", "id")
    return [m.person for m in found]


def orphans_of(people: Iterable[Person]) -> set[UUID]:
    """Children of whom a parent is known to have died; one query."""
    rows = Parenthood.objects.filter(child__in=list(people), parent__died=True)
    return set(rows.values_list("child_id", flat=True))


def at_sites(rows: QuerySet[Benefit], show: str, *, today: date) -> list[Line]:
    """The list of the sites: left on the table, waiting for an answer, expiring, received."""
    shown = {
        "left": Q(state=State.ELIGIBLE) | Q(state=State.GRANTED, expires_on__lt=today),
        "applied": Q(state=State.APPLIED),
        "expiring": Q(
            state=State.GRANTED, expires_on__gte=today, expires_on__lte=today + rules.WARN
        ),
        "granted": Q(state=State.GRANTED),
    }[show]
    taking = Participation.objects.filter(household=OuterRef("household"), state__in=ENROLLED)
    here = rows.filter(shown, Exists(taking), state__in=LIVE)
    found = here.select_related("household", "person")
    ordered = found.order_by("expires_on", "eligible_on", "id")
    return [line(b, today=today) for b in ordered[:MOST]]
