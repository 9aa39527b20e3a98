"""Writes the assessments, one round after another."""

from datetime import date, timedelta
from decimal import Decimal

from ayllu.demo import words
from ayllu.demo.course import Course
from ayllu.demo.family import Family
from ayllu.demo.pen import Pen
from ayllu.intake import models as intake
from ayllu.intake.choices import Dimension, State
from ayllu.means import factories
from ayllu.means import reads as economy
from ayllu.means.models import Sheet

LINES = {True: Decimal("338.00"), False: Decimal("454.00")}
EXTREME = Decimal("256.00")
LAST_YEAR = timedelta(days=430)  # two rounds at least


class RatingPen(Pen):
    """Eight dimensions about every six months, with what the family lives on."""

    def rounds(
        self, family: Family, course: Course, first: date, end: date
    ) -> list[intake.Assessment]:
        """One assessment about every six months, each a stage of its own."""
        levels = {d: self.rng.choices([1, 2, 3], [2, 6, 3])[0] for d in Dimension}
        income = self.rng.lognormvariate(5.7, 0.5)
        day = first
        made: list[intake.Assessment] = []
        while day <= end - timedelta(days=5) and len(made) < 9:
            if course.ended and course.leaves == "self_reliant" and day > end - LAST_YEAR:
                levels = {d: max(3, level) for d, level in levels.items()}
            made.append(self.assess(family, day, levels, income, len(made) + 1, course))
            levels = {d: self.move(v, course.pace) for d, v in levels.items()}
            income *= 1 + 0.12 * course.pace
            day += timedelta(days=180 + self.rng.randrange(-15, 20))
        return made

    def move(self, level: int, pace: float) -> int:
        if self.rng.random() < pace:
            return min(4, level + 1)
        return max(1, level - 1) if self.rng.random() < 0.09 else level

    def assess(
        self,
        family: Family,
        day: date,
        levels: dict[Dimension, int],
        income: float,
        number: int,
        course: Course,
    ) -> intake.Assessment:
        sheet = self.means(family, day, income, number, whole=course.ended is None)
        stands = economy.standing(sheet)
        row = intake.Assessment(
            **self.base(family, day),
            household=family.household,
            worker=family.lead,
            number=number,
            started_on=day,
            sheet=sheet,
            people_in_home=sheet.heads,
            income_per_head=stands.income,
            spending_per_head=stands.spending,
            total_line=sheet.total_line,
            extreme_line=sheet.extreme_line,
            line_year=sheet.line_year,
            strengths=self.rng.choice(words.STRENGTHS),
            family_view=self.rng.choice(words.DREAMS),
        )
        self.book.add(row, stage=number)
        for dimension, level in levels.items():
            self.book.add(
                intake.Rating(
                    **self.base(family, day),
                    assessment=row,
                    dimension=dimension,
                    level=level,
                    evidence=words.EVIDENCE[dimension][level - 1],
                    on_day=day,
                ),
                stage=number,
            )
        unfinished = course.state is State.ASSESSMENT and number == 1
        if not unfinished:
            self.book.finish(
                row, stage=number, finished_on=min(day + timedelta(days=2), self.today)
            )
        row.levels = dict(levels)  # type: ignore[attr-defined]  # read by the plan of this demo only
        return row

    def means(self, family: Family, day: date, income: float, number: int, *, whole: bool) -> Sheet:
        """What the household lives on, finished on the day of the round."""
        each = Decimal(round(min(max(income, 90), 1900), 2)).quantize(Decimal("0.01"))
        base = self.base(family, day)
        rows = list(
            factories.tell(
                self.rng,
                base,
                people=family.people,
                each=each,
                rural=family.rural,
                whole=whole,
                household=family.household,
                worker=family.lead,
                on_day=day,
                finished_at=base["entered_at"],
                line_year=2024,
                total_line=LINES[family.rural],
                extreme_line=EXTREME,
            )
        )
        for line in rows:
            self.book.add(line, stage=number)
        sheet = rows[0]
        assert isinstance(sheet, Sheet)
        return sheet
