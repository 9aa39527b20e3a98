"""Tells the whole demo: first those whom a visitor meets at once, then the past since 2010."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from ayllu.complaints.answers import factories as voices
from ayllu.demo import cast, ids, knocks, past, together
from ayllu.demo.awkward import Awkward
from ayllu.demo.book import Book
from ayllu.demo.course import Course
from ayllu.demo.family import Family
from ayllu.demo.kinfolk import Kinfolk
from ayllu.demo.painter import Painter
from ayllu.demo.path import Guide
from ayllu.families.community import story as community
from ayllu.families.issuing.story import Reports
from ayllu.intake.choices import State
from ayllu.intake.models import Participation
from ayllu.people.register.models import Household
from ayllu.places.models import Site

SEED = 20100301
OPENED = date(2010, 3, 1)
# How many families stand where, besides the awkward ones and those of ``past``.
STANDING: tuple[tuple[State, int], ...] = (
    (State.ACTIVE, 103),
    (State.PLANNING, 6),
    (State.ASSESSMENT, 6),
    (State.SCREENING, 4),
    (State.SUSPENDED, 3),
    (State.CLOSING, 2),
    (State.CARE_SOUGHT, 1),
    (State.REFERRED_ON, 2),
    (State.NOT_NEEDED, 2),
    (State.NOT_ELIGIBLE, 3),
)
IN_BASE = 10


class Story:
    """One seed, one story: ``base`` and ``rest`` write different families of it."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.sites = cast.make_sites()
        self.users = cast.make_staff(self.sites)
        cast.make_bodies(self.sites)

    def tools(self, salt: int) -> tuple[Random, Book, Painter, Guide]:
        ids.begin(salt)
        rng, book = Random(SEED + salt), Book()
        directors = {code: cast.director(self.users, code) for code in self.sites}
        painter = Painter(rng, book, self.today)
        painter.drawn = salt * 5000
        return rng, book, painter, Guide(rng, book, self.today, directors, self.users)

    def base(self) -> None:
        """The awkward families, ten more, what came in lately: within seconds."""
        rng, book, painter, guide = self.tools(0)
        site, leads = self.sites["cajamarca"], cast.leads(self.users, "cajamarca")
        told = Awkward(rng, painter, guide, book, self.today, site).all(leads[:2], 1)
        for n in range(IN_BASE):
            lead = leads[n % 3]
            family = painter.family(
                site=site, lead=lead, since=self.since(rng, State.ACTIVE), number=20 + told + n
            )
            guide.lead(
                family, Course(State.ACTIVE if n % 4 else State.PLANNING, pace=0.3 + 0.05 * (n % 5))
            )
        self.pachacamac(rng, painter, guide, 4, 5000)
        knocks.new_referrals(rng, book, site, leads, self.today)
        Kinfolk(rng, painter, guide, book, self.today, site).all(leads[:2])
        book.write()
        self.reports(rng, site)
        knocks.concerns(rng, site, self.users["maribel"], self.today)
        knocks.guarded(rng, site, self.users, self.today)
        knocks.enquiries(rng, self.sites, self.users, self.today)
        voices.tell(rng, site, self.users, self.today, ids.id_at, ids.moment)
        community.tell(self.sites, self.users, self.today, ids.id_at, ids.moment)

    def reports(self, rng: Random, site: Site) -> None:
        """Social reports of families that were assessed and have a plan, in the order of codes."""
        homes = Household.objects.filter(site=site, participations__state=State.ACTIVE)
        known = homes.filter(participations__plans__state="approved").select_related("case_lead")
        told = Reports(
            cast.director(self.users, site.code), self.today, lambda: ids.code(rng, "IS")
        )
        told.tell(list(known.distinct().order_by("code")[:5]))

    def rest(self, scale: float = 1.0) -> int:
        """Everyone else since 2010, in portions that commit one by one."""
        rng, book, painter, guide = self.tools(1)
        site, leads = self.sites["cajamarca"], cast.leads(self.users, "cajamarca")
        number, written = 60, 0
        called: tuple[Family, Participation] | None = None
        for since, course in self.everyone(rng, scale):
            number += 1
            lead = cast.lead_of(self.users, leads, number, since)
            family = painter.family(site=site, lead=lead, since=since, number=number)
            row = guide.lead(family, course)
            called = (family, row) if course.state is State.ASSESSMENT else called
            written += 1
            if written % 40 == 0:
                book.write()
                book.__init__()  # type: ignore[misc]  # the same book, empty again
        self.pachacamac(rng, painter, guide, round(14 * scale), 5100)
        if called:
            director = cast.director(self.users, "cajamarca")
            guide.panel.draft(*called, director, self.users["nelly"])
        book.write()
        together.tell(self.users, site, self.today)
        return written

    def everyone(self, rng: Random, scale: float) -> Iterator[past.Known]:
        """Those of today first, so that desks fill before the archive does."""
        for state, count in STANDING:
            for _ in range(round(count * scale)):
                since = self.since(rng, state)
                yield since, self.course(rng, state, since)
        yield from past.stuck(rng, self.today, scale)
        yield from past.came_back(rng, self.today, scale)
        yield from past.left(rng, OPENED, self.today, scale)

    def pachacamac(
        self, rng: Random, painter: Painter, guide: Guide, count: int, first: int
    ) -> None:
        site, leads = self.sites["pachacamac"], cast.leads(self.users, "pachacamac")
        for n in range(count):
            since = self.since(rng, State.ACTIVE)
            family = painter.family(
                site=site, lead=leads[n % len(leads)], since=since, number=first + n
            )
            guide.lead(family, Course(State.ACTIVE))

    def since(self, rng: Random, state: State) -> date:
        """When the family was referred: the new ones lately."""
        if state in (State.ASSESSMENT, State.SCREENING):
            return ids.day_between(
                rng, self.today - timedelta(days=24), self.today - timedelta(days=14)
            )
        if state is State.PLANNING:
            return ids.day_between(
                rng, self.today - timedelta(days=70), self.today - timedelta(days=50)
            )
        return ids.day_between(
            rng, self.today - timedelta(days=1050), self.today - timedelta(days=90)
        )

    def course(self, rng: Random, state: State, since: date) -> Course:
        pace = rng.choice([0.1, 0.35, 0.45, 0.5, 0.6])
        if state in (State.REFERRED_ON, State.NOT_NEEDED, State.NOT_ELIGIBLE):
            return Course(state, pace=pace, ended=since + timedelta(days=40), last_visit_days=2)
        return Course(state, pace=pace)


def is_told() -> bool:
    return Household.objects.filter(code="F-0001").exists()


def is_whole() -> bool:
    return Household.objects.filter(code="F-0061").exists()
