"""Measures the product against its budgets on seeded data, through real requests as ``app``.

Each measure gives a value and the size of the data it was taken on; p95 is of the server's time
for a whole request (session, scope, queries, template), one client, warm.
"""

import gzip
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ayllu.accounts.models import User
from ayllu.accounts.scopes import system_scope
from ayllu.ground import scopes
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.models import Household, Person

ROUNDS = 40


@dataclass(frozen=True)
class Result:
    """One figure with its unit, its budget and the size of the data."""

    name: str
    value: float
    unit: str
    budget: float | None
    size: str

    @property
    def is_within(self) -> bool:
        return self.budget is None or self.value <= self.budget


def client_of(username: str) -> Client:
    client = Client()
    client.force_login(User.objects.get(username=username))
    return client


def p95(times: list[float]) -> float:
    """The 95th percentile in milliseconds."""
    return statistics.quantiles(times, n=20)[18] * 1000


def timed(call: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    call()
    times = []
    for _ in range(rounds):
        begin = time.perf_counter()
        call()
        times.append(time.perf_counter() - begin)
    return times


def size() -> str:
    with scopes.acting(system_scope(*scopes.COMPARTMENTS)):
        return f"{Person.objects.count():,} persons, {Household.objects.count():,} households"


def households(count: int) -> list[str]:
    with scopes.acting(system_scope("people")):
        rows = Household.objects.filter(site__code="cajamarca").order_by("code")[:count]
        return [reverse("casefile_household", args=[h.pk]) for h in rows]


def casefile() -> Iterator[Result]:
    client, addresses, rng = client_of("rosa"), households(40), Random(1)
    times = timed(lambda: client.get(rng.choice(addresses)))
    yield Result("casefile p95", p95(times), "ms", 250, size())
    with CaptureQueriesContext(connection) as queries:
        client.get(addresses[0])
    yield Result("casefile queries", len(queries), "queries", None, size())


def desk() -> Iterator[Result]:
    for who in ("rosa", "elena"):
        yield from desk_of(who)


def desk_of(who: str) -> Iterator[Result]:
    client = client_of(who)
    yield Result(f"desk of {who} p95", p95(timed(lambda: client.get("/"))), "ms", 300, size())
    with CaptureQueriesContext(connection) as queries:
        client.get("/")
    yield Result(f"desk of {who} queries", len(queries), "queries", None, size())


def search() -> Iterator[Result]:
    client, rng = client_of("rosa"), Random(2)
    with scopes.acting(system_scope("people")):
        some = list(Person.objects.filter(site__code="cajamarca").order_by("id")[:4000:40])

    def look() -> None:
        person = rng.choice(some)
        words = f"{person.given_names.split()[0]} {person.primer_apellido}"
        client.post(reverse("desk_search"), {"q": words, "command": str(uuid7())})

    yield Result("search p95", p95(timed(look, 100)), "ms", 150, size())


def weight() -> Iterator[Result]:
    """Compressed HTML of the pages a worker opens most."""
    client = client_of("rosa")
    for name, address in (("desk", "/"), ("casefile", households(1)[0])):
        body = gzip.compress(client.get(address).content, 6)
        yield Result(f"weight of {name}", len(body) / 1000, "kB gz", 30, size())


MEASURES: dict[str, Callable[[], Iterator[Result]]] = {
    "casefile": casefile,
    "desk": desk,
    "search": search,
    "weight": weight,
}
