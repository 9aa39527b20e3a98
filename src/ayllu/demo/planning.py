"""Writes the family plans of the demo: versions, objectives, activities, signatures."""

from datetime import date, timedelta
from typing import Any

from ayllu.accounts.models import User
from ayllu.demo import ids, words
from ayllu.demo.family import Family
from ayllu.demo.pen import Pen
from ayllu.families.plans import models as plans
from ayllu.intake.choices import State
from ayllu.intake.models import Assessment, Participation


class Planning(Pen):
    """One plan after the first assessment, a new version after every second one."""

    def write(
        self,
        family: Family,
        participation: Participation,
        rounds: list[Assessment],
        state: State,
        end: date,
        director: User,
    ) -> list[tuple[plans.Plan, list[plans.Objective]]]:
        """``state`` planning leaves the newest version agreed and not yet approved."""
        before: plans.Plan | None = None
        made: list[tuple[plans.Plan, list[plans.Objective]]] = []
        for number, assessment in enumerate(rounds[::2], start=1):
            stage = assessment.number
            day = assessment.started_on + timedelta(days=16 if number == 1 else 10)
            if day > end:
                break
            plan = self.plan(family, participation, assessment, number, day)
            if before is not None:
                self.book.finish(before, stage=stage - 1, state="replaced")
            self.book.add(plan, stage=stage)
            newest = number == len(rounds[::2]) and state is State.ACTIVE
            made.append((plan, self.fill(family, plan, assessment, stage, newest)))
            waits = state is State.PLANNING
            columns: dict[str, Any] = {
                "state": "agreed",
                "agreed_on": min(day + timedelta(days=4), self.today),
            }
            if not waits:
                approved = ids.moment(self.rng, min(day + timedelta(days=7), self.today))
                columns |= {"state": "approved", "approved_by": director, "approved_at": approved}
            self.book.finish(plan, stage=stage, **columns)
            before = plan
        return made

    def plan(
        self,
        family: Family,
        participation: Participation,
        assessment: Assessment,
        number: int,
        day: date,
    ) -> plans.Plan:
        """Reviewed every six months; now and then a review is late."""
        review = day + timedelta(days=182)
        if review < self.today - timedelta(days=40):
            review = self.today + timedelta(days=self.rng.choice([*range(4, 160, 8), -40]))
        return plans.Plan(
            **self.base(family, day),
            participation=participation,
            assessment=assessment,
            code=ids.code(self.rng, "PF"),
            number=number,
            dream=self.rng.choice(words.DREAMS),
            from_day=day,
            review_on=review,
            written_by=family.lead,
            changed_why="" if number == 1 else "Revisión con la familia",
        )

    def fill(
        self, family: Family, plan: plans.Plan, assessment: Assessment, stage: int, newest: bool
    ) -> list[plans.Objective]:
        levels: dict[str, int] = assessment.levels  # type: ignore[attr-defined]  # set by the guide
        if levels["protection"] == 1:
            self.screen(family, assessment, plan.from_day, stage)
        critical = [d for d, level in levels.items() if level == 1]
        weak = sorted(levels, key=lambda d: (levels[d], d))[: max(3, len(critical))]
        made = [
            self.objective(family, plan, dimension, dimension in critical, n, stage, newest)
            for n, dimension in enumerate([*critical, *[d for d in weak if d not in critical]])
        ]
        for child in family.children_on(plan.from_day)[:4]:
            self.book.add(
                plans.ChildPlan(
                    **self.base(family, plan.from_day),
                    plan=plan,
                    child=child,
                    wishes=self.rng.choice(words.WISHES),
                    goal="Asiste cada día y juega con otros niños",
                    support="Refuerzo escolar y control en la posta",
                    due_on=plan.from_day + timedelta(days=150),
                ),
                stage=stage,
            )
        self.sign(family, plan, stage)
        return made

    def screen(self, family: Family, assessment: Assessment, day: date, stage: int) -> None:
        """Protection at its lowest level is always looked at, and the answer written."""
        row = plans.ProtectionScreen(
            **self.base(family, day),
            assessment=assessment,
            outcome="no_concern",
            reason="La atiende el CEM con medidas vigentes; los niños están con la abuela.",
            on_day=day,
        )
        self.book.add(row, stage=stage)

    def objective(
        self,
        family: Family,
        plan: plans.Plan,
        dimension: str,
        forced: bool,
        position: int,
        stage: int,
        newest: bool,
    ) -> plans.Objective:
        text, steps = self.rng.choice(words.OBJECTIVES[dimension])
        old = plan.from_day < self.today - timedelta(days=200)
        due = plan.from_day + timedelta(days=7 if forced else self.rng.choice([60, 90, 120, 150]))
        met = old or (due < self.today and self.rng.random() < 0.9)
        runs = newest and not forced and (family.since.toordinal() + position) % 3 > 0
        if runs:  # a plan in force has something under way, with its last step still to come
            met, due = False, self.today + timedelta(days=20 + family.since.toordinal() % 90)
        row = plans.Objective(
            **self.base(family, plan.from_day),
            plan=plan,
            dimension=dimension,
            text=text,
            forced=forced,
            due_on=due,
            state="met" if met else "open",
            closed_on=min(due, self.today) if met else None,
            position=position,
        )
        self.book.add(row, stage=stage)
        for n, (party, activity) in enumerate(steps):
            day = due if forced else plan.from_day + timedelta(days=self.rng.randrange(20, 110))
            done = met or (day < self.today and self.rng.random() < 0.96)
            if runs and n == len(steps) - 1:
                day, done = due - timedelta(days=6), False
            self.book.add(
                plans.Activity(
                    **self.base(family, plan.from_day),
                    objective=row,
                    text=activity,
                    party=party,
                    person=family.head if party == "family" else None,
                    user=family.lead if party == "centre" else None,
                    who="Posta" if party == "other" else "",
                    due_on=day,
                    state="done" if done else "to_do",
                    done_on=min(day, self.today) if done else None,
                    position=n,
                ),
                stage=stage,
            )
        return row

    def sign(self, family: Family, plan: plans.Plan, stage: int) -> None:
        reads = family.head.reading != "no"
        self.book.add(
            plans.Signature(
                **self.base(family, plan.from_day),
                plan=plan,
                person=family.head,
                how="signature" if reads else "fingerprint",
                on_day=plan.from_day + timedelta(days=4),
                read_aloud_by="" if reads else str(family.lead),
                language="es",
                witness="" if reads else "Vecina del caserío",
            ),
            stage=stage,
        )
