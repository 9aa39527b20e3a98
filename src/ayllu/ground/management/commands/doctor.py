"""``bin/manage doctor``: is this machine ready, and what to do about what is not."""

import os
import shutil
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.utils import DatabaseError

from ayllu.ground import launcher, translations
from ayllu.ground.cluster import ClusterError
from ayllu.ground.cluster.account import server_account
from ayllu.ground.cluster.binaries import can_run, find_binaries, version_of

ROOM_WANTED = 2_000_000_000  # bytes free for data and files
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


class Finding(NamedTuple):
    well: bool
    what: str
    advice: str = ""


class Command(BaseCommand):
    help = "Looks at Python, PostgreSQL, fonts, translations, browser and disk."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        findings = [*python(), *postgresql(), *database(), *files(), *browser(), *disk()]
        for finding in findings:
            self.stdout.write(f"{'  ok' if finding.well else '  !!'}  {finding.what}")
            if not finding.well and finding.advice:
                self.stdout.write(f"        {finding.advice}")
        if not all(finding.well for finding in findings):
            sys.exit(1)


def python() -> Iterator[Finding]:
    version = ".".join(map(str, sys.version_info[:3]))
    yield Finding(sys.version_info >= (3, 11), f"Python {version}", "Ayllu needs 3.11 or newer.")


def postgresql() -> Iterator[Finding]:
    if os.environ.get("DATABASE_URL"):
        yield Finding(True, "PostgreSQL: yours (DATABASE_URL)")
        return
    try:
        binaries = find_binaries()
        account = server_account()
        yield Finding(True, f"PostgreSQL {version_of(binaries)} in {binaries}")
    except ClusterError as error:
        yield Finding(False, "PostgreSQL", str(error))
        return
    who = account.name or "you"
    reach = can_run(binaries, account)
    yield Finding(True, f"run by {who}" + ("" if reach else ", from a copy in /var/tmp"))


def database() -> Iterator[Finding]:
    try:
        with connection.cursor() as cursor:
            cursor.execute("select count(*) from django_migrations")
            (count,) = cursor.fetchone() or (0,)
        yield Finding(count > 0, f"Database: {count} migrations applied", "bin/manage prepare")
    except DatabaseError as error:
        words = str(error).strip().splitlines()[0]
        yield Finding(False, f"Database: {words}", "bin/demo makes it, or bin/manage prepare.")


def files() -> Iterator[Finding]:
    fonts = list((launcher.ROOT / ".state" / "fonts").glob("*.woff2"))
    yield Finding(bool(fonts), f"Fonts: {len(fonts)}", "python -m ayllu.ui.fonts .state/fonts")
    missing = translations.untranslated()
    yield Finding(not missing, f"Sentences without Spanish: {len(missing)}", "bin/messages")
    keys = settings.SECRET_FILE.exists()
    yield Finding(keys, f"Secret key in {settings.STATE}", "bin/manage prepare makes it.")


def browser() -> Iterator[Finding]:
    name = os.environ.get("AYLLU_CHROMIUM") or next(filter(shutil.which, CHROMIUMS), "")
    yield Finding(bool(name), f"Chromium: {name or 'none'}", "Only for tests: install chromium.")


def disk() -> Iterator[Finding]:
    free = shutil.disk_usage(launcher.ROOT).free
    yield Finding(free > ROOM_WANTED, f"Free disk: {free / 1e9:.0f} GB", "Make room: 2 GB wanted.")
