"""Measures the product against its budgets on seeded data, through real requests as ``app``.

Each measure gives a value and the size of the data it was taken on; p95 is of the server's time
for a whole request (session, scope, queries, template), one client, warm.
"""

import gzip
import re
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ayllu.accounts.models import User
from ayllu.accounts.scopes import system_scope
from ayllu.ground import scopes
from ayllu.ground.importing import engine
from ayllu.ground.models import ImportJob, ImportRow
from ayllu.lib import sheets
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.importers import files
from ayllu.people.register.models import Household, IdentityPaper, Person
from ayllu.places.models import Site

ROUNDS = 40
SAMPLE = Path(sheets.__file__).parent / "tests" / "data" / "familias_1_padron.xlsx"
STYLES = re.compile(r'<link[^>]+rel="stylesheet"[^>]*href="([^"]+)"')
SCRIPTS = re.compile(r'<script[^>]+src="([^"]+)"')
FIRST_FACES = ("andada-pro.woff2", "atkinson-regular.woff2", "atkinson-bold.woff2")


@dataclass(frozen=True)
class Result:
    """One figure with its unit, its budget and the size of the data."""

    name: str
    value: float
    unit: str
    budget: float | None
    size: str
    middle: float | None = None  # p50 where the value is a p95

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


def timed(call: Callable[[], object], rounds: int) -> list[float]:
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


def pace(name: str, call: Callable[[], object], budget: float, rounds: int) -> Result:
    """The p95 of a call against its budget, the p50 beside it."""
    times = timed(call, max(rounds, 2))
    middle = statistics.median(times) * 1000
    return Result(f"{name} p95", p95(times), "ms", budget, size(), middle)


def queries(name: str, call: Callable[[], object]) -> Result:
    with CaptureQueriesContext(connection) as seen:
        call()
    return Result(f"{name} queries", len(seen), "queries", None, size())


def opened(client: Client, address: str) -> bytes:
    """The page; an error is never a fast answer."""
    answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}")
    return answer.content


def page(name: str, who: str, address: str, budget: float, rounds: int) -> Iterator[Result]:
    client = client_of(who)
    yield pace(name, lambda: opened(client, address), budget, rounds)
    yield queries(name, lambda: opened(client, address))


def casefile(rounds: int) -> Iterator[Result]:
    client, addresses, rng = client_of("rosa"), households(40), Random(1)
    yield pace("casefile", lambda: opened(client, rng.choice(addresses)), 250, rounds)
    yield queries("casefile", lambda: opened(client, addresses[0]))


def desk(rounds: int) -> Iterator[Result]:
    for who in ("rosa", "elena"):
        yield from page(f"desk of {who}", who, "/", 300, rounds)


def families(rounds: int) -> Iterator[Result]:
    yield from page("families list", "rosa", reverse("casefile_households"), 250, rounds)


def month(rounds: int) -> Iterator[Result]:
    yield from page("month", "elena", reverse("reports_month"), 500, rounds)


def search(rounds: int) -> Iterator[Result]:
    """What workers type: a name with one slip, a beginning, a document, a household, "María"."""
    client = client_of("rosa")
    for name, typed in searches().items():
        rng = Random(2)

        def look(typed: list[str] = typed, rng: Random = rng) -> None:
            posted = {"q": rng.choice(typed), "command": str(uuid7())}
            answer = client.post(reverse("desk_search"), posted)
            if answer.status_code >= 400:
                raise RuntimeError(f"search answered {answer.status_code}")

        yield pace(f"search {name}", look, 150, rounds)


def searches() -> dict[str, list[str]]:
    with scopes.acting(system_scope("people")):
        people = list(Person.objects.filter(site__code="cajamarca").order_by("id")[:4000:40])
        homes = list(Household.objects.filter(site__code="cajamarca").order_by("id")[:4000:40])
        papers = IdentityPaper.objects.filter(site__code="cajamarca").exclude(number_index="")
        numbers = [paper.number for paper in papers.order_by("id")[:50]]
    slips = [f"{p.given_names.split()[0]} {slipped(p.primer_apellido)}" for p in people]
    return {
        "with a slip": slips,
        "by beginning": [f"{p.primer_apellido} {p.given_names[:3]}" for p in people],
        "by document": numbers,
        "by household": [home.name for home in homes],
        "María": ["María"],
    }


def slipped(word: str) -> str:
    """Two letters in the middle change places."""
    at = len(word) // 2
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def imports(rounds: int) -> Iterator[Result]:
    """A register comes in (tried, made) and is taken back: its rows stay, marked mistaken."""
    rosa, site = User.objects.get(username="rosa"), Site.objects.get(code="cajamarca")
    everywhere = system_scope(*scopes.COMPARTMENTS)
    mine = scopes.Scope(user_id=rosa.pk, sites=everywhere.sites)
    with scopes.acting(mine):
        job = import_job(site, rosa)
    begin = time.perf_counter()
    engine.run_dry(job)
    engine.run_import(job)
    took = time.perf_counter() - begin
    with scopes.acting(mine):
        count = ImportRow.objects.filter(job=job).count()
    engine.run_undo(job)
    yield Result("import", count / took, "rows/s", None, f"{count} rows; {size()}")


def import_job(site: Site, user: User) -> ImportJob:
    data = SAMPLE.read_bytes()
    return ImportJob.objects.create(
        importer=files.CODE,
        site_id=site.pk,
        user_id=user.pk,
        filename=SAMPLE.name,
        undo_why="measured",
        content=files.sealed(data),
        mapping=files.proposal(files.book_of(data, SAMPLE.name), site).as_json(),
    )


def weight(rounds: int) -> Iterator[Result]:
    """Compressed bytes of a first visit to the pages a worker opens most."""
    client = client_of("rosa")
    for name, address in (("desk", "/"), ("casefile", households(1)[0])):
        html = opened(client, address)
        text = html.decode()
        css = sum(packed(bytes_of(url)) for url in STYLES.findall(text))
        js = sum(packed(bytes_of(url)) for url in SCRIPTS.findall(text))
        yield Result(f"{name} HTML+CSS", (packed(html) + css) / 1000, "kB gz", 45, size())
        yield Result(f"{name} first load", (packed(html) + css + js) / 1000, "kB gz", 100, size())
    fonts = sum(len(bytes_of(f"/static/ui/fonts/{face}")) for face in FIRST_FACES)
    yield Result("fonts", fonts / 1000, "kB", 60, "three faces")


def packed(body: bytes) -> int:
    return len(gzip.compress(body, 6))


def bytes_of(url: str) -> bytes:
    """The file behind an address of the static files, hashed name or not."""
    path = re.sub(r"\.[0-9a-f]{12}(?=\.)", "", url.partition("/static/")[2])
    found = finders.find(path)
    if found is None:
        raise RuntimeError(f"{url} is not a static file")
    return Path(found).read_bytes()


MEASURES: dict[str, Callable[[int], Iterator[Result]]] = {
    "casefile": casefile,
    "desk": desk,
    "families": families,
    "month": month,
    "search": search,
    "import": imports,
    "weight": weight,
}
