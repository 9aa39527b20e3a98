"""Leads one family along its path: referral, visit, assessment, decision, plan, review, exit."""

from datetime import date, timedelta
from random import Random

from ayllu.accounts.models import User
from ayllu.demo import cast, ids, words
from ayllu.demo.allowing import Allowing
from ayllu.demo.arrows import Arrows
from ayllu.demo.book import Book
from ayllu.demo.course import Course
from ayllu.demo.family import Family
from ayllu.demo.panel import Panel
from ayllu.demo.pen import Pen
from ayllu.demo.planning import Planning
from ayllu.demo.rating import RatingPen
from ayllu.demo.reviewing import Reviewing
from ayllu.demo.serving import Serving
from ayllu.demo.visiting import Visiting
from ayllu.intake import models as intake
from ayllu.intake.choices import State
from ayllu.intake.models import Participation

AGREED = (State.PLANNING, State.ACTIVE, State.SUSPENDED, State.CLOSING)


class Guide(Pen):
    """Writes the steps of families into the book."""

    def __init__(
        self,
        rng: Random,
        book: Book,
        today: date,
        directors: dict[str, User],
        others: dict[str, User],
    ) -> None:
        super().__init__(rng, book, today)
        self.directors, self.others = directors, others
        self.planning = Planning(rng, book, today)
        self.panel = Panel(rng, book, today)
        self.visiting = Visiting(rng, book, today)
        self.visiting.seconds = {
            code: [directors[code], *cast.leads(others, code)] for code in directors
        }
        self.rating = RatingPen(rng, book, today)
        self.reviewing = Reviewing(rng, book, today)
        self.serving = Serving(rng, book, today)
        self.allowing = Allowing(book, today)

    def lead(self, family: Family, course: Course) -> Participation:
        """The whole path up to where the course says the family stands."""
        since = family.since
        participation = self.open(family, course)
        self.referral(family, since, course)
        end = course.ended or self.today
        if course.state in (State.SCREENING, State.NOT_ELIGIBLE):
            return participation
        director = self.directors[family.site.code]
        rounds = self.rating.rounds(family, course, since + timedelta(days=12), end)
        if course.state is not State.ASSESSMENT:
            self.panel.decide(
                family,
                participation,
                course,
                since + timedelta(days=26),
                director,
                self.others["nelly"],
            )
        if course.state not in (
            State.ASSESSMENT,
            State.REFERRED_ON,
            State.NOT_NEEDED,
            State.CARE_SOUGHT,
        ):
            plans = self.planning.write(family, participation, rounds, course.state, end, director)
            self.reviewing.write(
                family, participation, rounds, plans, course, self.others, director
            )
        risky = self.risky(family, participation, rounds)
        self.visiting.write(family, course, since + timedelta(days=8), end, risky)
        self.serving.write(family, course, end, self.others["nelly"])
        if course.state in AGREED:
            self.allowing.tell(family)
        return participation

    def risky(
        self, family: Family, row: Participation, rounds: list[intake.Assessment]
    ) -> list[tuple[date, bool]]:
        """From which day on two go to this home, and from which one is enough."""
        h, open_risk = family.household, row.risk == "high" and row.to_day is None
        always = h.violence_recorded or h.safe_to_visit == "no" or open_risk
        found = [(a.started_on, a.levels["protection"] == 1) for a in rounds]  # type: ignore[attr-defined]  # of this demo only
        return [(date.min, always)] + [(day, always or low) for day, low in found]

    def open(self, family: Family, course: Course) -> Participation:
        enrolled = family.since + timedelta(days=26)
        has_entered = course.state in (
            State.PLANNING,
            State.ACTIVE,
            State.SUSPENDED,
            State.CLOSING,
            State.CLOSED,
            State.AFTERCARE,
        )
        row = Participation(
            **self.base(family, family.since),
            household=family.household,
            programme="family_strengthening",
            state=course.state,
            from_day=family.since,
            enrolled_on=enrolled if has_entered else None,
            to_day=course.ended,
            worker=family.lead,
            risk=self.rng.choices(["low", "medium", "high"], [20, 35, 3])[0],
        )
        self.book.add(row)
        Arrows(self.rng, self.book, self.today).write(
            family, row, course, enrolled, self.directors[family.site.code]
        )
        return row

    def referral(self, family: Family, day: date, course: Course) -> None:
        kind, channel = self.rng.choice(
            [
                ("neighbour", "public_form"),
                ("demuna", "letter"),
                ("health", "phone"),
                ("school", "phone"),
                ("family", "visit"),
                ("community", "community"),
            ]
        )
        reasons = self.rng.sample(
            [
                "economic",
                "single_parent",
                "illness",
                "alcohol",
                "parents_away",
                "no_documents",
                "school_dropout",
                "grandparents",
            ],
            2,
        )
        row = intake.Referral(
            **self.base(family, day),
            code=ids.code(self.rng, "D"),
            channel=channel,
            referrer_kind=kind,
            family_name=family.household.name,
            children_said=len(family.children),
            where_said=family.settlement,
            concern=self.rng.choice(words.WORRIES),
            strengths=self.rng.choice(words.STRENGTHS),
            family_knows=True,
            reasons=reasons,
            received_at=self.moment(day),
            due_on=day + timedelta(days=7),
            household=family.household,
            worker=family.lead,
        )
        self.book.add(row)
        self.book.add(
            intake.Screening(
                **self.base(family, day + timedelta(days=4)),
                referral=row,
                target_group="not_eligible" if course.state is State.NOT_ELIGIBLE else "at_risk",
                risk="medium",
                reasons=reasons,
                why="Hay niños en el hogar y quien los cuida necesita apoyo.",
                on_day=day + timedelta(days=4),
            )
        )
