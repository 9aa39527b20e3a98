"""Prints the measures as a table, or one JSON object a line; can record them in docs."""

import json
import os
import platform
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import connection
from django.utils import timezone

from ayllu.demo.bench import MEASURES, ROUNDS, Failure, Result, pages, steps_of
from ayllu.ground import startup

ROOT = Path(__file__).resolve().parents[5]
HEAD = "| Measure | p50 | Value or p95 | Unit | Budget | Data |\n|---|--:|--:|---|--:|---|\n"


class Command(BaseCommand):
    help = "Measure against the budgets: bench [NAME…] [--json] [--record]."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("names", nargs="*", default=[], metavar="NAME")
        parser.add_argument("--json", action="store_true")
        parser.add_argument("--record", action="store_true", help="add to docs/benchmarks.md")
        parser.add_argument("--rounds", type=int, default=ROUNDS)
        parser.add_argument("--counts", metavar="FILE", help="write query counts and nothing else")
        parser.add_argument("--than", metavar="FILE", help="query counts of smaller data")

    def handle(self, *args: Any, **options: Any) -> None:
        settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
        if options["counts"]:
            Path(options["counts"]).write_text(json.dumps(pages.counts()))
            return
        if options["than"] and Path(options["than"]).exists():
            pages.THAN.update(json.loads(Path(options["than"]).read_text()))
        startup.settle()  # as the servers do
        results = list(self.measured(options))
        if not options["json"]:
            self.stdout.write(flatness(results))
        if options["record"]:
            record(results, timezone.localdate())
        if not all(result.is_within for result in results):
            raise SystemExit(1)

    def measured(self, options: dict[str, Any]) -> Iterable[Result | Failure]:
        """Each result is printed as soon as it is there."""
        for name in options["names"] or MEASURES:
            for result in steps_of(MEASURES[name], options["rounds"]):
                self.stdout.write(as_json(result) if options["json"] else line(result))
                self.stdout.flush()
                yield result


def as_json(result: Result | Failure) -> str:
    if isinstance(result, Failure):
        nothing = {"value": None, "unit": "", "budget": None, "size": ""}
        return json.dumps({"name": result.name, **nothing, "error": result.reason})
    keys = ("name", "value", "unit", "budget", "size")
    more = ("middle", "least", "load")
    found = {key: getattr(result, key) for key in (*keys, *more)}
    return json.dumps({k: v for k, v in found.items() if k in keys or v is not None})


def line(result: Result | Failure) -> str:
    if isinstance(result, Failure):
        return f"FAIL {result.name}: {result.reason}"
    budget = f"budget {result.budget:g}" if result.budget is not None else ""
    mark = "ok" if result.is_within else "OVER"
    more = [("p50", result.middle), ("least", result.least), ("load", result.load)]
    beside = " ".join(f"{name} {value:.1f}" for name, value in more if value is not None)
    head = f"{mark:4} {result.name:26} {result.value:9.1f} {result.unit:8} {budget:12}"
    return f"{head} {beside:32} {result.size}"


def flatness(results: Iterable[Result | Failure]) -> str:
    """Whether the pages asked as often as on small data."""
    counted = [r for r in results if isinstance(r, Result) and r.unit == "queries"]
    grown = [r.name for r in counted if not r.is_within]
    if not counted or all(r.budget is None for r in counted):
        return "Query counts were not compared with small data."
    if grown:
        return f"Query counts grow with the data: {', '.join(grown)}."
    return f"Query counts are flat: the {len(counted)} pages ask no more often than on small data."


def record(results: Iterable[Result | Failure], day: date) -> None:
    """A dated table at the end of docs/benchmarks.md."""
    rows = list(results)
    with (ROOT / "docs" / "benchmarks.md").open("a", encoding="utf-8") as file:
        file.write(f"\n## {day:%Y-%m-%d}\n\n{machine(rows)}\n\n{HEAD}")
        file.writelines(f"| {' | '.join(cells(row))} |\n" for row in rows)
        file.write(f"\n{flatness(rows)}\n")


def cells(row: Result | Failure) -> list[str]:
    if isinstance(row, Failure):
        return [row.name, "", "not obtained", "", "", row.reason.replace("|", "/")]
    middle = "" if row.middle is None else f"{row.middle:.1f}"
    budget = "" if row.budget is None else f"{row.budget:g}"
    over = "" if row.is_within else " (over)"
    return [row.name, middle, f"{row.value:.1f}{over}", row.unit, budget, row.size]


def machine(rows: Iterable[Result | Failure]) -> str:
    version = connection.cursor().execute("show server_version").fetchone()[0]
    loads = [r.load for r in rows if isinstance(r, Result) and r.load is not None]
    load = (
        f"load {min(loads):.1f} to {max(loads):.1f}" if loads else f"load {os.getloadavg()[0]:.1f}"
    )
    python = platform.python_version()
    return f"{os.cpu_count()} cores, {load}, PostgreSQL {version}, Python {python}."
