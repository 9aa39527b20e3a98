"""Writes every arrow of a participation."""

from datetime import date, timedelta

from ayllu.accounts.models import User
from ayllu.demo.course import Course
from ayllu.demo.family import Family
from ayllu.demo.pen import Pen
from ayllu.intake import models as intake
from ayllu.intake.choices import State
from ayllu.intake.models import Participation

Arrow = tuple[State, date, str]
ENTERED = (State.PLANNING, State.ACTIVE)
THROUGH: dict[State, tuple[State, ...]] = {
    State.PLANNING: (State.PLANNING,),
    State.ACTIVE: ENTERED,
    State.SUSPENDED: (*ENTERED, State.SUSPENDED),
    State.CLOSING: (*ENTERED, State.CLOSING),
    State.CLOSED: (*ENTERED, State.CLOSING, State.CLOSED),
    State.AFTERCARE: (*ENTERED, State.CLOSING, State.CLOSED, State.AFTERCARE),
    State.REFERRED_ON: (State.REFERRED_ON,),
    State.NOT_NEEDED: (State.NOT_NEEDED,),
    State.CARE_SOUGHT: (State.CARE_SOUGHT,),
}
WHY = {
    State.PLANNING: "El panel decidió apoyo en el hogar",
    State.ACTIVE: "Plan familiar aprobado",
    State.SUSPENDED: "La familia viajó a la costa por la cosecha",
    State.CLOSING: "Ocho dimensiones en 3 o más, dos veces seguidas",
    State.CLOSED: "Egreso acordado por el panel",
    State.AFTERCARE: "Seguimiento a los seis meses",
    State.REFERRED_ON: "Se deriva a la DEMUNA",
    State.NOT_NEEDED: "La familia se sostiene con sus redes",
    State.CARE_SOUGHT: "Se busca acogimiento con los hermanos juntos",
}


class Arrows(Pen):
    """From the referral to where the family stands today."""

    def write(
        self, family: Family, row: Participation, course: Course, enrolled: date, director: User
    ) -> None:
        """Every arrow with who, when and why."""
        previous = ""
        for state, day, why in self.way(family.since, course, enrolled):
            by = director if state is State.CLOSED else family.lead
            step = intake.Step(
                **{**self.base(family, day), "entered_by": by},
                participation=row,
                from_state=previous,
                to_state=state,
                at=self.moment(day),
                by=by,
                why=why,
            )
            self.book.add(step)
            previous = state

    def way(self, since: date, course: Course, enrolled: date) -> list[Arrow]:
        screened = since + timedelta(days=4)
        arrows: list[Arrow] = [(State.SCREENING, since, "Derivación recibida")]
        if course.state is State.SCREENING:
            return arrows
        if course.state is State.NOT_ELIGIBLE:
            why = "No es del grupo meta; se orientó a la DEMUNA"
            return [*arrows, (State.NOT_ELIGIBLE, screened, why)]
        arrows.append((State.ASSESSMENT, screened, "Cumple el grupo meta"))
        end = course.ended or self.today
        on_the_way = (enrolled, enrolled + timedelta(days=20), end - timedelta(days=15), end, end)
        for state, day in zip(THROUGH.get(course.state, ()), on_the_way, strict=False):
            arrows.append((state, day, WHY[state]))
        return arrows + self.return_after(course)

    def return_after(self, course: Course) -> list[Arrow]:
        """Closed, then a relapse: the same participation goes on."""
        day = course.reopened
        if day is None:
            return []
        return [
            (State.CLOSING, day - timedelta(days=300), "Cumplió los criterios"),
            (State.CLOSED, day - timedelta(days=280), "Egreso acordado por el panel"),
            (State.PLANNING, day, "Recaída: el papá perdió el trabajo"),
            (State.ACTIVE, day + timedelta(days=20), "Nuevo plan acordado"),
        ]
