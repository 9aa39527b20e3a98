"""Writes every arrow of a participation."""

from datetime import date, timedelta

from ayllu.accounts.models import User
from ayllu.demo.course import Course
from ayllu.demo.family import Family
from ayllu.demo.pen import Pen
from ayllu.intake import models as intake
from ayllu.intake.choices import State
from ayllu.intake.models import Participation


class Arrows(Pen):
    """From the referral to where the family stands today."""

    def write(
        self, family: Family, row: Participation, course: Course, enrolled: date, director: User
    ) -> None:
        """Every arrow on the way to today's state, with who, when and why."""
        since, chain = family.since, [("", State.SCREENING, family.since, "Derivación recibida")]
        later: list[tuple[State, date, str]] = [
            (State.ASSESSMENT, since + timedelta(days=4), "Cumple el grupo meta")
        ]
        through = {
            State.PLANNING: [State.PLANNING],
            State.ACTIVE: [State.PLANNING, State.ACTIVE],
            State.SUSPENDED: [State.PLANNING, State.ACTIVE, State.SUSPENDED],
            State.CLOSING: [State.PLANNING, State.ACTIVE, State.CLOSING],
            State.CLOSED: [State.PLANNING, State.ACTIVE, State.CLOSING, State.CLOSED],
            State.AFTERCARE: [
                State.PLANNING,
                State.ACTIVE,
                State.CLOSING,
                State.CLOSED,
                State.AFTERCARE,
            ],
            State.REFERRED_ON: [State.REFERRED_ON],
            State.NOT_NEEDED: [State.NOT_NEEDED],
            State.CARE_SOUGHT: [State.CARE_SOUGHT],
        }
        if course.state is State.SCREENING:
            later = []
        elif course.state is State.NOT_ELIGIBLE:
            later = [
                (
                    State.NOT_ELIGIBLE,
                    since + timedelta(days=4),
                    "No es del grupo meta; se orientó a la DEMUNA",
                )
            ]
        end = course.ended or self.today
        for n, state in enumerate(through.get(course.state, [])):
            day = (enrolled, enrolled + timedelta(days=20), end - timedelta(days=15), end, end)[
                min(n, 4)
            ]
            later.append((state, min(day, self.today), WHY.get(state, "Según lo acordado")))
        if course.reopened and course.state is State.ACTIVE:
            day = course.reopened
            later += [
                (State.CLOSING, day - timedelta(days=300), "Cumplió los criterios"),
                (State.CLOSED, day - timedelta(days=280), "Egreso acordado por el panel"),
                (State.PLANNING, day, "Recaída: el papá perdió el trabajo"),
                (State.ACTIVE, day + timedelta(days=20), "Nuevo plan acordado"),
            ]
        previous: str = ""
        for _old, state, day, why in [*chain, *[("", s, d, w) for s, d, w in later]]:
            by = director if state is State.CLOSED else family.lead
            at = self.moment(min(day, self.today))
            self.book.add(
                intake.Step(
                    **{**self.base(family, day), "entered_by": by},
                    participation=row,
                    from_state=previous,
                    to_state=state,
                    at=at,
                    by=by,
                    why=why,
                )
            )
            previous = state


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
