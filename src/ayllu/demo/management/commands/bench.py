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

from ayllu.demo.bench import MEASURES, ROUNDS, Result

ROOT = Path(__file__).resolve().parents[5]


class Command(BaseCommand):
    help = "Measure against the budgets: bench [NAME…] [--json] [--record]."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("names", nargs="*", default=[], metavar="NAME")
        parser.add_argument("--json", action="store_true")
        parser.add_argument("--record", action="store_true", help="add to docs/benchmarks.md")
        parser.add_argument("--rounds", type=int, default=ROUNDS)

    def handle(self, *args: Any, **options: Any) -> None:
        settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
        results = []
        for name in options["names"] or MEASURES:
            for result in MEASURES[name](options["rounds"]):
                results.append(result)
                self.stdout.write(as_json(result) if options["json"] else line(result))
        if options["record"]:
            record(results, timezone.localdate())
        if any(not r.is_within for r in results):
            raise SystemExit(1)


def as_json(result: Result) -> str:
    keys = ("name", "value", "unit", "budget", "size")
    return json.dumps({key: getattr(result, key) for key in keys})


def line(result: Result) -> str:
    budget = f"budget {result.budget:g}" if result.budget is not None else ""
    mark = "ok " if result.is_within else "OVER"
    return (
        f"{mark:4} {result.name:26} {result.value:9.1f} {result.unit:8} {budget:12} {result.size}"
    )


def record(results: Iterable[Result], day: date) -> None:
    """A dated table at the end of docs/benchmarks.md."""
    with (ROOT / "docs" / "benchmarks.md").open("a", encoding="utf-8") as file:
        file.write(f"\n## {day:%Y-%m-%d}\n\n{machine()}\n\n")
        file.write(
            "| Measure | p50 | Value or p95 | Unit | Budget | Data |\n|---|--:|--:|---|--:|---|\n"
        )
        for r in results:
            middle = "" if r.middle is None else f"{r.middle:.1f}"
            budget = "" if r.budget is None else f"{r.budget:g}"
            over = "" if r.is_within else " (over)"
            file.write(
                f"| {r.name} | {middle} | {r.value:.1f}{over} | {r.unit} | {budget} | {r.size} |\n"
            )


def machine() -> str:
    version = connection.cursor().execute("show server_version").fetchone()[0]
    load, python = os.getloadavg()[0], platform.python_version()
    return f"{os.cpu_count()} cores, load {load:.1f}, PostgreSQL {version}, Python {python}."
