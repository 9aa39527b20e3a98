"""What the tellers of single families share, and the Huaripata family itself."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from ayllu.accounts.models import User
from ayllu.demo.book import Book
from ayllu.demo.course import Course
from ayllu.demo.family import Family
from ayllu.demo.painter import Painter
from ayllu.demo.path import Guide
from ayllu.intake.choices import State
from ayllu.people.kin.models import Parenthood
from ayllu.people.register.models import CareAlert, Person
from ayllu.places.models import Site

# The family of the pictures in the manual: each with a face of her or his age.
HUARIPATA = (
    "adult.braids.black.copper.wine.field.leaf",
    "elder.hat.grey.clay.blue.sun.rose",
    "kid.long.black.copper.brick.wool.stone",
    "tot.curls.black.tan.slate.sun.rose",
    "tot.bob.dark.tan.sun.wine.mist",
    "tot.crop.dark.copper.field.wool.straw",
)


class Teller:
    """What every awkward case needs at hand."""

    def __init__(
        self, rng: Random, painter: Painter, guide: Guide, book: Book, today: date, site: Site
    ) -> None:
        self.rng, self.painter, self.guide = rng, painter, guide
        self.book, self.today, self.site = book, today, site

    def start(self, days: int) -> date:
        return self.today - timedelta(days=days)

    def plain(
        self, lead: User, number: int, *, days: int = 500, course: Course | None = None
    ) -> Family:
        family = self.painter.family(
            site=self.site, lead=lead, since=self.start(days), number=number
        )
        self.guide.lead(family, course or Course(State.ACTIVE))
        return family

    def maker(self, family: Family, since: date) -> Callable[..., Person]:
        """A short way to write one person of this family."""

        def make(
            given: str, primer: str, segundo: str | None, girl: bool, born: date | None, **more: Any
        ) -> Person:
            return self.painter.person(
                self.site,
                given=given,
                primer=primer,
                segundo=segundo,
                girl=girl,
                born=born,
                entered=since,
                by=family.lead,
                **more,
            )

        return make

    def half_siblings(self, lead: User, number: int) -> None:
        """The Huaripata family: three children, two fathers, a grandmother who cares, twins."""
        since = self.start(620)
        family = self.painter.house(self.site, lead, since, "Huaripata Cotrina", number)
        make = self.maker(family, since)
        mother = make("Rosa Elena", "Huaripata", "Cotrina", True, date(1995, 4, 18))
        born = date(1968, 11, 1)
        grandmother = make(
            "Santos", "Cotrina", "Ispilco", True, born, languages=["es", "qvc"], reading="no"
        )
        kiara = make("Kiara", "Tacilla", "Huaripata", True, date(2018, 6, 3))
        liam = make(
            "Liam", "Tacilla", "Huaripata", False, self.today - timedelta(days=3 * 365 + 80)
        )
        zoe = make("Zoe", "Becerra", "Huaripata", True, self.today - timedelta(days=425))
        gael = make("Gael", "Becerra", "Huaripata", False, self.today - timedelta(days=425))
        children = (kiara, liam, zoe, gael)
        adults = [(mother, "mother"), (grandmother, "grandmother")]
        family.people = [*adults, *((child, "child") for child in children)]
        for (person, _role), face in zip(family.people, HUARIPATA, strict=True):
            person.portrait_code = face
        self.painter.settle(family, since)
        for child in children:
            self.book.add(Parenthood(**self.painter.signed(family), child=child, parent=mother))
        self.book.add(Parenthood(**self.painter.signed(family), child=mother, parent=grandmother))
        self.book.add(
            CareAlert(
                **self.painter.signed(family),
                person=liam,
                kind="allergy",
                severe=True,
                text="Alergia a la penicilina",
                what_to_do="Avisar en toda atención de salud",
                from_day=since,
            )
        )
        self.guide.lead(family, Course(State.ACTIVE, pace=0.4, last_visit_days=9))
