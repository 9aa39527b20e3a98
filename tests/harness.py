"""The database of the tests: one migrated template, a clone for each worker, used as ``app``."""

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.db import connections

from ayllu.ground import crypto, database

ROOT = Path(__file__).resolve().parents[1]
SOURCES = (
    "migrations/*.py",
    "models.py",
    "models/*.py",
    "policies.py",
    "sql.py",
    "sql/*.py",
    "own.py",
    "hardening.py",
    "privacy.py",
    "keeper.py",
    "closing.py",
    "choices.py",
    "data/*.csv",
)


def state() -> Path:
    return Path(os.environ.get("AYLLU_STATE", str(ROOT / ".state" / "test")))


def admin() -> dict[str, Any]:
    return {"host": os.environ["AYLLU_PGHOST"], "user": "root", "dbname": "postgres"}


def fingerprint() -> str:
    """Changes when a migration, a model (its triggers), a policy or a fact changes."""
    mark = hashlib.sha256()
    for pattern in SOURCES:
        for path in sorted((ROOT / "src" / "ayllu").rglob(pattern)):
            mark.update(path.read_bytes())
    return mark.hexdigest()[:10]


@contextmanager
def locked(name: str) -> Iterator[None]:
    state().mkdir(parents=True, exist_ok=True)
    with (state() / name).open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def template() -> str:
    """The migrated template, made once for this state of the code."""
    name = f"template_{fingerprint()}"
    done = state() / f"{name}.ready"
    with locked("template.lock"):
        if not done.exists() or not alive(name):
            environ = {**os.environ, "AYLLU_DB_ROLE": "owner", "AYLLU_DBNAME": name}
            environ["AYLLU_STATE"] = str(state())
            command = [sys.executable, "-m", "django", "prepare"]
            subprocess.run(command, env=environ, check=True, cwd=ROOT)
            done.touch()
    share_secret()
    return name


def share_secret() -> None:
    """``prepare`` may have made the secret after our settings were read: sign as the servers do."""
    settings.SECRET_KEY = (state() / "secret.txt").read_text()


def alive(name: str) -> bool:
    try:
        psycopg.connect(**{**admin(), "dbname": name}).close()
    except psycopg.OperationalError:
        return False
    return True


def fresh(name: str) -> str:
    """A clone of the template called ``name``."""
    source = template()
    with locked("clone.lock"):
        database.clone(admin(), source, name)
    return name


def point_at(name: str, *, role: str = "app") -> None:
    """Let this process's connection use the database ``name`` as ``role``."""
    for alias in connections:
        connection = connections[alias]
        connection.close()
        connection.settings_dict["NAME"] = name
        connection.settings_dict["USER"] = role
        connection.settings_dict["HOST"] = os.environ["AYLLU_PGHOST"]


def keys() -> str:
    path = state() / "keyring.json"
    with locked("keys.lock"):
        if not path.exists():
            crypto.make_ring(path)
    return str(path)


@contextmanager
def owner() -> Iterator[psycopg.Cursor[Any]]:
    """A cursor of the owner in this test's own database, to set what no person may set."""
    name = connections["default"].settings_dict["NAME"]
    with psycopg.connect(**{**admin(), "user": "owner", "dbname": name}) as connection:
        yield connection.cursor()
