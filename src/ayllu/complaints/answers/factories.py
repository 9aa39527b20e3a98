"""Tells what was said to us over three years, in bulk, for the demo."""

import csv
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from ayllu.accounts.models import User
from ayllu.complaints.answers.choices import How
from ayllu.complaints.answers.models import Answer, Measure
from ayllu.complaints.register import staff
from ayllu.complaints.register.actions import harms
from ayllu.complaints.register.factories import row_of
from ayllu.complaints.register.models import Complaint
from ayllu.doorstep import actions as doorstep
from ayllu.places.models import Site

STORY = Path(__file__).parent / "data" / "story.csv"
FIRST_CODE = "A-7K2QM3X"  # of the answer that a visitor of the demo may read
HARM = "Un muchacho del taller le baja el pantalón a los chiquitos en el baño."
Key = Callable[[Random, datetime], UUID]


class Teller:
    """What was said over three years, in the order in which it came."""

    def __init__(
        self, rng: Random, site: Site, users: Mapping[str, User], today: date, key: Key,
        moment: Callable[[Random, date], datetime],
    ) -> None:  # fmt: skip
        self.rng, self.site, self.users, self.today = rng, site, users, today
        self.key, self.moment = key, moment
        self.rows: list[Complaint] = []
        self.measures: list[Measure] = []
        self.answers: list[Answer] = []
        self.replies: list[Answer] = []

    def tell(self) -> None:
        with STORY.open(encoding="utf-8", newline="") as file:
            for n, said in enumerate(csv.DictReader(file)):
                self.one(n, said)
        Complaint.objects.bulk_create(self.rows)
        Measure.objects.bulk_create(self.measures)
        Answer.objects.bulk_create(self.answers)
        for n, made in enumerate(reversed(self.replies)):
            if n < 2:
                row = made.complaint
                doorstep.leave_reply(row.code, made.open_text, language="es", at=row.received_at)

    def one(self, n: int, said: dict[str, str]) -> None:
        day = self.today - timedelta(days=int(said["days"]))
        at = self.moment(self.rng, day)
        by = None if said["way"] == "portal" else self.users[("maribel", "rosa", "edita")[n % 3]]
        names = ("way", "kind", "about", "who", "language", "words")
        named = [self.users[name] for name in said["named"].split()]
        row = row_of(
            self.site, by=by if by not in named else self.users["nelly"], at=at, on_day=day,
            about_users=named, who_name=said["name"], **{name: said[name] for name in names},
        )  # fmt: skip
        row.id, row.code = self.key(self.rng, at), self.code()
        row.heard_by = row.entered_by if said["way"] == "spoken" else None
        self.rows.append(row)
        if said["state"] == "passed_on":
            row.words = HARM
            harms.raise_from(row, by=by, at=at, kind="sexual", by_whom="child")
        else:
            self.goes_on(row, said, at)

    def code(self) -> str:
        return f"A-{self.rng.randrange(10**6, 10**7)}"

    def goes_on(self, row: Complaint, said: dict[str, str], at: datetime) -> None:
        """Read after two days, answered within the time, asked a week later."""
        if row.harm == "proposed" and said["state"] != "new":
            row.harm, row.harm_by, row.harm_at = "ruled_out", row.responsible, at
        row.state = said["state"]
        if said["state"] != "new":
            row.acknowledged_at = at + timedelta(days=2)
        if said["done"] and row.responsible:
            self.measures.append(
                Measure(
                    id=self.key(self.rng, at),
                    site=self.site,
                    entered_at=at,
                    complaint=row,
                    entered_by=row.responsible,
                    by=row.responsible,
                    text=said["done"],
                    on_day=row.on_day + timedelta(days=4),
                )
            )
        if said["answer"] and row.responsible:
            self.answered(row, said, at)

    def answered(self, row: Complaint, said: dict[str, str], at: datetime) -> None:
        who, told = row.responsible, row.on_day + timedelta(days=5)
        assert who is not None
        row.answered_on = told
        made = Answer(
            id=self.key(self.rng, at), site=self.site, entered_at=at, complaint=row, number=1,
            entered_by=who, by=who, text=said["answer"], open_text=said["open"],
            language=said["language"], told_on=told,
            how=How.PORTAL if said["open"] else How.IN_PERSON,
        )  # fmt: skip
        if said["satisfied"]:
            made.satisfied, made.satisfied_on = said["satisfied"], told + timedelta(days=7)
        if said["state"] == "appealed":
            made.satisfied_words = "Me dijeron lo mismo la otra vez."
            row.responsible = staff.next_answerer(self.site.pk, besides={who.pk}, on=self.today)
            row.answer_by = self.today + timedelta(days=3)
        if said["open"]:
            self.replies.append(made)
        if said["state"] == "answered":
            row.code = FIRST_CODE
        self.answers.append(made)


def tell(
    rng: Random, site: Site, users: Mapping[str, User], today: date, key: Key,
    moment: Callable[[Random, date], datetime],
) -> None:  # fmt: skip
    """Twenty-seven voices: a child about the food, one nameless, one harm passed on, one late."""
    Teller(rng, site, users, today, key, moment).tell()
