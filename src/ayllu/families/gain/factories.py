"""Makes incomes and cash books for tests, and the paths to work of the story for the demo."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any, Protocol
from uuid import UUID

from django.db import models

from ayllu.accounts.models import User
from ayllu.families.gain.models import Business, Income, Sheet, Supply
from ayllu.families.work.choices import steps
from ayllu.families.work.factories import SCHOOLS, TITLES, Make, parts_of, row_of
from ayllu.families.work.models import Certificate, Job, Path
from ayllu.ground.codes import ALPHABET
from ayllu.lib.days import add_months
from ayllu.people.register.models import Household, Person

Stamp = Callable[[date], tuple[UUID, datetime]]


def make_income(path: Path, moment: str, amount: Any, on: date, **more: Any) -> Income:
    words: dict[str, Any] = {"source": "Su trabajo", **more}
    if moment != "before":
        words.setdefault("working", True)
    return Income.objects.create(
        site_id=path.site_id,
        path=path,
        moment=moment,
        on_day=on,
        amount=amount,
        a_month=amount,
        **words,
    )


def make_business(path: Path, on: date, **more: Any) -> Business:
    words: dict[str, Any] = {
        "sells": path.title, "to_whom": "Vecinas y trabajadores del mercado",
        "own_capital": 100, "seed_capital": 400, **more,
    }  # fmt: skip
    return Business.objects.create(site_id=path.site_id, path=path, agreed_on=on, **words)


def make_sheet(business: Business, month: date, sales: Any, costs: Any) -> Sheet:
    return Sheet.objects.create(
        site_id=business.site_id, business=business, month=month, sales=sales, costs=costs
    )


class Tells(Protocol):
    """Who tells the story of one family: chance, its people, today, ids and moments."""

    @property
    def rng(self) -> Random: ...
    @property
    def household(self) -> Household: ...
    @property
    def lead(self) -> User: ...
    @property
    def today(self) -> date: ...
    @property
    def stamp(self) -> Stamp: ...
    def make(self, model: Any, on: date, **words: Any) -> Any: ...


def told(teller: Tells, head: Person, *, since: date, end: date) -> Iterator[models.Model]:
    """One adult in five of today's families, few of those that left; some dropped out."""
    rng, today, make = teller.rng, teller.today, teller.make
    if rng.random() > (0.02 if end < today else 0.17) or head.is_child_on(since):
        return
    kind = rng.choice(list(TITLES))
    span = max(1, (end - since).days - 30)
    on = max(since, end - timedelta(days=rng.randrange(min(span, 620)) + 5))
    path = row_of(
        teller.household, head, kind, teller.lead, on,
        code="T-" + "".join(rng.choice(ALPHABET) for _ in range(5)),
        title=rng.choice(TITLES[kind]),
        childcare=rng.choice(["not_needed", "solved", "needed"]),
    )  # fmt: skip
    path.id, path.entered_at = teller.stamp(on)
    yield from lived(path, rng, make, min(end, today), today)


def lived(path: Path, rng: Random, make: Make, end: date, today: date) -> Iterator[models.Model]:
    """On the way, at work for a while, or dropped out; measures are sometimes missing."""
    days = (end - path.started_on).days
    dropped = days > 40 and rng.random() < 0.25
    begins = path.started_on + timedelta(days=rng.randrange(60, 150))
    works = not dropped and begins <= end
    path.state = "dropped" if dropped else "working" if works else "doing"
    if dropped:
        path.ended_on = path.started_on + timedelta(days=40)
        path.why = rng.choice(["No tenía con quién dejar a los niños.", "El pasaje costaba mucho."])
    elif end < today:  # the family left
        path.state, path.ended_on = ("finished" if works else "dropped"), end
        path.why = "" if works else "La familia dejó el programa."
    yield path
    done = len(steps(path.kind)) if works else min(days // 25, len(steps(path.kind)) - 1)
    yield from parts_of(path, 2 if dropped else done, make)
    before = Decimal(rng.randrange(15, 60) * 10)
    if rng.random() < 0.85:
        on = path.started_on + timedelta(days=min(days, 5))
        yield make(Income, on, path=path, moment="before", on_day=on, amount=before,
                   a_month=before, source="Lavado de ropa y venta ambulante")  # fmt: skip
    if works:
        yield from at_work(path, rng, make, begins, before, today)


def at_work(
    path: Path, rng: Random, make: Make, begins: date, before: Decimal, today: date
) -> Iterator[models.Model]:
    formal = rng.random() < 0.3
    wage = Decimal(1130 if formal else rng.randrange(40, 105) * 10)
    lasts = rng.random() < 0.75
    last = min(add_months(begins, 4), today)
    yield make(
        *(Job, begins), path=path, from_day=begins, what=path.title,
        kind="own" if path.kind == "business" else "employed",
        employer="" if path.kind == "business" else "Empleador de la zona",
        formality="formal" if formal else "informal",
        contract="written" if formal else "verbal", wage=wage,
        to_day=None if lasts else last, why_ended="" if lasts else "childcare",
    )  # fmt: skip
    if path.kind == "course":
        yield make(
            *(Certificate, begins), path=path, name=f"Auxiliar en {path.title.lower()}",
            given_by=SCHOOLS["course"], on_day=begins,
        )  # fmt: skip
    if path.kind == "business":
        yield from kept(path, rng, make, begins, last if not lasts else today)
    for moment, months in (("three", 3), ("six", 6)):
        on = add_months(begins, months)
        if on <= today and rng.random() < 0.8:
            works = lasts or on < last
            amount = wage if works else before
            yield make(
                *(Income, on), path=path, moment=moment, on_day=on, amount=amount, a_month=amount,
                source=path.title if works else "Trabajos por día", working=works,
                why_not="" if works else "childcare",
            )  # fmt: skip


def kept(path: Path, rng: Random, make: Make, begins: date, end: date) -> Iterator[models.Model]:
    """The plan, an oven, and a cash book that is not written every month; some months lose."""
    business = make(
        *(Business, begins), path=path, sells=path.title, agreed_on=path.started_on,
        to_whom="Vecinas y trabajadores del mercado", place="Puesto en la puerta de la casa",
        needs="Cocina, menaje, insumos para la primera semana", risks="Lluvia: vender por encargo",
        own_capital=rng.choice([50, 100, 200]), seed_capital=rng.choice([300, 400, 600]),
    )  # fmt: skip
    yield business
    yield make(
        *(Supply, begins), business=business, what="Cocina de dos hornillas y balón de gas",
        worth=280, on_day=begins,
    )  # fmt: skip
    for n in range(1, 10):
        month = add_months(begins.replace(day=1), n)
        if month > end:
            return
        if rng.random() < 0.85:
            sales = Decimal(rng.randrange(45, 140) * 10)
            costs = sales * rng.choice([55, 65, 75, 105]) / 100
            yield make(Sheet, month, business=business, month=month, sales=sales, costs=costs)
