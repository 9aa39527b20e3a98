"""``ayllu serve``: both surfaces and the workers of an installation that is prepared already."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from ayllu.ground import launcher


class Command(BaseCommand):
    help = "Serves both surfaces and works off the queue, in the foreground."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--workers", type=int, default=1, help="processes for the job queue")

    def handle(self, *args: Any, **options: Any) -> None:
        sys.exit(launcher.main(["--only-serve", "--workers", str(options["workers"])]))
