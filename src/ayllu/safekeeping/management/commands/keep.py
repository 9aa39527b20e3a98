"""``AYLLU_DB_ROLE=keeper bin/manage keep``: one round of the keeper, or one each minute.

Each round carries out the erasures that two persons agreed on; the first of a day also lets go what
lives briefly and has had its time.
"""

import logging
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import IntegrityError, close_old_connections, connections
from django.utils import timezone

from ayllu.ground import startup
from ayllu.keeping import erasing
from ayllu.safekeeping import rounds

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Erases whom two persons agreed to erase, and what has had its time. As keeper."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--every", type=int, default=0, help="seconds between rounds; 0: once")

    def handle(self, *args: Any, **options: Any) -> None:
        erasing.check_role()
        startup.check_bound()
        while True:
            self.once()
            if not options["every"]:
                return
            close_old_connections()
            time.sleep(options["every"])

    def once(self) -> None:
        done = rounds.erase_agreed(now=timezone.now(), refused=self.say)
        night = rounds.night(now=timezone.now())
        if done or night:
            self.stdout.write(f"keep: {done} erased, {night} rows had had their time")

    def say(self, code: str, reason: IntegrityError) -> None:
        """By its code alone; what the database said of it holds no name."""
        logger.warning("erasure %s waits: %s", code, rounds.name_of(reason))
        connections.close_all()
