"""Both surfaces as they run in earnest: own processes, the roles app and portal, no test flag."""

import hashlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import psycopg

from ayllu.ground import database
from tests import harness

DEMO = harness.ROOT / "src" / "ayllu" / "demo"
NOT_OURS = ("AYLLU_TESTING", "AYLLU_DB_ROLE", "DATABASE_URL")


def environment(name: str, **more: str) -> dict[str, str]:
    """What a real process of this installation finds in its environment."""
    kept = {k: v for k, v in os.environ.items() if k not in NOT_OURS}
    ours = {"AYLLU_DBNAME": name, "AYLLU_STATE": str(harness.state())}
    return {**kept, **ours, "DJANGO_SETTINGS_MODULE": "ayllu.config.settings", **more}


def manage(name: str, *words: str, role: str = "owner") -> None:
    command = [sys.executable, "-m", "django", *words]
    environ = environment(name, AYLLU_DB_ROLE=role)
    done = subprocess.run(
        command, env=environ, cwd=harness.ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def exists(name: str) -> bool:
    with psycopg.connect(**harness.admin()) as connection:
        row = connection.execute("select 1 from pg_database where datname = %s", [name])
        return row.fetchone() is not None


def told() -> str:
    """A database with the families of today, told once for this state of the code and this day."""
    mark = hashlib.sha256(f"{harness.fingerprint()}{time.strftime('%F')}".encode())
    for path in sorted(DEMO.rglob("*.py")):
        mark.update(path.read_bytes())
    name = f"told_{mark.hexdigest()[:10]}"
    with harness.locked("told.lock"):
        if not exists(name):
            making = f"{name}_{os.getpid()}"
            harness.fresh(making)
            manage(making, "demo", "--base")
            with psycopg.connect(**harness.admin(), autocommit=True) as connection:
                connection.execute(f'alter database "{making}" rename to "{name}"')
    return name


@contextmanager
def copy(name: str) -> Iterator[str]:
    """A clone of the told database, thrown away afterwards."""
    source = told()
    with harness.locked("clone.lock"):
        database.clone(harness.admin(), source, name)
    try:
        yield name
    finally:
        database.drop(harness.admin(), name)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(name: str, surface: str, log: Path, *, workers: int = 1) -> Iterator[str]:
    """The command of ``ground.launcher`` with fewer workers. Gives the address."""
    port = free_port()
    words = ("-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port),
             "--workers", str(workers), "--blocking-threads", "4", "--backpressure", "64",
             "--no-ws", "--http", "1", "--log-level", "warning",
             "ayllu.config.wsgi:application")  # fmt: skip
    environ = environment(name, AYLLU_SURFACE=surface, AYLLU_POOL="4")
    with log.open("w") as out:
        server = subprocess.Popen(
            [sys.executable, *words], env=environ, cwd=harness.ROOT, stdout=out, stderr=out
        )
        try:
            wait_for(f"http://127.0.0.1:{port}/healthz", server, log)
            yield f"http://localhost:{port}"
        finally:
            server.terminate()
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait(5)


def wait_for(address: str, server: "subprocess.Popen[Any]", log: Path) -> None:
    for _ in range(150):
        if server.poll() is not None:
            break
        try:
            with urlopen(address, timeout=2) as answer:
                if answer.status == 200:
                    return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise AssertionError(f"The server did not answer: {log.read_text()[-3000:]}")


def work_off(name: str) -> None:
    """Every job that waits, once, by a real worker."""
    command = [sys.executable, "-m", "django", "procrastinate", "worker", "--one-shot"]
    environ = environment(name, AYLLU_SURFACE="staff")
    subprocess.run(
        command, env=environ, cwd=harness.ROOT, check=True, capture_output=True, timeout=90
    )
