"""Makes maintenance for tests, and the legal matters of the story for the demo."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID

from django.db import models

from ayllu.accounts.models import User
from ayllu.families.legal.choices import Kind
from ayllu.families.legal.factories import ENDS, Make, parts_of, row_of
from ayllu.families.legal.models import Hearing, Matter
from ayllu.families.owed.models import Payment, Pension
from ayllu.ground.codes import ALPHABET
from ayllu.lib.days import add_months
from ayllu.people.register.models import Household, Person

Stamp = Callable[[date], tuple[UUID, datetime]]


def make_pension(m: Matter, amount: Any, on: date, **more: Any) -> Pension:
    return Pension.objects.create(
        site_id=m.site_id, matter=m, amount=amount, from_day=on, **{"every": "monthly", **more}
    )


def make_payment(m: Matter, amount: Any, month: date, **more: Any) -> Payment:
    return Payment.objects.create(
        site_id=m.site_id,
        matter=m,
        amount=amount,
        month=month.replace(day=1),
        **{"on_day": month, **more},
    )


# The story: what a family of the demo needed the law for.
TALES: tuple[tuple[str, float, bool], ...] = (  # kind, share, about a child
    (Kind.DNI_FIRST, 0.26, True),
    (Kind.DNI_RENEWAL, 0.12, False),
    (Kind.BIRTH_LATE, 0.07, True),
    (Kind.MAINTENANCE, 0.2, True),
    (Kind.RECOGNITION, 0.05, True),
    (Kind.FILIATION, 0.07, True),
    (Kind.CUSTODY, 0.05, True),
    (Kind.DISABILITY, 0.05, True),
    (Kind.VIOLENCE, 0.05, False),
    (Kind.SIS, 0.04, False),
    (Kind.VISITS, 0.02, True),
    (Kind.GUARDIANSHIP, 0.02, True),
)


FIRST = "F-0001"  # the family that every visitor meets


def told(
    teller: "Teller", head: Person, children: Sequence[Person], *, since: date, end: date
) -> Iterator[models.Model]:
    """What a family of the story needed the law for; nothing for many."""
    if not children:
        return iter(())
    if teller.household.code == FIRST:
        return awkward(teller, head, children)
    return life(teller, head, children, since=since, end=end)


def life(
    teller: "Teller", head: Person, children: Sequence[Person], *, since: date, end: date
) -> Iterator[models.Model]:
    """Two families in nine, of those that left one in twenty-five; new ones are under way."""
    rng, today = teller.rng, teller.today
    if rng.random() > (0.04 if end < today else 0.22):
        return
    kind, _share, of_child = rng.choices(TALES, [t[1] for t in TALES])[0]
    on = since + timedelta(days=rng.randrange(max(1, (end - since).days)))
    ended = end < today or (today - on).days > 200
    if not ended and kind in (Kind.DNI_FIRST, Kind.BIRTH_LATE):  # who waits has none yet
        kind = Kind.DNI_RENEWAL
    who = rng.choice(children) if of_child else head
    m = row_of(teller.household, who, kind, teller.lead, on, code=code(rng))
    if ended:
        m.state, m.result = "closed", rng.choices(list(ENDS), [14, 4, 2, 3])[0]
        m.result_on = min(on + timedelta(days=rng.randrange(40, 190)), end, today)
        m.effect = ENDS[m.result]
    yield from whole(m, teller)


def code(rng: Random) -> str:
    return "L-" + "".join(rng.choice(ALPHABET) for _ in range(5))


def whole(m: Matter, teller: "Teller") -> Iterator[models.Model]:
    """A matter with its steps, papers, and what its kind brings along."""
    m.id, m.entered_at = teller.stamp(m.opened_on)
    yield m
    passed = (min(m.result_on or teller.today, teller.today) - m.opened_on).days
    yield from parts_of(m, passed // 16, teller.make)
    if m.kind == Kind.MAINTENANCE and m.result in ("granted", "agreed") and m.result_on:
        yield from paid(m, teller.rng, teller.make, today=teller.today)


def paid(m: Matter, rng: Random, make: Make, *, today: date) -> Iterator[models.Model]:
    """An amount, and fathers who pay always, sometimes, or after the first months never."""
    assert m.result_on is not None
    amount, habit = rng.choice([200, 250, 300, 350, 400]), rng.choice([1.0, 0.6, 0.25])
    yield make(Pension, m.result_on, matter=m, amount=amount, from_day=m.result_on, every="monthly")
    for n in range(24):
        on = add_months(m.result_on, n)
        if on > today:
            return
        if n < 2 or rng.random() < habit:
            part = amount if rng.random() < 0.8 else amount / 2
            yield make(Payment, on, matter=m, amount=part, month=on.replace(day=1), on_day=on)


@dataclass(frozen=True)
class Teller:
    """Tells matters of one family with their parts."""

    rng: Random
    household: Household
    lead: User
    today: date
    stamp: Stamp

    def make(self, model: Any, on: date, **words: Any) -> Any:
        key, at = self.stamp(on)
        site, by = self.household.site_id, self.lead
        return model(id=key, entered_at=at, site_id=site, entered_by=by, **words)

    def tell(self, kind: str, person: Person, days: int, done: int, **more: Any) -> list[Any]:
        on = self.today - timedelta(days=days)
        key, at = self.stamp(on)
        words = {"id": key, "entered_at": at, "code": code(self.rng), **more}
        m = row_of(self.household, person, kind, self.lead, on, **words)
        return [m, *parts_of(m, done, self.make)]

    def sits(self, m: Matter, said: int, kind: str, days: int, **words: Any) -> Hearing:
        """A hearing so many days from today, written down ``said`` days ago."""
        on, day = self.today - timedelta(days=said), self.today + timedelta(days=days)
        made: Hearing = self.make(Hearing, on, matter=m, kind=kind, on_day=day, **words)
        return made


def awkward(teller: Teller, head: Person, children: Sequence[Person]) -> Iterator[models.Model]:
    """Four at once for one family: nobody said that life is tidy."""
    denies = teller.tell(
        *("filiation", children[0], 160, 3),
        other_side="El padre niega ser el padre; vive en Bambamarca.",
        body_name="Primer juzgado de paz letrado",
        file_number="00817-2026-0-0601-JP-FC-01",
    )
    yield from denies
    yield teller.sits(
        *(denies[0], 35, "test", -35),
        at=time(8, 0),
        place="Laboratorio que indicó el juzgado",
        state="missed",
        outcome="El demandado no fue a la prueba de ADN; el juzgado dará otra fecha.",
    )
    lost = teller.tell(
        *("maintenance", children[0], 120, 4),
        body_name="Segundo juzgado de paz letrado",
        file_number="01123-2025-0-0601-JP-FC-02",
        note="El expediente se perdió en la mudanza del juzgado: se pidió que lo rehagan con "
        "nuestras copias.",
    )
    yield from lost
    place = "Segundo juzgado de paz letrado, jirón Guillermo Urrelo"
    yield teller.sits(lost[0], 12, "hearing", 1, at=time(9, 30), place=place)
    yield from teller.tell("violence", head, 20, 4, body_name="CEM Cajamarca")
    note = "El acta y el DNI no escriben igual el nombre: RENIEC pide la partida corregida."
    yield from teller.tell("dni_correction", children[-1], 95, 1, note=note)
