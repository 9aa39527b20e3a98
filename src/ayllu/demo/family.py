"""Draws one family: who they are, how they are kin, where they live, what they live on."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from ayllu.accounts.models import User
from ayllu.demo import ids, pool
from ayllu.demo.book import Book
from ayllu.ground import crypto
from ayllu.lib import names
from ayllu.people.kin.models import Parenthood, Union
from ayllu.people.register.choices import Answer, PaperKind, PaperState, PhoneOf, Role
from ayllu.people.register.models import (
    Household,
    IdentityPaper,
    Membership,
    Occupation,
    Person,
    Phone,
    Residence,
)
from ayllu.places.models import Site
from ayllu.ui import portraits

YEAR = timedelta(days=365)
SIZES = ((2, 6), (3, 19), (4, 29), (5, 23), (6, 13), (7, 10))
HEADS = (("couple", 48), ("mother", 38), ("grandmother", 9), ("aunt", 4), ("father", 1))


@dataclass
class Family:
    """A household with its people, ready for its path through the programme."""

    site: Site
    lead: User
    since: date
    household: Household
    people: list[tuple[Person, str]] = field(default_factory=list)
    rural: bool = False
    settlement: str = ""

    @property
    def children(self) -> list[Person]:
        return [p for p, role in self.people if role in (Role.CHILD, Role.GRANDCHILD)]

    @property
    def head(self) -> Person:
        return self.people[0][0]

    def children_on(self, day: date) -> list[Person]:
        return [
            c for c in self.children if c.birth_date and c.birth_date <= day and c.is_child_on(day)
        ]


class Painter:
    """Draws people and households of one installation; DNI start with 99, phones with 900."""

    def __init__(self, rng: Random, book: Book, today: date) -> None:
        self.rng, self.book, self.today = rng, book, today
        self.drawn = 0

    def person(
        self,
        family_site: Site,
        *,
        given: str,
        primer: str,
        segundo: str | None,
        girl: bool,
        born: date | None,
        entered: date,
        by: User,
        precision: str = "day",
        **more: Any,
    ) -> Person:
        """One person with her keys and a drawn portrait."""
        self.drawn += 1
        at = ids.moment(self.rng, entered)
        years = (self.today - born).days // 365 if born else 35
        person = Person(
            id=ids.id_at(self.rng, at),
            site=family_site,
            entered_at=at,
            entered_by=by,
            given_names=given,
            primer_apellido=primer,
            segundo_apellido=segundo,
            sex="female" if girl else "male",
            birth_date=born,
            birth_precision=precision if born else "unknown",
            portrait_code=portraits.code(self.drawn * 13 + 5, years=max(years, 0), girl=girl),
            **more,
        )
        person.set_keys()
        self.book.add(person)
        return person

    def family(self, *, site: Site, lead: User, since: date, number: int) -> Family:
        """Head, partner, children and whoever else lives there, as the field notes weigh it."""
        rng = self.rng
        kind = rng.choices([h[0] for h in HEADS], [h[1] for h in HEADS])[0]
        size = rng.choices([s[0] for s in SIZES], [s[1] for s in SIZES])[0]
        mother_line, father_line = pool.surname(rng), pool.surname(rng)
        adults = self.adults(site, lead, since, kind, mother_line, father_line)
        father_name = father_line if rng.random() > 0.06 else mother_line
        wanted = max(1, size - len(adults) + (rng.random() < 0.25))
        children = self.brood(site, lead, since, adults, father_name, mother_line, wanted)
        role = Role.GRANDCHILD if kind == "grandmother" else Role.CHILD
        name = (
            f"{father_name} {mother_line}" if kind != "grandmother" else f"{adults[0][0].surnames}"
        )
        family = self.house(site, lead, since, name, number)
        family.people = [*adults, *[(c, role) for c in children]]
        self.settle(family, since)
        self.kin(family, kind)
        return family

    def adults(
        self, site: Site, by: User, since: date, kind: str, mother_line: str, father_line: str
    ) -> list[tuple[Person, str]]:
        rng = self.rng
        age = (
            58 + rng.randrange(10) if kind == "grandmother" else 19 + int(rng.triangular(0, 30, 11))
        )
        woman = kind != "father"
        first = self.person(
            site,
            given=pool.given(rng, girl=woman, grown=True),
            primer=mother_line if woman else father_line,
            segundo=pool.surname(rng),
            girl=woman,
            born=self.birthday(since, age),
            entered=since,
            by=by,
            languages=["es", "qvc"] if rng.random() < 0.05 else ["es"],
            reading="no" if rng.random() < 0.13 else "yes",
        )
        roles = {"couple": Role.MOTHER, "mother": Role.MOTHER, "grandmother": Role.GRANDMOTHER}
        rows = [(first, str(roles.get(kind, Role.AUNT if kind == "aunt" else Role.FATHER)))]
        if kind == "couple":
            partner = self.person(
                site,
                given=pool.given(rng, girl=False, grown=True),
                primer=father_line,
                segundo=pool.surname(rng),
                girl=False,
                born=self.birthday(since, age + rng.randint(-2, 7)),
                entered=since,
                by=by,
                languages=["es"],
                reading="no" if rng.random() < 0.04 else "yes",
            )
            rows.append((partner, str(Role.FATHER)))
        return rows

    def birthday(self, at: date, years: int) -> date:
        return at - YEAR * max(years, 17) - timedelta(days=self.rng.randrange(365))

    def brood(
        self,
        site: Site,
        by: User,
        since: date,
        adults: list[tuple[Person, str]],
        father_name: str,
        mother_name: str,
        wanted: int,
    ) -> list[Person]:
        """Children from nought to sixteen at the start, never older than their mother allows."""
        rng, born_first = self.rng, adults[0][0].birth_date or since
        oldest = min(16, max(1, (since - born_first).days // 365 - 17))
        children = []
        for _ in range(wanted):
            girl = rng.random() < 0.5
            born = since - timedelta(days=rng.randrange(20, oldest * 365))
            children.append(
                self.person(
                    site,
                    given=pool.given(rng, girl=girl, grown=False),
                    primer=father_name,
                    segundo=mother_name,
                    girl=girl,
                    born=born,
                    entered=since,
                    by=by,
                    languages=["es"],
                )
            )
        return sorted(children, key=lambda c: c.birth_date or since)

    def house(self, site: Site, lead: User, since: date, name: str, number: int) -> Family:
        at = ids.moment(self.rng, since)
        household = Household(
            id=ids.id_at(self.rng, at),
            site=site,
            entered_at=at,
            entered_by=lead,
            name=name,
            code=f"F-{number:04d}",
            case_lead=lead,
            sort_key=names.sort_key(name, "", ""),
        )
        self.book.add(household)
        return Family(site, lead, since, household)

    def settle(self, family: Family, since: date) -> None:
        """Memberships, address, telephone, papers and work."""
        rng, site = self.rng, family.site
        base = {"site": site, "entered_by": family.lead}
        for n, (person, role) in enumerate(family.people):
            start = max(since, person.birth_date or since)
            self.book.add(
                Membership(
                    household=family.household,
                    person=person,
                    role=role,
                    from_day=start,
                    is_head=n == 0,
                    is_carer=role in ("mother", "father", "grandmother", "aunt"),
                    **base,
                )
            )
            self.paper(family, person)
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
                rural=family.rural,
                in_rains="solo a pie" if family.rural else "",
                **base,
            )
        )
        self.phone(family, f"+51900{rng.randrange(10**6):06d}")
        self.work(family, since)

    def phone(self, family: Family, number: str, *, shared: bool = False) -> None:
        whose = PhoneOf.SHARED if shared else self.rng.choice(list(PhoneOf)[:4])
        self.book.add(
            Phone(
                site=family.site,
                entered_by=family.lead,
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
        self.book.add(
            IdentityPaper(
                site=family.site,
                entered_by=family.lead,
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
        base = {"site": family.site, "entered_by": family.lead}
        for child in family.children:
            for parent in parents:
                self.book.add(Parenthood(child=child, parent=parent, **base))
        if kind == "couple" and len(parents) == 2:
            self.book.add(Union(one=parents[0], other=parents[1], kind="cohabiting", **base))
