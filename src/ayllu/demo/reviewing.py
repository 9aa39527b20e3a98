"""Writes reviews, exits, what came after and the way back."""

from datetime import date, timedelta

from ayllu.accounts.models import User
from ayllu.demo import ids, words
from ayllu.demo.course import Course
from ayllu.demo.family import Family
from ayllu.demo.pen import Pen
from ayllu.families.plans.models import Objective, Plan
from ayllu.families.reviews import models as reviews
from ayllu.families.reviews import rules
from ayllu.intake.choices import State
from ayllu.intake.models import Assessment, Participation

NEIGHBOURS = (
    "Sra. Eulalia, vecina",
    "Club de madres Virgen del Carmen",
    "Madrina Domitila",
    "Iglesia de Mollepampa",
    "Tío Segundo",
)
ACHIEVED = (
    "Los niños comen tres veces y van limpios a la escuela.",
    "La mamá ya tiene puesto fijo y lleva su cuaderno de ventas.",
    "Terminaron el cuarto de los niños con ayuda de los vecinos.",
)
HARD = (
    "El papá volvió a viajar a la costa y la mamá está sola.",
    "Todavía falta agua dentro de la casa.",
    "La abuela se cansa y necesita relevo.",
)
SEES = (
    "Antes no nos alcanzaba; ahora sí, contando bien.",
    "Queremos seguir un tiempo más.",
    "Ya podemos solos, pero queremos que nos visiten.",
)
LEADS = {"cajamarca": "salome", "pachacamac": "gladys"}
LEFT = (State.CLOSING, State.CLOSED, State.AFTERCARE)


class Reviewing(Pen):
    """A review after every round but the first, and an exit for who leaves."""

    def write(
        self,
        family: Family,
        row: Participation,
        rounds: list[Assessment],
        plans: list[tuple[Plan, list[Objective]]],
        course: Course,
        users: dict[str, User],
        director: User,
    ) -> None:
        if course.state is State.PLANNING or not plans:
            return
        due = plans[0][0].from_day + timedelta(days=182)
        for at, assessment in enumerate(rounds[1:], start=1):
            plan, objectives = plans[min((at - 1) // 2, len(plans) - 1)]
            held = assessment.started_on + timedelta(days=8)
            if held <= min(course.ended or self.today, self.today):
                due = self.review(family, row, plan, objectives, assessment, held, due, at)
        lead = users[LEADS[family.site.code]]
        self.stands = all(min(a.levels.values()) >= 3 for a in rounds[-2:])  # type: ignore[attr-defined]  # set by the guide
        stage = len(rounds) + 1
        if course.reopened:
            gone = self.exit(
                family, row, course.reopened - timedelta(days=280), director, lead, stage
            )
            self.came_back(family, row, gone, course.reopened, stage)
        elif course.state in LEFT:
            end = course.ended or self.today + timedelta(days=3)
            found = self.exit(family, row, end, director, lead, stage, course.leaves)
            if course.state is not State.CLOSING:
                self.followed(family, row, found, end, stage)

    def review(
        self,
        family: Family,
        row: Participation,
        plan: Plan,
        objectives: list[Objective],
        assessment: Assessment,
        held: date,
        due: date,
        at: int,
    ) -> date:
        """The review of one round; the plan is looked at again on the day that it answers."""
        following = rules.latest_next(held, row.risk)
        found = reviews.Review(
            **self.base(family, held),
            participation=row,
            plan=plan,
            assessment=assessment,
            code=ids.code(self.rng, "RV"),
            due_on=max(due, held) if self.rng.random() < 0.8 else due,
            held_on=held,
            worker=family.lead,
            achievements=self.rng.choice(ACHIEVED),
            difficulties=self.rng.choice(HARD),
            family_view=self.rng.choice(SEES),
            schooling="all" if self.rng.random() < 0.85 else "some_out",
            community_support=self.rng.choice(NEIGHBOURS),
            conclusion="new_version" if at % 2 == 0 else "go_on",
            next_on=following,
        )
        stage = assessment.number
        self.book.add(found, stage=stage)
        self.book.add(
            reviews.Presence(**self.base(family, held), review=found, person=family.head),
            stage=stage,
        )
        for objective in objectives:
            met = objective.closed_on is not None and objective.closed_on <= held
            self.book.add(
                reviews.Reviewed(
                    **self.base(family, held),
                    review=found,
                    objective=objective,
                    outcome="met" if met else "goes_on",
                ),
                stage=stage,
            )
        plan.review_on = following
        return following

    def exit(
        self,
        family: Family,
        row: Participation,
        end: date,
        director: User,
        lead: User,
        stage: int,
        kind: str = "self_reliant",
    ) -> reviews.Exit:
        """Proposed two weeks before its end, at the table five days before, then closed."""
        proposed, met = end - timedelta(days=15), end - timedelta(days=5)
        found = reviews.Exit(
            **self.base(family, proposed),
            participation=row,
            code=ids.code(self.rng, "SA"),
            kind=kind,
            proposed_on=proposed,
            proposed_by=family.lead,
            why=words.LEFT_WHY[kind],
            blocked_by=[] if self.stands else ["two_rounds"],
            exception_why="" if self.stands else "La familia lo pide y la abuela vive al lado.",
        )
        self.book.add(found, stage=stage)
        if end > self.today:
            return found
        self.table(family, found, met, director, stage)
        at = ids.moment(self.rng, met)
        self.book.finish(
            found,
            stage=stage,
            clearance="clear",
            cleared_by=lead,
            cleared_at=at,
            met_on=met,
            place=family.site.name,
            answer="agreed",
            reasoning=words.LEFT_REASONING[kind],
            decided_by=director,
            decided_at=at,
            closed_by=director,
            closed_at=ids.moment(self.rng, end),
        )
        return found

    def table(
        self, family: Family, found: reviews.Exit, day: date, director: User, stage: int
    ) -> None:
        for user, name, capacity in (
            (director, str(director), "Directora"),
            (family.lead, str(family.lead), "Trabajadora social"),
            (None, family.head.full_name, "La familia"),
        ):
            self.book.add(
                reviews.ExitMember(
                    **self.base(family, day),
                    exit=found,
                    user=user,
                    name=name,
                    capacity=capacity,
                    vote="agrees",
                ),
                stage=stage,
            )

    def followed(
        self, family: Family, row: Participation, found: reviews.Exit, end: date, stage: int
    ) -> None:
        """Six and twelve months after; what lies behind was told."""
        for months, due in rules.follow_up_days(end, found.kind):
            told = due + timedelta(days=12) <= self.today
            follow_up = reviews.FollowUp(
                **self.base(family, end),
                participation=row,
                exit=found,
                months=months,
                due_on=due,
                done_on=due + timedelta(days=5) if told else None,
                worker=family.lead if told else None,
                how=self.rng.choice(("visit", "visit", "phone")) if told else "",
                standing=self.rng.choice(("well", "well", "some")) if told else "",
            )
            self.book.add(follow_up, stage=stage)

    def came_back(
        self, family: Family, row: Participation, gone: reviews.Exit, day: date, stage: int
    ) -> None:
        """A relapse: the follow-up found it, the same participation goes on."""
        found = reviews.FollowUp(
            **self.base(family, gone.proposed_on),
            participation=row,
            exit=gone,
            months=6,
            due_on=day - timedelta(days=10),
            done_on=day,
            worker=family.lead,
            how="visit",
            standing="relapse",
            note="El papá perdió el trabajo y los niños dejaron de ir a la escuela.",
        )
        self.book.add(found, stage=stage)
        self.book.add(
            reviews.Reopening(
                **self.base(family, day),
                participation=row,
                exit=gone,
                follow_up=found,
                on_day=day,
                by=family.lead,
                why="El papá perdió el trabajo",
            ),
            stage=stage,
        )
