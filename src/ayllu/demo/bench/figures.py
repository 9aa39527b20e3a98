"""What a measure gives, and how time is taken."""

import os
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.test import Client

from ayllu.accounts.models import User
from ayllu.accounts.scopes import system_scope
from ayllu.ground import scopes
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
    middle: float | None = None  # p50 where the value is a p95
    least: float | None = None  # the quickest: what the rest of the machine did not slow
    load: float | None = None  # processes that wanted to run meanwhile

    @property
    def is_within(self) -> bool:
        return self.budget is None or self.value <= self.budget


@dataclass(frozen=True)
class Failure:
    """A figure that was not obtained, and why."""

    name: str
    reason: str
    is_within: bool = False


Step = Callable[[int], Iterator[Result]]


def steps_of(steps: Iterable[Step], rounds: int) -> Iterator[Result | Failure]:
    """What each step gives; one that fails says so and the next begins."""
    for step in steps:
        try:
            yield from step(rounds)
        except Exception as reason:  # noqa: BLE001  # whatever it is, the others go on
            name = getattr(step, "__name__", "") or str(getattr(step, "args", [""])[0])
            yield Failure(name, f"{type(reason).__name__}: {reason}"[:300])


def size() -> str:
    with scopes.acting(system_scope(*scopes.COMPARTMENTS)):
        return f"{Person.objects.count():,} persons, {Household.objects.count():,} households"


def pace(name: str, call: Callable[[], object], budget: float, rounds: int) -> Result:
    """The p95 of a call against its budget in milliseconds, p50 and the quickest beside it."""
    times = sorted(1000 * seconds for seconds in timed(call, max(rounds, 2)))
    p95 = statistics.quantiles(times, n=20)[18]
    middle, load = statistics.median(times), os.getloadavg()[0]
    return Result(f"{name} p95", p95, "ms", budget, size(), middle, times[0], load)


def timed(call: Callable[[], object], rounds: int) -> list[float]:
    """Seconds of each round, after one that only warms."""
    call()
    times = []
    for _ in range(rounds):
        begin = time.perf_counter()
        call()
        times.append(time.perf_counter() - begin)
    return times


def client_of(username: str) -> Client:
    client = Client()
    client.force_login(User.objects.get(username=username))
    return client


def opened(client: Client, address: str) -> bytes:
    """The page; an error is never a fast answer."""
    answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}")
    return answer.content
