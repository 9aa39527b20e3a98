"""Writes what families received: services, and what the wings beside the plan remember."""

from datetime import date, timedelta
from random import Random
from uuid import UUID

from ayllu.accounts.models import User
from ayllu.demo import ids
from ayllu.demo.course import Course
from ayllu.demo.family import Family
from ayllu.demo.pen import Pen
from ayllu.families.benefits import factories as benefits
from ayllu.families.counsel import factories as counsel
from ayllu.families.counsel.models import Alert
from ayllu.families.gain import factories as gain
from ayllu.families.outward import factories as outward
from ayllu.families.outward.choices import RECIPIENT
from ayllu.families.outward.models import Outward
from ayllu.families.owed import factories as owed
from ayllu.families.support import factories as support
from ayllu.families.support.models import Given, GroupAct, Planned
from ayllu.intake.choices import State
from ayllu.people.papers.factories import build_consent
from ayllu.people.papers.models import Consent, ConsentEnd
from ayllu.places.models import Body

SERVED = (State.ACTIVE, State.CLOSING, State.CLOSED, State.AFTERCARE, State.SUSPENDED)
TAKEN_BACK, CALLED = 0.03, 0.7
WORKSHOP = "Taller de crianza: buen trato"


class Serving(Pen):
    """Thin, and from a chance of its own: the rest of the story falls as it fell before."""

    groups: dict[tuple[UUID, date], GroupAct]
    alerted = False
    known: list[Body] | None = None

    def write(self, family: Family, course: Course, end: date, psychologist: User) -> None:
        """From thirty days after the family became known until it left."""
        if course.state not in SERVED:
            return
        self.errands(family, end)
        self.rng = Random(family.household.code)
        since = family.since + timedelta(days=40)
        rows = list(
            support.life(
                self.rng,
                family.household,
                family.lead,
                family.head,
                family.children,
                since=since,
                end=end,
                stamp=self.stamp,
            )
        )
        for row in rows:
            self.book.add(row)
        told = benefits.life(
            self.rng, family.household, family.children, since=since, end=end, stamp=self.stamp
        )
        for benefit in told:
            self.book.add(benefit)
        if family.site.code == "cajamarca" and self.rng.random() < 0.35:
            self.refer(family, since, end)
        if course.state is State.ACTIVE and self.rng.random() < 0.5:
            self.workshop(family)
            self.promise(family, rows)
        if family.site.code == "cajamarca" and self.rng.random() < 0.2:
            self.accompany(family, since, end, psychologist)

    def errands(self, family: Family, end: date) -> None:
        """What took families to offices; the wings tell it."""
        rng = Random(f"{family.household.code} at law")
        teller = owed.Teller(rng, family.household, family.lead, self.today, self.stamp)
        when = {"since": family.since, "end": end}
        for row in owed.told(teller, family.head, family.children, **when):
            self.book.add(row)
        for row in gain.told(teller, family.head, **when):
            self.book.add(row)

    def refer(self, family: Family, since: date, end: date) -> None:
        """A letter to a body near the Centre, with the consent of that day; most were answered."""
        body = self.rng.choice(self.bodies())
        day = max(since, end - timedelta(days=self.rng.randrange(2, 60)))
        answered = min(day + timedelta(days=self.rng.randrange(4, 20)), end)
        key, at = self.stamp(day)
        yes = build_consent(
            person=family.head,
            purpose="sharing",
            recipient=RECIPIENT[body.kind],
            on=day,
            by=family.lead,
            id=key,
            entered_at=at,
        )
        self.book.add(yes)
        row = outward.row_of(
            family.household,
            family.head,
            body,
            family.lead,
            day,
            code=ids.code(self.rng, "O"),
            sent_on=day,
            answered_on=answered if answered < self.today else None,
            basis="consent",
            duty_why="",
            id=ids.id_at(self.rng, at),
            entered_at=at,
        )
        self.take_back(family, yes, row)
        self.book.add(row)

    def take_back(self, family: Family, yes: Consent, row: Outward) -> None:
        """A few think otherwise once the letter is out: most bodies were called, some wait."""
        own = Random(f"{row.code} back")
        gone = min(row.written_on + timedelta(days=18), self.today - timedelta(days=1))
        if own.random() > TAKEN_BACK or gone <= row.written_on:
            return
        end = ConsentEnd(
            id=ids.id_at(own, ids.moment(own, gone)), site=family.site, consent=yes,
            entered_by=family.lead, why="withdrawn", on_day=gone, said_by=family.head.full_name,
            told_how="Lo pidió en la visita", touched=[f"Carta {row.code} a {row.body.name}"],
        )  # fmt: skip
        self.book.add(end, stage=1)
        if own.random() < CALLED or gone < self.today - timedelta(days=25):
            row.stop_asked_on = gone + timedelta(days=1)
            row.stop_answer = "Por teléfono: guardan la carta cerrada y no la pasan a nadie."

    def bodies(self) -> list[Body]:
        self.known = self.known or list(Body.objects.order_by("name"))
        return self.known

    def accompany(self, family: Family, since: date, end: date, nelly: User) -> None:
        """Psychological support for the adult or a child; ended with an ended case."""
        child = [c for c in family.children_on(since) if (c.age_on(since) or 0) > 5]
        who = self.rng.choice([family.head, *child])
        first = max(since, end - timedelta(days=self.rng.randrange(40, 160)))
        ended = end < self.today
        told = counsel.life(
            self.rng,
            family.household,
            who,
            family.lead,
            nelly,
            first=first,
            end=end,
            ended=ended,
            stamp=self.stamp,
            alert=not ended and who is family.head and not self.alerted,
        )
        for row in told:
            self.alerted = self.alerted or isinstance(row, Alert)
            self.book.add(row)

    def workshop(self, family: Family) -> None:
        """One group act three weeks ago for all who came."""
        day = self.today - timedelta(days=21)
        if family.since > day:
            return
        self.groups = getattr(self, "groups", {})
        group = self.groups.get((family.site.pk, day))
        if group is None:
            base = self.base(family, day)
            group = GroupAct(**base, title=WORKSHOP, on_day=day, led_by=family.lead)
            self.groups[family.site.pk, day] = group
            self.book.add(group)
        key, at = self.stamp(day)
        row = support.row_of(
            family.household, family.head, "parenting", day, family.lead, id=key, act=group.pk
        )
        row.group, row.entered_at, row.nth = group, at, 1
        self.book.add(row)

    def promise(self, family: Family, rows: list[Given]) -> None:
        """Four afternoons of school support, of which some were given."""
        begun = self.today - timedelta(days=70)
        planned = Planned(
            **self.base(family, begun),
            household=family.household,
            service="school_support",
            kind="education",
            times=4,
            from_day=begun,
            until_day=self.today + timedelta(days=self.rng.randrange(-4, 60)),
        )
        self.book.add(planned)
        for row in rows:
            if row.service == planned.service and row.on_day >= begun:
                row.planned = planned
