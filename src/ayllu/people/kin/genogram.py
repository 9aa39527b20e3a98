"""From a circle to a drawing, and the same circle in words."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ayllu.lib import genogram
from ayllu.lib.genogram import Drawing
from ayllu.people.kin import circle as circles
from ayllu.people.kin.choices import ParentKind, UnionKind
from ayllu.people.kin.circle import Circle
from ayllu.people.kin.models import Union
from ayllu.people.register.choices import Role
from ayllu.people.register.models import Household, Person

CARERS = {Role.GRANDMOTHER, Role.GRANDFATHER, Role.AUNT, Role.UNCLE, Role.SIBLING, Role.OTHER_KIN}
SHORT_NAMES = 24
Pair = frozenset[UUID]


@dataclass(frozen=True)
class Standing:
    """How a couple stands now, and how it stood before it parted."""

    kind: Any
    ended: Any
    row: Union


def drawn(circle: Circle, *, index: UUID | None, home: UUID | None, today: date) -> Drawing:
    """The drawing of a circle; ``index`` is whose file it is, ``home`` the household in view."""
    parents = parents_of(circle)
    return genogram.draw(
        genogram.Facts(
            members=[member(p, circle, index, today) for p in circle.people],
            parents=[
                genogram.Parent(str(r.child_id), str(r.parent_id), r.kind == ParentKind.ADOPTIVE)
                for r in circle.parenthoods
            ],
            couples=[
                genogram.Couple(str(s.row.one_id), str(s.row.other_id), s.kind, s.ended)
                for s in standings(circle).values()
            ],
            ties=[
                genogram.Tie(str(t.one_id), str(t.other_id), t.kind)  # type: ignore[arg-type]  # the same words
                for t in circle.ties
            ],
            homes=[
                genogram.Home(str(h.pk), frozenset(map(str, ids)), word(h, home), h.pk == home)
                for h, ids in homes(circle).items()
            ],
            twins=[(str(a), str(b)) for a, b in circles.twins(circle.people, parents)],
        )
    )


def member(person: Person, circle: Circle, index: UUID | None, today: date) -> genogram.Member:
    born = person.birth_date
    return genogram.Member(
        key=str(person.pk),
        sex=person.sex,  # type: ignore[arg-type]  # the same words
        lines=tuple(filter(None, (person.given_names[:SHORT_NAMES], note(person, circle)))),
        inside=short_age(person, today),
        born=(born.year, born.month, born.day) if born else (),
        died=person.died,
        is_index=person.pk == index,
    )


def short_age(person: Person, today: date) -> str:
    """ "8", "~8" where the birth is not known to the month, "5 m" below a year."""
    if person.birth_date is None or person.died:
        return ""
    age = person.age_on(today) or 0
    months = (today.year - person.birth_date.year) * 12 + today.month - person.birth_date.month
    exact = person.birth_precision in ("day", "month")
    if age == 0 and exact:
        return pgettext("age of a baby", "%(n)sm") % {"n": max(months, 0)}
    return str(age) if exact else f"~{age}"


def note(person: Person, circle: Circle) -> str:
    """Years of life of the dead; that a grandmother or an aunt cares for the children."""
    if person.died:
        born = str(person.birth_date.year) if person.birth_date else "?"
        died = str(person.died_on.year) if person.died_on else "?"
        return f"{born} – {died}"
    mine = [m for m in circle.memberships if m.person_id == person.pk]
    if any(m.is_carer and m.role in CARERS for m in mine):
        return _("cares for the children")
    return ""


def word(household: Household, home: UUID | None) -> str:
    return _("live together") if household.pk == home else household.name


def home_of(person: Person | None, circle: Circle) -> UUID | None:
    """Where someone lives now; the first one when two."""
    mine = [m for m in circle.memberships if person and m.person_id == person.pk]
    return mine[0].household_id if mine else None


def homes(circle: Circle) -> dict[Household, list[UUID]]:
    """Who of the circle lives with whom; a home of one is not drawn."""
    found: dict[Household, list[UUID]] = defaultdict(list)
    for row in circle.memberships:
        found[row.household].append(row.person_id)
    return {home: ids for home, ids in found.items() if len(ids) > 1}


def parents_of(circle: Circle) -> dict[UUID, set[UUID]]:
    found: dict[UUID, set[UUID]] = {p.pk: set() for p in circle.people}
    for row in circle.parenthoods:
        found[row.child_id].add(row.parent_id)
    return found


def standings(circle: Circle) -> dict[Pair, Standing]:
    """Each couple once: what it was, and whether it parted."""
    rows: dict[Pair, list[Union]] = defaultdict(list)
    for row in circle.unions:
        rows[frozenset((row.one_id, row.other_id))].append(row)
    return {pair: standing(found) for pair, found in rows.items()}


def standing(rows: list[Union]) -> Standing:
    """``rows`` of one couple, the latest last."""
    last = next((r for r in rows if r.to_day is None), rows[-1])
    together = [r.kind for r in rows if r.kind in (UnionKind.MARRIED, UnionKind.COHABITING)]
    if last.kind == UnionKind.NEVER_TOGETHER:
        return Standing("apart", "", last)
    if last.kind == UnionKind.DIVORCED:
        return Standing("married", "divorced", last)
    if last.kind == UnionKind.SEPARATED:
        return Standing(together[-1] if together else "married", "separated", last)
    return Standing(last.kind, "separated" if last.to_day else "", last)
