"""The pages that a worker opens most: how long they take, how often they ask the database."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from random import Random

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ayllu.accounts.scopes import system_scope
from ayllu.demo import longfile
from ayllu.demo.bench import searching
from ayllu.demo.bench.figures import Result, client_of, opened, pace, size
from ayllu.ground import scopes
from ayllu.intake.choices import OPEN
from ayllu.people.register.models import Household

THAN: dict[str, int] = {}  # how often each page asked on small data; filled by the command
SAMPLE = 20


def told(count: int) -> list[Household]:
    """Families of Rosa of which the demo tells the whole story."""
    with scopes.acting(system_scope("people", "case")):
        rows = Household.objects.filter(
            participations__worker__username="rosa", participations__state__in=OPEN
        )
        return list(rows.distinct().order_by("sort_key", "code")[:count])


def crowded(count: int) -> list[Household]:
    """Families that only swell the tables; none on small data."""
    with scopes.acting(system_scope("people")):
        rows = Household.objects.filter(site__code="cajamarca", code__regex=r"^F-\d{6}$")
        return list(rows.order_by("code")[:count])


def file_of(household: Household) -> str:
    return reverse("casefile_household", args=[household.pk])


def casefile(rounds: int) -> Iterator[Result]:
    client, rng = client_of("rosa"), Random(1)
    files = [file_of(home) for home in [*told(SAMPLE), *crowded(SAMPLE)]]
    yield pace("casefile", lambda: opened(client, rng.choice(files)), 250, rounds)


def long_casefile(rounds: int) -> Iterator[Result]:
    """Fifteen years of one family, and its whole story."""
    with scopes.acting(system_scope("people", "case")):
        home = Household.objects.filter(code=longfile.CODE).first()
        if home is None:  # it comes with the crowd
            return
        told = f"{home.visits.count() + home.services.count():,} visits and acts"
    client = client_of("rosa")
    for name, url_name in (("file", "casefile_household"), ("story", "casefile_household_story")):
        to = reverse(url_name, args=[home.pk])
        found = pace(f"{name} of fifteen years", lambda to=to: opened(client, to), 250, rounds)  # type: ignore[misc]  # bound now
        yield replace(found, size=told)


def page(name: str, who: str, url_name: str, budget: float, rounds: int) -> Iterator[Result]:
    client, address = client_of(who), reverse(url_name)
    yield pace(name, lambda: opened(client, address), budget, rounds)


CASEFILE = (casefile, long_casefile)
DESK = tuple(
    partial(lambda name, who, rounds: page(name, who, "desk_home", 300, rounds), name, who)
    for name, who in (("desk of rosa", "rosa"), ("desk of elena", "elena"))
)


def families(rounds: int) -> Iterator[Result]:
    yield from page("families list", "rosa", "casefile_households", 250, rounds)


def caseload(rounds: int) -> Iterator[Result]:
    yield from page("caseload", "rosa", "families_caseload", 250, rounds)


def month(rounds: int) -> Iterator[Result]:
    yield from page("month", "elena", "reports_month", 500, rounds)


FAMILIES, CASELOAD, MONTH = (families,), (caseload,), (month,)


def calls() -> Mapping[str, Sequence[Callable[[], object]]]:
    """Pages of which the same story is in small and in large data; of a search every kind."""
    rosa, elena = client_of("rosa"), client_of("elena")
    home = told(1)[0]
    addresses = {
        "casefile": (rosa, file_of(home)),
        "visits of a family": (rosa, reverse("casefile_household_visits", args=[home.pk])),
        "story of a family": (rosa, reverse("casefile_household_story", args=[home.pk])),
        "desk of rosa": (rosa, reverse("desk_home")),
        "desk of elena": (elena, reverse("desk_home")),
        "families list": (rosa, reverse("casefile_households")),
        "month": (elena, reverse("reports_month")),
        "caseload": (rosa, reverse("families_caseload")),
    }
    asked = [typed[0] for typed in searching.searches([home]).values()]
    return {
        **{name: [partial(opened, client, place)] for name, (client, place) in addresses.items()},
        "search": [partial(searching.look, rosa, typed) for typed in asked],
    }


def counts() -> dict[str, int]:
    """How often each page asks the database at most: what was not found is not asked further."""
    return {name: max(map(count, some)) for name, some in calls().items()}


def count(call: Callable[[], object]) -> int:
    """Once everything is warm."""
    call()
    with CaptureQueriesContext(connection) as seen:
        call()
    return len(seen)


def queries(_rounds: int) -> Iterator[Result]:
    """The number on small data is the budget: it does not grow with the rows."""
    data = size()
    for name, most in counts().items():
        yield Result(f"{name} queries", most, "queries", THAN.get(name), data)
