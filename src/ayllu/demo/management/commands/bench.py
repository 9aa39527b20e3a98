"""Prints the measures as a table, or one JSON object a line."""

import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from ayllu.demo.bench import MEASURES, Result


class Command(BaseCommand):
    help = "Measure against the budgets: bench [NAME…] [--json]."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("names", nargs="*", default=[], metavar="NAME")
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        results = [r for name in options["names"] or MEASURES for r in MEASURES[name]()]
        for result in results:
            self.stdout.write(json.dumps(asdict(result)) if options["json"] else line(result))
        if any(not r.is_within for r in results):
            raise SystemExit(1)


def line(result: Result) -> str:
    budget = f"budget {result.budget:g}" if result.budget is not None else ""
    mark = "ok " if result.is_within else "OVER"
    return (
        f"{mark:4} {result.name:26} {result.value:9.1f} {result.unit:8} {budget:12} {result.size}"
    )
