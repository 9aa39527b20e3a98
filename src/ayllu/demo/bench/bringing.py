"""Many rows at once: a list that comes in, the crowd that all this is measured on."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

from ayllu.accounts.models import User
from ayllu.accounts.scopes import system_scope
from ayllu.demo.bench.figures import Result, size
from ayllu.demo.crowd import MADE
from ayllu.ground import scopes
from ayllu.ground.importing import engine
from ayllu.ground.models import ImportJob, ImportRow
from ayllu.lib import sheets
from ayllu.people.register.importers import files
from ayllu.places.models import Site

SAMPLE = Path(sheets.__file__).parent / "tests" / "data" / "familias_1_padron.xlsx"
CROWD_BUDGET = 60 / 100_000  # seconds for each person


def imports(_rounds: int) -> Iterator[Result]:
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


def crowd(_rounds: int) -> Iterator[Result]:
    """How long the crowd took when it was made: once for each state folder."""
    if not MADE.exists():
        raise RuntimeError("no crowd was made in this state folder")
    told = json.loads(MADE.read_text())
    budget = max(1.0, CROWD_BUDGET * told["persons"])
    size = f"{told['persons']:,} persons, made {told['day']}"
    yield Result("crowd", told["seconds"], "s", budget, size, load=told["load"])
