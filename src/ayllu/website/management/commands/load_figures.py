"""Loads the dated, sourced figures about the region; safe to repeat."""

import csv
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from ayllu.website import actions

FILE = Path(__file__).resolve().parents[2] / "data" / "figures.csv"


class Command(BaseCommand):
    help = "Load the public figures of website/data/figures.csv."

    def handle(self, *args: Any, **options: Any) -> None:
        with FILE.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                actions.publish_figure(
                    key=row["key"],
                    value=Decimal(row["value"]),
                    unit=row["unit"],
                    as_of=row["as_of"],
                    source=row["source"],
                )
