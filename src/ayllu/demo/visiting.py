"""Writes the home visits, planned, made, tried in vain."""

from datetime import date, timedelta
from typing import Any

from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.demo import ids, words
from ayllu.demo.course import Course
from ayllu.demo.family import Family
from ayllu.demo.pen import Pen
from ayllu.intake.choices import State
from ayllu.people.register.models import Person
from ayllu.visits import factories
from ayllu.visits.choices import Result, Unseen
from ayllu.visits.models import Visit, Word

STAGE = 10  # after every round of assessment, whose protection says whether two go
FAILED = (Result.NOBODY, Result.NOBODY, Result.RAIN, Result.ROAD, Result.REFUSED)
ALONE = "Nadie más podía hoy y la señora pidió ir; avisé a la oficina al entrar y al salir."
WHY = (Unseen.SCHOOL, Unseen.SCHOOL, Unseen.SCHOOL, Unseen.WORK, Unseen.RELATIVES, Unseen.SLEEPING)


class Visiting(Pen):
    """Every five weeks or so, some entered late, some in vain; by two where danger is."""

    seconds: dict[str, list[User]]

    def write(
        self, family: Family, course: Course, first: date, end: date, risky: list[tuple[date, bool]]
    ) -> None:
        """One in twelve is entered days later, one in fifteen is not held."""
        self.risky = risky
        last = course.last_visit_days
        if last is None:
            near = [self.rng.randrange(2, 40), self.rng.randrange(46, 60)]
            last = self.rng.choices(near, [94, 6])[0]
        stop = end - timedelta(days=last)
        day = first
        while day < stop:
            self.visit(family, day, late=self.rng.choice([0] * 11 + [4]))
            step = self.rng.randrange(28, 48) if (self.today - day).days < 500 else 110
            day += timedelta(days=step)
        self.visit(family, max(stop, first), late=0, held=True)
        if course.state in (State.ACTIVE, State.PLANNING) and self.rng.random() < 0.8:
            self.plan_visit(family, last)

    def who(self, family: Family, day: date) -> dict[str, object]:
        """The second person where danger is recorded; now and then one alone, with a reason."""
        danger = [is_risk for since, is_risk in self.risky if since <= day][-1:]
        if not any(danger):
            return {}
        if self.rng.random() < 0.06:
            return {"alone_why": ALONE}
        others = [u for u in self.seconds[family.site.code] if u.pk != family.lead.pk]
        return {"second_worker": self.rng.choice(others)}

    def visit(self, family: Family, day: date, *, late: int, held: bool = False) -> None:
        failed = not held and self.rng.random() < 0.06
        again = {"result": self.rng.choice(FAILED), "next_visit_on": day + timedelta(days=6)}
        written = self.moment(day + timedelta(days=late))
        row = Visit(
            **self.base(family, day),
            **self.who(family, day),
            **(again if failed else self.held(family, day)),
            household=family.household,
            code=ids.code(self.rng, "V"),
            reason="first" if day <= family.since + timedelta(days=9) else "follow_up",
            planned_on=day,
            worker=family.lead,
            done_on=day,
            recorded_at=written,
        )
        if row.alone_why and (self.today - day).days > 20:
            row.alone_read_at, row.alone_read_by = (
                row.recorded_at,
                self.seconds[family.site.code][0],
            )
        self.book.add(row, stage=STAGE)
        minors = [p for p, _ in family.people if p.birth_date and p.birth_date <= day]
        for child in () if failed else (p for p in minors if p.is_child_on(day)):
            self.word(factories.words_of(row, [child], entered_at=written)[0])
        self.book.add(
            Entry(
                id=ids.id_at(self.rng, written),
                at=written,
                by_id=family.lead.pk,
                code="visits.visit.missed" if failed else "visits.visit.recorded",
                about_type="visits.visit",
                about_id=row.pk,
                household_id=family.household.pk,
                site_id=family.site.pk,
            )
        )

    def joined(self, person: Person, family: Family, since: date) -> None:
        """Someone who came to live there later was seen from then on."""
        for row in list[Any](self.book.rows[STAGE][Visit]):
            of_family = row.household_id == family.household.pk
            if of_family and row.is_held and row.done_on >= since:
                self.word(factories.words_of(row, [person], entered_at=row.recorded_at)[0])

    def word(self, word: Word) -> None:
        """One in ten was not at home; why stands beside."""
        if self.rng.random() < 0.1:
            word.seen, word.why = False, self.rng.choice(WHY)
        self.book.add(word, stage=STAGE)

    def held(self, family: Family, day: date) -> dict[str, object]:
        announced = self.rng.random() < 0.9
        return {
            "result": Result.HELD,
            "minutes": self.rng.randrange(25, 100, 5),
            "present": family.head.given_names,
            "observations": self.rng.choice(words.SEEN),
            "agreed": "Volver en un mes y traer el carné CRED.",
            "announced": announced,
            "unannounced_why": "" if announced else "Estábamos cerca, por otra visita.",
        }

    def plan_visit(self, family: Family, last: int) -> None:
        ahead = max(-3, 45 - last) if last > 30 else self.rng.randrange(1, 12)
        row = Visit(
            **self.base(family, self.today - timedelta(days=3)),
            **self.who(family, self.today),
            household=family.household,
            code=ids.code(self.rng, "V"),
            reason="follow_up",
            planned_on=self.today + timedelta(days=ahead),
            worker=family.lead,
        )
        self.book.add(row, stage=STAGE)
