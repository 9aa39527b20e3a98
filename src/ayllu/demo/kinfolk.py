"""Who belongs to whom: the families whose genogram is worth a look."""

from datetime import date, timedelta
from typing import Any

from ayllu.accounts.models import User
from ayllu.demo.course import Course
from ayllu.demo.family import Family
from ayllu.demo.telling import Teller
from ayllu.intake.choices import State
from ayllu.people.changes.models import HouseholdEnd, Whereabouts
from ayllu.people.kin.models import Guardianship, Parenthood, Tie, Union
from ayllu.people.register.models import Household, Membership, Person


class Kinfolk(Teller):
    """Half-siblings by three fathers, cousins who live together, an adopted niece."""

    def all(self, leads: list[User]) -> None:
        self.huaripata(leads[0])
        self.cousins(leads[1], 951)
        self.adopted_niece(leads[0], 952)
        self.gone(leads[0], 953)

    def huaripata(self, lead: User) -> None:
        """The relatives of Rosa Elena who live elsewhere, and her eldest, of a third father."""
        home = next(h for h in self.told(Household) if h.name == "Huaripata Cotrina")
        family = Family(self.site, lead, self.start(620), home)
        make, since = self.maker(family, family.since), family.since
        known = {
            p.given_names: p
            for p in self.told(Person)
            if "Huaripata" in p.surnames or p.surnames == "Cotrina Ispilco"
        }
        mother, grandmother = known["Rosa Elena"], known["Santos"]
        fidencio = make(
            *("Fidencio", "Huaripata", "Llanos", False, date(1958, 2, 9)),
            died=True,
            died_on=date(2019, 8, 14),
        )
        elmer = make("Elmer", "Huaripata", "Cotrina", False, date(1999, 9, 2))
        victor = make("Víctor", "Saucedo", "Malca", False, date(1988, 5, 20))
        segundo = make("Segundo", "Tacilla", "Yopla", False, date(1992, 1, 30))
        jose = make("José", "Becerra", "Infante", False, date(1997, 3, 11))
        mia = make("Mía", "Saucedo", "Huaripata", True, date(2014, 10, 6))
        for person, where in (
            (elmer, "away"),
            (victor, "elsewhere"),
            (segundo, "elsewhere"),
            (jose, "elsewhere"),
        ):
            self.elsewhere(family, person, where)
        family.people = [(mia, "child")]
        self.painter.settle_members(family, since)
        self.guide.visiting.joined(mia, family, since)
        self.parents(family, mother, (fidencio,))
        self.parents(family, elmer, (fidencio, grandmother))
        self.parents(family, mia, (victor, mother))
        for name, father in (("Kiara", segundo), ("Liam", segundo), ("Zoe", jose), ("Gael", jose)):
            self.parents(family, known[name], (father,))
        self.couple(family, fidencio, grandmother, "married", date(1990, 6, 24))
        self.couple(family, victor, mother, "never_together")
        self.couple(family, segundo, mother, "married", date(2017, 7, 8), date(2024, 2, 29))
        self.couple(family, segundo, mother, "separated", date(2024, 3, 1))
        self.couple(family, jose, mother, "cohabiting", date(2024, 11, 1), date(2025, 12, 31))
        self.couple(family, jose, mother, "separated", date(2026, 1, 1))
        self.tie(family, segundo, mother, "conflict", "themselves")
        self.tie(family, grandmother, known["Liam"], "close", "child")
        self.tie(family, elmer, mother, "cut_off", "relative")

    def cousins(self, lead: User, number: int) -> None:
        """Two cousins live together with their child, in the house of the grandmother of both."""
        since = self.start(240)
        family = self.painter.house(self.site, lead, since, "Terrones Guevara", number)
        make = self.maker(family, since)
        grandmother = make("Tomasa", "Guevara", "Portal", True, date(1952, 12, 21), reading="no")
        mother_of_one = make("Nelly", "Terrones", "Guevara", True, date(1975, 3, 3))
        father_of_other = make("Wilmer", "Terrones", "Guevara", False, date(1973, 6, 15))
        yesenia = make("Yesenia", "Cruzado", "Terrones", True, date(2001, 4, 4))
        alex = make("Alex", "Terrones", "Silva", False, date(1999, 8, 28))
        urpi = make("Urpi", "Terrones", "Cruzado", True, self.today - timedelta(days=900))
        for person in (mother_of_one, father_of_other):
            self.elsewhere(family, person, "elsewhere")
        family.people = [
            (yesenia, "mother"), (alex, "father"), (urpi, "child"), (grandmother, "grandmother"),
        ]  # fmt: skip
        self.painter.settle(family, since)
        for child in (mother_of_one, father_of_other):
            self.parents(family, child, (grandmother,))
        self.parents(family, yesenia, (mother_of_one,))
        self.parents(family, alex, (father_of_other,))
        self.parents(family, urpi, (yesenia, alex))
        self.couple(family, alex, yesenia, "cohabiting", date(2023, 1, 15))
        self.guide.lead(family, Course(State.ACTIVE, last_visit_days=15))

    def adopted_niece(self, lead: User, number: int) -> None:
        """A couple adopted the daughter of a sister who died; twins of their own came later."""
        since = self.start(460)
        family = self.painter.house(self.site, lead, since, "Goicochea Rabanal", number)
        make = self.maker(family, since)
        aunt = make("Marleny", "Rabanal", "Cueva", True, date(1989, 5, 5))
        uncle = make("Jaime", "Goicochea", "Abanto", False, date(1986, 11, 2))
        sister = make(
            *("Luz Marina", "Rabanal", "Cueva", True, date(1991, 7, 7)),
            died=True,
            died_on=date(2018, 2, 3),
        )
        grandfather = make("Santos", "Rabanal", "Ayay", False, date(1955, 1, 1), precision="year")
        self.elsewhere(family, grandfather, "elsewhere")
        nayeli = make("Nayeli", "Rabanal", "Cueva", True, date(2015, 9, 9))
        twins = [
            make(name, "Goicochea", "Rabanal", girl, self.today - timedelta(days=1600))
            for name, girl in (("Inti", False), ("Killa", True))
        ]
        family.people = [
            (aunt, "mother"), (uncle, "father"), (nayeli, "child"), *((t, "child") for t in twins),
        ]  # fmt: skip
        self.painter.settle(family, since)
        for child in (aunt, sister):
            self.parents(family, child, (grandfather,))
        self.parents(family, nayeli, (sister,))
        self.parents(family, nayeli, (aunt, uncle), kind="adoptive")
        for twin in twins:
            self.parents(family, twin, (aunt, uncle))
        self.couple(family, uncle, aunt, "married", date(2014, 2, 14))
        self.tie(family, nayeli, aunt, "close", "child")
        self.book.add(
            Guardianship(
                **self.painter.signed(family),
                child=nayeli,
                guardian=aunt,
                kind="tutor",
                paper="Resolución 1.º Juzgado de Familia 00214-2019",
                from_day=date(2019, 3, 20),
            )
        )
        self.guide.lead(family, Course(State.ACTIVE))

    def gone(self, lead: User, number: int) -> None:
        """Mother and son left for the coast five days ago; nobody said yet where they live."""
        since, left = self.start(150), self.start(5)
        family = self.painter.house(self.site, lead, since, "Malca Bardales", number)
        make = self.maker(family, since)
        mother = make("Deysi", "Bardales", "Rojas", True, date(1998, 8, 8))
        child = make("Dylan", "Malca", "Bardales", False, self.today - timedelta(days=2000))
        family.people = [(mother, "mother"), (child, "child")]
        self.painter.settle(family, since)
        for row in self.told(Membership):
            if row.household_id == family.household.pk:
                row.to_day, row.left_because = left, "moved_away"
        self.parents(family, child, (mother,))
        signed = self.painter.signed(family) | {"household": family.household}
        self.book.add(HouseholdEnd(**signed, on_day=left, because="moved_away"))
        self.guide.lead(family, Course(State.SUSPENDED, last_visit_days=12))

    # -- rows ----------------------------------------------------------------------------------

    def told(self, model: type[Any]) -> list[Any]:
        """Rows of a kind that are already in the book."""
        return list(self.book.rows[0][model])

    def parents(
        self, family: Family, child: Person, above: tuple[Person, ...], kind: str = "biological"
    ) -> None:
        for parent in above:
            signed = self.painter.signed(family)
            self.book.add(Parenthood(**signed, child=child, parent=parent, kind=kind))

    def elsewhere(self, family: Family, person: Person, where: str) -> None:
        signed = self.painter.signed(family)
        self.book.add(Whereabouts(**signed, person=person, where=where, from_day=family.since))

    def couple(
        self,
        family: Family,
        one: Person,
        other: Person,
        kind: str,
        since: date | None = None,
        until: date | None = None,
    ) -> None:
        signed = self.painter.signed(family)
        self.book.add(
            Union(**signed, one=one, other=other, kind=kind, from_day=since, to_day=until)
        )

    def tie(self, family: Family, one: Person, other: Person, kind: str, said_by: str) -> None:
        signed = self.painter.signed(family)
        said_on = family.since + timedelta(days=12)
        self.book.add(
            Tie(**signed, one=one, other=other, kind=kind, said_by=said_by, said_on=said_on)
        )
