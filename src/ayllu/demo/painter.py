"""Draws one family: who they are, as the field notes weigh it."""

from datetime import date, timedelta
from typing import Any

from ayllu.accounts.models import User
from ayllu.demo import ids, pool
from ayllu.demo.family import Family
from ayllu.demo.settling import Settler
from ayllu.lib import names
from ayllu.people.register.choices import Role
from ayllu.people.register.models import (
    Household,
    Person,
)
from ayllu.places.models import Site
from ayllu.ui import portraits

YEAR = timedelta(days=365)
SIZES = ((2, 6), (3, 19), (4, 29), (5, 23), (6, 13), (7, 10))
HEADS = (("couple", 48), ("mother", 38), ("grandmother", 9), ("aunt", 4), ("father", 1))


class Painter(Settler):
    """Draws people and households of one installation."""

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
