"""Settles a family: memberships, address, telephone, papers, work, kin."""

from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from ayllu.demo import ids, pool
from ayllu.demo.book import Book
from ayllu.demo.family import Family
from ayllu.ground import crypto
from ayllu.people.kin.models import Parenthood, Union
from ayllu.people.register.choices import Answer, PaperKind, PaperState, PhoneOf, Role
from ayllu.people.register.models import (
    IdentityPaper,
    Membership,
    Occupation,
    Person,
    Phone,
    Residence,
)
from ayllu.places import degrees
from ayllu.places.models import District


@cache
def middles() -> dict[str, tuple[float, float]]:
    rows = District.objects.values_list("pk", "latitude", "longitude")
    return {pk: (a, b) for pk, a, b in rows if a is not None and b is not None}


class Settler:
    """Draws the circumstances of a family; DNI start with 99, phones with 900."""

    def __init__(self, rng: Random, book: Book, today: date) -> None:
        self.rng, self.book, self.today = rng, book, today
        self.drawn = 0

    def settle(self, family: Family, since: date) -> None:
        """Memberships, address, telephone, papers and work."""
        rng, site = self.rng, family.site
        base = self.signed(family)
        self.settle_members(family, since, base)
        inei, settlement, minutes, family.rural = pool.place(rng, of_lima=site.code == "pachacamac")
        family.settlement = settlement
        self.book.add(
            Residence(
                household=family.household,
                from_day=since,
                district_id=inei,
                settlement=settlement,
                reference=rng.choice(pool.REFERENCES),
                how_to_get_there=rng.choice(pool.WAYS),
                minutes_from_centre=minutes,
                last_stop=settlement if family.rural else "",
                rural=family.rural,
                in_rains="solo a pie" if family.rural else "",
                coordinates=self.door(family, inei),
                **base,
            )
        )
        self.phone(family, f"+51900{rng.randrange(10**6):06d}")
        self.work(family, since)

    def door(self, family: Family, inei: str) -> str:
        """Two homes of three were found by the phone, a walk from the middle of the district."""
        own, middle = Random(f"{family.household.code} door"), middles().get(inei)
        if not middle or own.random() < 0.35:
            return ""
        return degrees.say((middle[0] + own.gauss(0, 0.02), middle[1] + own.gauss(0, 0.02)))

    def settle_members(
        self, family: Family, since: date, base: dict[str, Any] | None = None
    ) -> None:
        """Who lives here from a day on, each with a paper; the first of a new family heads it."""
        for n, (person, role) in enumerate(family.people):
            start = max(since, person.birth_date or since)
            self.book.add(
                Membership(
                    household=family.household,
                    person=person,
                    role=role,
                    from_day=start,
                    is_head=n == 0 and base is not None,
                    is_carer=role in ("mother", "father", "grandmother", "aunt"),
                    **(base or self.signed(family)),
                )
            )
            self.paper(family, person)

    def signed(self, family: Family) -> dict[str, Any]:
        """Site, and who entered it when: on the day the family became known."""
        at = ids.moment(self.rng, family.since)
        return {"site": family.site, "entered_by": family.lead, "entered_at": at}

    def phone(self, family: Family, number: str, *, shared: bool = False) -> None:
        whose = PhoneOf.SHARED if shared else self.rng.choice(list(PhoneOf)[:4])
        self.book.add(
            Phone(
                **self.signed(family),
                household=family.household,
                number=number,
                whose=whose,
                safe_to_call=Answer.YES,
                safe_to_write=Answer.NO if shared else Answer.YES,
                confirmed_on=family.since,
            )
        )

    def paper(self, family: Family, person: Person, *, state: str = "", kind: str = "dni") -> None:
        """A DNI that starts with 99, or the finding that there is none yet."""
        missing = self.rng.random() < (0.06 if person.is_child_on(self.today) else 0.01)
        state = state or (PaperState.IN_PROCESS if missing else PaperState.VALID)
        self.drawn += 1
        number = f"99{self.drawn:06d}" if state == PaperState.VALID else ""
        if kind != PaperKind.DNI and number:
            number = f"9900{self.drawn:05d}"
        entered = self.signed(family)
        if state == PaperState.IN_PROCESS:  # a lack is found at a visit, and mended in weeks
            lately = self.today - timedelta(days=self.rng.randrange(70))
            entered["entered_at"] = ids.moment(self.rng, max(lately, family.since))
        self.book.add(
            IdentityPaper(
                **entered,
                person=person,
                kind=kind,
                state=state,
                number=number,
                number_index=crypto.blind_index(kind, number),
            )
        )

    def work(self, family: Family, since: date) -> None:
        for person, role in family.people:
            if role in (Role.MOTHER, Role.GRANDMOTHER, Role.AUNT):
                earns = self.rng.random() < 0.42
                work = pool.weighted(self.rng, pool.WOMENS_WORK) if earns else "home"
            elif role in (Role.FATHER, Role.STEPFATHER):
                work = pool.weighted(self.rng, pool.MENS_WORK)
            else:
                continue
            self.book.add(
                Occupation(
                    site=family.site,
                    entered_by=family.lead,
                    person=person,
                    work=work,
                    from_day=since,
                )
            )

    def kin(self, family: Family, kind: str) -> None:
        parents = [p for p, role in family.people if role in (Role.MOTHER, Role.FATHER)]
        base = self.signed(family)
        for child in family.children:
            for parent in parents:
                self.book.add(Parenthood(child=child, parent=parent, **base))
        if kind == "couple" and len(parents) == 2:
            self.book.add(Union(one=parents[0], other=parents[1], kind="cohabiting", **base))
