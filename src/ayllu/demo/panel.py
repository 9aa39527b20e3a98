"""Writes the decisions of the panel."""

from datetime import date, timedelta

from ayllu.accounts.models import User
from ayllu.demo import ids
from ayllu.demo.course import Course
from ayllu.demo.family import Family
from ayllu.demo.pen import Pen
from ayllu.intake import models as intake
from ayllu.intake.choices import State
from ayllu.intake.models import Participation
from ayllu.people.register.models import Person


class Panel(Pen):
    """Three at the table, the children heard, the options weighed."""

    def review(self, day: date) -> date | None:
        """Long past reviews were held with the plan's; only a recent one still waits."""
        due = day + timedelta(days=90)
        return due if due > self.today - timedelta(days=5) else None

    def decide(
        self,
        family: Family,
        participation: Participation,
        course: Course,
        day: date,
        director: User,
        third: User,
    ) -> None:
        outcome = {
            State.REFERRED_ON: "refer_on",
            State.NOT_NEEDED: "nothing_needed",
            State.CARE_SOUGHT: "alternative_care",
        }.get(course.state, "support_at_home")
        leaves = outcome == "alternative_care"
        row = intake.Decision(
            **self.base(family, day),
            participation=participation,
            code=ids.code(self.rng, "P"),
            met_on=day,
            place=family.site.name,
            reasons=["neglect", "violence_child"] if leaves else ["economic", "single_parent"],
            tried="Visitas, orientación y apoyo de la abuela durante un mes."
            if not leaves
            else "Apoyo en casa durante cuatro meses, familia extensa consultada, CEM y DEMUNA.",
            outcome=outcome,
            separation_necessary=leaves,
            necessary_why="El riesgo continúa y ningún pariente puede protegerlos ahora."
            if leaves
            else "La familia puede cuidar con apoyo.",
            reasoning="La familia quiere seguir junta y hay con quién trabajar."
            if not leaves
            else "Se busca acogimiento temporal mientras se trabaja el retorno.",
            review_on=self.review(day),
            chaired_by=director,
        )
        self.book.add(row, stage=1)
        self.table(family, row, day, director, third)
        for child in family.children_on(day):
            self.book.add(self.voice(family, row, child, day, leaves), stage=1)
        for form, possible in (("home", not leaves), ("kinship", False), ("family_home", leaves)):
            self.book.add(
                intake.OptionCompared(
                    **self.base(family, day),
                    decision=row,
                    form=form,
                    possible=possible,
                    why="Es lo menos intrusivo que protege."
                    if possible
                    else "No alcanza o no hace falta.",
                ),
                stage=1,
            )
        self.book.finish(row, stage=1, decided_at=self.moment(day), decided_by=director)

    def draft(
        self, family: Family, participation: Participation, director: User, third: User
    ) -> None:
        """Called for the day after tomorrow and half prepared: what is missing is seen."""
        row = intake.Decision(
            **self.base(family, self.today),
            participation=participation,
            code=ids.code(self.rng, "P"),
            met_on=self.today + timedelta(days=2),
            place=family.site.name,
            reasons=["economic", "single_parent"],
            tried="Visitas, orientación y apoyo de la abuela durante un mes.",
            outcome="support_at_home",
            chaired_by=director,
        )
        self.book.add(row, stage=1)
        self.table(family, row, self.today, director, third)

    def table(
        self, family: Family, row: intake.Decision, day: date, director: User, third: User
    ) -> None:
        members = [
            (director, "Directora"),
            (family.lead, "Trabajadora social"),
            (third, "Psicóloga"),
        ]
        for user, capacity in members:
            self.book.add(
                intake.PanelMember(
                    **self.base(family, day),
                    decision=row,
                    user=user,
                    name=str(user),
                    capacity=capacity,
                    vote="agrees",
                ),
                stage=1,
            )

    def voice(
        self, family: Family, row: intake.Decision, child: Person, day: date, leaves: bool
    ) -> intake.ChildDecision:
        age = child.age_on(day) or 0
        heard = age >= 5
        return intake.ChildDecision(
            **self.base(family, day),
            decision=row,
            child=child,
            care="alternative_care" if leaves else "support_at_home",
            form="family_home" if leaves else "home",
            suitable_why="Se queda con sus hermanos y cerca de su colegio." if leaves else "",
            opinion="Dice que quiere estar con su mamá y sus hermanos." if heard else "",
            heard_on=day if heard else None,
            heard_how="Conversación y dibujo" if heard else "",
            not_heard_why="" if heard else "too_young",
            exception="siblings" if leaves and age < 3 else "",
            exception_until=day + timedelta(days=180) if leaves and age < 3 else None,
            regularise_by=self.today + timedelta(days=9) if leaves else None,
        )
