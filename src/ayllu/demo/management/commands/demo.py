"""Fills an empty installation with the demo, or grows it for benches."""

import time
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone, translation

from ayllu.demo import crowd, longfile, story
from ayllu.ground.models import Installation

ORGANISATION = "Wayra, niñez y familia"


class Command(BaseCommand):
    help = "Tell the demo: --base within seconds, --rest the past since 2010, --crowd N persons."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--base", action="store_true")
        parser.add_argument("--rest", action="store_true")
        parser.add_argument("--crowd", type=int, default=0)

    def handle(self, *args: Any, **options: Any) -> None:
        self.claim()
        started = time.monotonic()
        everything = not (options["base"] or options["rest"] or options["crowd"])
        with translation.override("es"):
            if (options["base"] or everything) and not story.is_told():
                story.Story(timezone.localdate()).base()
            if (options["rest"] or everything) and not story.is_whole():
                story.Story(timezone.localdate()).rest()
            if options["crowd"]:
                crowd.add(options["crowd"], timezone.localdate())
                longfile.add(timezone.localdate())
        call_command("publish_figures", stdout=self.stdout)
        self.stdout.write(f"demo: {time.monotonic() - started:.1f} s")

    def claim(self) -> None:
        """A real installation never takes demo data, and the other way round."""
        row, _new = Installation.objects.get_or_create(
            id=1, defaults={"kind": Installation.Kind.DEMO, "organisation": ORGANISATION}
        )
        if row.kind != Installation.Kind.DEMO:
            raise SystemExit("This is a real installation; demo data never goes into it.")
