"""Makes an installation ready: keys, roles, database, tables, policies, facts."""

import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db.migrations.exceptions import InconsistentMigrationHistory

from ayllu.config import firsttime
from ayllu.ground import crypto, database


class Command(BaseCommand):
    help = "Create keys, roles and database, migrate as owner, apply policies. Safe to repeat."

    def handle(self, *args: Any, **options: Any) -> None:
        make_keys()
        place = settings.DATABASES["default"]
        if place["USER"] != "owner":
            raise SystemExit("prepare runs as owner: set AYLLU_DB_ROLE=owner")
        if str(place["HOST"]).startswith("/"):
            database.create(
                {"host": place["HOST"], "user": "root", "dbname": "postgres"}, place["NAME"]
            )
        firsttime.lay_out()
        migrate()
        call_command("load_places")
        call_command("load_figures")


def migrate() -> None:
    """A database whose migrations were put together since says what to do."""
    try:
        call_command("migrate", verbosity=0, interactive=False)
    except InconsistentMigrationHistory as reason:
        raise SystemExit(
            "This database was made by an unreleased version whose migrations were put together"
            f" since, and cannot be carried over ({reason}).\n"
            "A demo: bin/demo --fresh makes it anew. Anything else: restore it with the version"
            " that made it, export, and import here."
        ) from None


def make_keys() -> None:
    """The secret of signatures and the key ring; never made twice."""
    secret = Path(settings.SECRET_FILE)
    if not secret.exists():
        secret.parent.mkdir(parents=True, exist_ok=True)
        secret.touch(mode=0o600)
        secret.write_text(secrets.token_urlsafe(48))
    if not Path(settings.KEYRING).exists():
        crypto.make_ring(Path(settings.KEYRING))
