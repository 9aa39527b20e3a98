"""Writes the home visits, planned and done."""

from datetime import date, timedelta

from ayllu.audit.models import Entry
from ayllu.demo import ids, words
from ayllu.demo.course import Course
from ayllu.demo.family import Family
from ayllu.demo.pen import Pen
from ayllu.intake import models as intake
from ayllu.intake.choices import State


class Visiting(Pen):
    """Every five weeks or so, some entered late, some without anybody home."""

    def write(self, family: Family, course: Course, first: date, end: date) -> None:
        """One in twelve is entered days later, one in fifteen finds nobody."""
        last = course.last_visit_days
        if last is None:
            last = self.rng.choices(
                [self.rng.randrange(2, 40), self.rng.randrange(46, 60)], [94, 6]
            )[0]
        stop = end - timedelta(days=last)
        day = first
        while day < stop:
            self.visit(family, day, late=self.rng.choice([0] * 11 + [4]))
            day += timedelta(
                days=self.rng.randrange(28, 48) if (self.today - day).days < 500 else 75
            )
        self.visit(family, max(stop, first), late=0)
        if course.state in (State.ACTIVE, State.PLANNING) and self.rng.random() < 0.8:
            self.plan_visit(family, last)

    def visit(self, family: Family, day: date, *, late: int) -> None:
        nobody = self.rng.random() < 0.06
        seen = [] if nobody else [c.pk for c in family.children_on(day)]
        row = intake.HomeVisit(
            **self.base(family, day, late=late),
            household=family.household,
            code=ids.code(self.rng, "V"),
            reason="first" if day <= family.since + timedelta(days=9) else "follow_up",
            planned_on=day,
            worker=family.lead,
            done_on=day,
            nobody_home=nobody,
            present="" if nobody else family.head.given_names,
            children_seen=seen,
            observations="" if nobody else self.rng.choice(words.SEEN),
            agreed="" if nobody else "Volver en un mes y traer el carné CRED.",
        )
        self.book.add(row)
        self.book.add(
            Entry(
                id=ids.id_at(self.rng, row.entered_at),
                at=row.entered_at,
                by_id=family.lead.pk,
                code="intake.visit.record",
                about_type="intake.homevisit",
                about_id=row.pk,
                household_id=family.household.pk,
                site_id=family.site.pk,
            )
        )

    def plan_visit(self, family: Family, last: int) -> None:
        due = self.today + timedelta(
            days=max(-3, 45 - last) if last > 30 else self.rng.randrange(1, 12)
        )
        self.book.add(
            intake.HomeVisit(
                **self.base(family, self.today - timedelta(days=3)),
                household=family.household,
                code=ids.code(self.rng, "V"),
                reason="follow_up",
                planned_on=due,
                worker=family.lead,
            )
        )
