"""Concerns to their end: last year's, closed; one with a report, one that waits for a signature."""

from datetime import date, datetime, timedelta
from random import Random

from ayllu.accounts.models import User
from ayllu.demo import ids
from ayllu.locks.choices import FOUR_HOURS
from ayllu.locks.models import Opening
from ayllu.people.register.models import Person
from ayllu.places.models import Site
from ayllu.safeguarding.choices import State
from ayllu.safeguarding.models import (
    Closing,
    Concern,
    ConcernStep,
    LevelDecision,
    Report,
    Seat,
)

# kind, by whom, level, how many, what came of it, hours until it was acknowledged
PAST = (
    ("neglect", "family", 1, 7, "substantiated", 5),
    ("emotional", "family", 2, 6, "substantiated", 9),
    ("physical", "family", 2, 5, "unsubstantiated", 30),
    ("conduct", "staff", 1, 5, "unsubstantiated", 3),
)
WORDS = "Se conversó con la familia y se acordó un apoyo; se volvió a mirar a los treinta días."


class Guarding:
    """Tells with rows of the past: entered when they were known."""

    def __init__(self, rng: Random, site: Site, users: dict[str, User], today: date) -> None:
        self.rng, self.site, self.today = rng, site, today
        self.users, self.lead = users, users["salome"]

    def all(self) -> None:
        steps: list[ConcernStep] = []
        decisions: list[LevelDecision] = []
        closings: list[Closing] = []
        for kind, by_whom, level, times, outcome, hours in PAST:
            for n in range(times):
                at = ids.moment(self.rng, date(self.today.year - 1, 1 + n, 6 + level))
                concern = self.concern(kind, by_whom, at, level, State.CLOSED)
                steps += self.path(concern, at, hours, level)
                decisions.append(self.decision(concern, at, level))
                closings.append(self.closing(concern, at + timedelta(days=40), outcome))
        ConcernStep.objects.bulk_create(steps)
        LevelDecision.objects.bulk_create(decisions)
        Closing.objects.bulk_create(closings)
        self.reported()
        self.opened()

    def row(self, at: datetime) -> dict[str, object]:
        return {"site": self.site, "entered_at": at, "entered_by": self.lead}

    def concern(self, kind: str, by_whom: str, at: datetime, level: int, state: str) -> Concern:
        return Concern.objects.create(
            **self.row(at),
            code=ids.code(self.rng, "S"),
            kind=kind,
            by_whom=by_whom,
            narrative="Lo contó una vecina que conoce a la familia.",
            known_at=at,
            acknowledge_by=at + timedelta(hours=24),
            level=level,
            state=state,
        )

    def path(self, concern: Concern, at: datetime, hours: int, level: int) -> list[ConcernStep]:
        """Acknowledged, assessed, answered, closed."""
        days = {State.ACKNOWLEDGED: hours / 24, State.ASSESSED: 1.6, State.RESPONDING: 3}
        moments = {to: at + timedelta(days=n) for to, n in days.items()}
        if concern.state == State.CLOSED:
            moments[State.CLOSED] = at + timedelta(days=40)
        return [
            ConcernStep(
                **self.row(moment),
                concern=concern,
                to_state=to,
                note="" if to == State.ACKNOWLEDGED else WORDS,
                level=level,
                by=self.lead,
                at=moment,
            )
            for to, moment in moments.items()
        ]

    def decision(self, concern: Concern, at: datetime, level: int) -> LevelDecision:
        when = at + timedelta(days=1.6)
        return LevelDecision(
            **self.row(when),
            concern=concern,
            level=level,
            reasons="Así lo contaron dos personas, por separado.",
            weighed_with="Nelly Saucedo",
            by=self.lead,
            at=when,
        )

    def closing(self, concern: Concern, at: datetime, outcome: str) -> Closing:
        return Closing(
            **self.row(at), concern=concern, outcome=outcome, words=WORDS, by=self.lead, at=at
        )

    def reported(self) -> None:
        """Level 3: handed over to the UPE with its number; the closing waits for Nelly."""
        at = ids.moment(self.rng, self.today - timedelta(days=33))
        concern = self.concern("physical", "family", at, 3, State.RESPONDING)
        ConcernStep.objects.bulk_create(self.path(concern, at, 2, 3))
        self.decision(concern, at, 3).save(force_insert=True)
        made = at + timedelta(hours=20)
        Report.objects.create(
            **self.row(made),
            concern=concern,
            to="upe",
            code=ids.code(self.rng, "R"),
            what="La niña llegó con moretones en los brazos y dijo: «mi tío se molesta».",
            written_by=self.lead,
            made_at=made,
            made_by=self.lead,
            how="person",
            number="UPE-CAJ 0412",
            answer="Abrieron procedimiento por riesgo y citaron a la madre.",
            answered_on=self.today - timedelta(days=25),
        )
        nelly = self.users["nelly"]
        Seat.objects.create(
            **self.row(made), concern=concern, user=nelly, capacity="second", asked_by=self.lead
        )
        self.closing(concern, self.a_day_ago(), "referred").save(force_insert=True)

    def a_day_ago(self) -> datetime:
        return ids.moment(self.rng, self.today - timedelta(days=1))

    def opened(self) -> None:
        """Maribel opened a file yesterday; nobody has reviewed it yet."""
        child = Person.objects.filter(
            site=self.site, given_names="Kiara", hidden_for_safety=False
        ).first()
        if child is None:
            return
        at = self.a_day_ago()
        Opening.objects.create(
            **self.row(at),
            person=child,
            user=self.users["maribel"],
            why="Se golpeó la cabeza en el patio; necesitaba saber sus alergias y a quién llamar.",
            asked_at=at,
            until=at + FOUR_HOURS,
        )
