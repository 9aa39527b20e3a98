"""What families of the story allow, and a few papers that can be opened."""

from datetime import date, timedelta
from io import BytesIO
from random import Random
from typing import Any

from PIL import Image, ImageDraw

from ayllu.demo import ids
from ayllu.demo.book import Book
from ayllu.demo.family import Family
from ayllu.ground import vault
from ayllu.lib.days import add_months
from ayllu.people.papers import factories
from ayllu.people.papers.actions.documents import FOLDER
from ayllu.people.papers.choices import COMPARTMENT
from ayllu.people.papers.models import Consent, ConsentEnd, Document, Withholding
from ayllu.people.register.models import Person

WITH_PAPERS = "F-0001"
EXPLAINED = ("Con dibujos, en casa", "Leyendo juntos la hoja", "Conversando en el patio")
PAPERS = (  # whose, kind, title, lines on the paper, valid for so many days
    ("child", "birth", "", "ACTA DE NACIMIENTO", None),
    ("head", "dni", "", "DNI · DEMOSTRACIÓN", 45),
    ("child", "school", "Libreta del segundo bimestre", "LIBRETA DE NOTAS", None),
    ("head", "other", "Constancia de vivienda", "CONSTANCIA DE VIVIENDA", 300),
)


class Allowing:
    """Own chance for each family, so that nothing else of the story moves."""

    def __init__(self, book: Book, today: date) -> None:
        self.book, self.today = book, today

    def tell(self, family: Family) -> None:
        """The Huaripata family shows everything; the others what is usual."""
        if family.household.code == WITH_PAPERS:
            self.awkward(family)
        else:
            self.consents(family)

    def consents(self, family: Family) -> None:
        """Services of every child; figures, photographs and sponsors of some."""
        rng = Random(family.household.code)
        day = max(family.since, self.today - timedelta(days=rng.randrange(30, 320)))
        giver = family.head
        self.give(rng, family, giver, day, "services")
        for child in family.children_on(day):
            self.give(rng, family, child, day, "services")
            if rng.random() < 0.35:
                self.give(rng, family, child, day, "reporting")
            if rng.random() < 0.25:
                self.give(rng, family, child, day, "photo", "file")

    def give(
        self, rng: Random, family: Family, person: Person, day: date, *what: str, **more: Any
    ) -> Consent:
        """As the age of that day asks: the mother's yes, her own, or both."""
        born = person.birth_date
        words: dict[str, Any] = {"giver": family.head, "assent_how": rng.choice(EXPLAINED)}
        if person is family.head or (born and add_months(born, 18 * 12) <= day):
            words = {}
        elif born and add_months(born, 14 * 12) <= day:
            words |= {"own_on": day, "assent": "own", "assent_how": ""}
        elif born and add_months(born, 7 * 12) > day:
            words |= {"assent": "too_young", "assent_how": ""}
        row = factories.build_consent(
            person=person, purpose=what[0], recipient="".join(what[1:]), on=day, by=family.lead,
            **words, **more,
        )  # fmt: skip
        row.entered_at = ids.moment(rng, day)
        row.id = ids.id_at(rng, row.entered_at)
        self.book.add(row)
        return row

    def awkward(self, family: Family) -> None:
        """One family that has everything: a withdrawal, something not to be told, papers."""
        rng = Random(f"{family.household.code} papers")
        self.consents(family)
        child = family.children[0]
        day = self.today - timedelta(days=200)
        story = self.give(rng, family, child, day, "story", "sponsors")
        picture = self.give(rng, family, family.head, day, "photo", "file")
        told = "Nadie vuelve a contar su historia a madrinas ni padrinos"
        self.take_back(rng, family, story, "Lo dijo en la visita", told)
        told = "La pieza tejida queda en lugar de la foto, en todas partes"
        self.take_back(rng, family, picture, "Ya no quiere que se vea su foto", told)
        until = self.today + timedelta(days=18)
        self.give(rng, family, child, day, "sharing", "school", valid_until=until)
        hidden = Withholding(
            id=ids.id_at(rng, ids.moment(rng, day)), site=family.site, person=child,
            entered_by=family.lead, recipient="kin", who="Al papá y a su familia",
            what="Dónde viven ahora y a qué colegio va", why="fear", from_day=day,
        )  # fmt: skip
        self.book.add(hidden)
        whose = {"child": child, "head": family.head}
        for who, *paper in PAPERS:
            self.paper(rng, family, whose[who], *paper)

    def take_back(
        self, rng: Random, family: Family, consent: Consent, how: str, touched: str
    ) -> None:
        end = ConsentEnd(
            id=ids.id_at(rng, ids.moment(rng, self.today)), site=family.site, consent=consent,
            entered_by=family.lead, why="withdrawn", on_day=self.today - timedelta(days=12),
            said_by=family.head.full_name, told_how=how, touched=[touched],
        )  # fmt: skip
        self.book.add(end, stage=1)

    def paper(
        self, rng: Random, family: Family, person: Person, kind: str, title: str, head: str,
        valid: int | None,
    ) -> None:  # fmt: skip
        """A drawn page that no one could take for a real one, sealed like every other."""
        at = ids.moment(rng, self.today - timedelta(days=rng.randrange(20, 150)))
        whole, small = drawn(head, (900, 1200)), drawn(head, (240, 240))
        names = [f"{rng.getrandbits(160):040x}" for _ in range(2)]
        row = Document(
            id=ids.id_at(rng, at), site=family.site, entered_at=at, entered_by=family.lead,
            person=person, kind=kind, compartment=COMPARTMENT.get(kind, "people"), title=title,
            media="image/jpeg", size=len(whole),
            valid_until=self.today + timedelta(days=valid) if valid else None,
            name=vault.keep(whole, folder=FOLDER, name=names[0]),
            thumb_name=vault.keep(small, folder=FOLDER, name=names[1]),
        )  # fmt: skip
        self.book.add(row)


def drawn(head: str, size: tuple[int, int]) -> bytes:
    """A sheet with a heading, lines for words, and DEMO across it."""
    page = Image.new("RGB", size, "#f6f1e4")
    pen, step = ImageDraw.Draw(page), size[1] // 16
    pen.rectangle((4, 4, size[0] - 5, size[1] - 5), outline="#7b4a34", width=3)
    pen.text((size[0] // 12, step), head, fill="#1d1714", font_size=size[0] // 18)
    for n in range(3, 14):
        end = size[0] * (11 - n % 3) // 12
        pen.line((size[0] // 12, n * step, end, n * step), fill="#c9bfa8", width=3)
    pen.text((size[0] // 4, size[1] // 2), "DEMO", fill="#c96f4a", font_size=size[0] // 6)
    out = BytesIO()
    page.save(out, "JPEG", quality=70)
    return out.getvalue()
