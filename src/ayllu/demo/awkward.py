"""The awkward cases that real data has: each family here is one of them, told on purpose."""

from datetime import date, timedelta

from ayllu.accounts.models import User
from ayllu.demo import ids
from ayllu.demo.course import Course
from ayllu.demo.family import Family
from ayllu.demo.telling import Teller
from ayllu.intake.choices import State
from ayllu.intake.models import Participation
from ayllu.people.register.choices import Answer
from ayllu.people.register.models import Phone

FOUR_LINES = (
    "Desde el mercado San Antonio tomar la combi a Samanacruz.\n"
    "Bajar en la losa deportiva y subir por las gradas.\n"
    "Pasando el tanque, tercera casa de adobe con puerta celeste.\n"
    "Si no abren, preguntar en la tienda de la señora Yolanda."
)


class Awkward(Teller):
    """Draws the families that no simple form foresees."""

    def all(self, leads: list[User], first_number: int) -> int:
        """One family for each case; returns how many were made."""
        cases = (
            self.half_siblings,
            self.twice_registered,
            self.shared_phone,
            self.one_surname,
            self.teenage_mother,
            self.care_leaver,
            self.only_a_year,
            self.far_away,
            self.came_back,
            self.from_venezuela,
            self.late_review,
            self.without_papers,
        )
        for n, case in enumerate(cases):
            case(leads[n % len(leads)], first_number + n)
        return len(cases)

    def twice_registered(self, lead: User, number: int) -> None:
        """The same family, written twice by two people: Vásquez and Vazquez."""
        for days, surname, given in ((900, "Vásquez", "Jhon"), (40, "Vazquez", "John")):
            since = self.start(days)
            family = self.painter.house(
                self.site, lead, since, f"{surname} Chilón", number + (days < 100) * 900
            )
            make = self.maker(family, since)
            mother = make("María Angélica", "Chilón", "Ayay", True, date(1990, 2, 14))
            child = make(f"{given} Alexander", surname, "Chilón", False, date(2017, 9, 30))
            family.people = [(mother, "mother"), (child, "child")]
            self.painter.settle(family, since)
            self.guide.lead(family, Course(State.ACTIVE if days > 100 else State.SCREENING))

    def shared_phone(self, lead: User, number: int) -> None:
        """Two households with one telephone, which also rings elsewhere."""
        for n, since in ((0, 400), (5800, 250)):
            family = self.plain(lead, number + n, days=since)
            self.painter.phone(family, "+51900000144", shared=True)

    def one_surname(self, lead: User, number: int) -> None:
        """A child whom the father did not recognise has one surname, and that is complete."""
        since = self.start(330)
        family = self.painter.house(self.site, lead, since, "Minchán", number)
        make = self.maker(family, since)
        mother = make("Flor de María", "Minchán", "Yopla", True, date(1999, 7, 7))
        child = make("Yamile", "Minchán", None, True, self.today - timedelta(days=700))
        family.people = [(mother, "mother"), (child, "child")]
        self.painter.settle(family, since)
        self.guide.lead(family, Course(State.ACTIVE))

    def teenage_mother(self, lead: User, number: int) -> None:
        """A carer who is a minor herself."""
        since = self.start(60)
        family = self.painter.house(self.site, lead, since, "Quiliche Llanos", number)
        make = self.maker(family, since)
        mother = make(
            "Nayeli", "Quiliche", "Llanos", True, self.today - timedelta(days=17 * 365 + 60)
        )
        baby = make("Thiago", "Quiliche", None, False, self.today - timedelta(days=150))
        family.people = [(mother, "mother"), (baby, "child")]
        self.painter.settle(family, since)
        self.guide.lead(family, Course(State.PLANNING, last_visit_days=4))

    def care_leaver(self, lead: User, number: int) -> None:
        """She grew up in the village and comes back as a mother: one person, one file."""
        family = self.plain(lead, number, days=420)
        head = family.head
        at = ids.moment(self.rng, date(2014, 3, 3))
        self.book.add(
            Participation(
                id=ids.id_at(self.rng, at),
                site=self.site,
                entered_at=at,
                person=head,
                programme="village",
                state="archived",
                from_day=date(2011, 5, 2),
                enrolled_on=date(2011, 5, 2),
                to_day=date(2018, 12, 20),
                risk="low",
            )
        )

    def only_a_year(self, lead: User, number: int) -> None:
        """A birth of which only the year is known."""
        since = self.start(200)
        family = self.painter.house(self.site, lead, since, "Ispilco Ayay", number)
        make = self.maker(family, since)
        grandmother = make(
            "Marcelina",
            "Ayay",
            "Cerquín",
            True,
            date(1956, 1, 1),
            precision="year",
            reading="no",
            languages=["qvc", "es"],
        )
        child = make("Inti", "Ispilco", "Ayay", False, date(2016, 1, 1), precision="age")
        family.people = [(grandmother, "grandmother"), (child, "grandchild")]
        self.painter.settle(family, since)
        self.guide.lead(family, Course(State.ACTIVE, last_visit_days=52))

    def far_away(self, lead: User, number: int) -> None:
        """An address that takes four lines, as people say it."""
        family = self.plain(lead, number, days=300)
        for model, rows in self.book.rows[0].items():
            if model.__name__ == "Residence":
                for row in rows:
                    if row.household_id == family.household.pk:  # type: ignore[attr-defined]
                        row.reference = FOUR_LINES  # type: ignore[attr-defined]

    def came_back(self, lead: User, number: int) -> None:
        """Closed, and reopened after a relapse: the same participation goes on."""
        self.plain(lead, number, days=1500, course=Course(State.ACTIVE, reopened=self.start(150)))

    def from_venezuela(self, lead: User, number: int) -> None:
        """A child with a CPP and no DNI."""
        since = self.start(260)
        family = self.painter.house(self.site, lead, since, "Pérez Carrasco", number)
        make = self.maker(family, since)
        mother = make("Yusmary", "Carrasco", None, True, date(1993, 3, 9))
        child = make("Sebastián", "Pérez", "Carrasco", False, date(2015, 10, 4))
        family.people = [(mother, "mother"), (child, "child")]
        self.painter.settle(family, since)
        self.painter.paper(family, child, kind="cpp", state="valid")
        self.guide.lead(family, Course(State.ACTIVE))

    def late_review(self, lead: User, number: int) -> None:
        """A family that moves slowly, with a visit that is long overdue."""
        self.plain(
            lead, number, days=700, course=Course(State.ACTIVE, pace=0.1, last_visit_days=58)
        )

    def without_papers(self, lead: User, number: int) -> None:
        """A mother without DNI, a finding with a plan; and a home that must stay hidden."""
        since = self.start(180)
        family = self.painter.house(self.site, lead, since, "Cerquín Boñón", number)
        make = self.maker(family, since)
        mother = make("Santos Isabel", "Boñón", "Cerquín", True, date(1994, 12, 12), reading="no")
        children = [
            make(n, "Cerquín", "Boñón", g, self.today - timedelta(days=d))
            for n, g, d in (("Milagros", True, 2900), ("Neymar", False, 1700))
        ]
        family.people = [(mother, "mother"), *[(c, "child") for c in children]]
        self.painter.settle(family, since)
        self.painter.paper(family, mother, state="none", kind="birth_certificate")
        self.hide(family)
        self.guide.lead(family, Course(State.ACTIVE, last_visit_days=20))

    def hide(self, family: Family) -> None:
        """Violence is recorded: no address on paper, no call to a telephone he may answer."""
        family.household.violence_recorded, family.household.safe_to_visit = True, Answer.NO
        for model, rows in self.book.rows[0].items():
            for row in rows if model is Phone else ():
                if row.household_id == family.household.pk:  # type: ignore[attr-defined]
                    row.safe_to_call = row.safe_to_write = Answer.NO  # type: ignore[attr-defined]
