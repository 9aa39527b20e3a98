"""Starting and stopping one PostgreSQL server, and asking it whether it really answers."""

import os
import shutil
import socket
import struct
import subprocess
import tempfile
import time
from pathlib import Path

from ayllu.ground.cluster.account import ClusterError, run_as
from ayllu.ground.cluster.place import Place

PATIENCE = 60.0  # seconds until we stop hoping; a crash recovery may take a while
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "shared_buffers": "128MB",
    "random_page_cost": "1.1",  # no disk turns: else half a table is read to save a few look-ups
    "log_min_messages": "warning",
    "log_statement": "none",  # no personal data in logs
    "log_parameter_max_length_on_error": "0",
    "log_min_error_statement": "panic",  # nor the text of a failed statement
    "log_error_verbosity": "terse",  # nor the row that a constraint refused
    "timezone": "UTC",
}
CARELESS = {  # for tests, which throw everything away
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",  # a clone is not written twice
    "max_wal_senders": "0",
    "max_wal_size": "256MB",  # it may lie in memory
}


def answers(place: Place, user: str = "root") -> bool:
    """A real connection, spoken by hand: the start-up packet until "ready for query"."""
    words = b"user\0" + user.encode() + b"\0database\0postgres\0\0"
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(5)
        try:
            line.connect(str(place.socket_dir / ".s.PGSQL.5432"))
            line.sendall(struct.pack("!ii", len(words) + 8, 196608) + words)
            return _hears_ready(line)
        except OSError:
            return False


def _hears_ready(line: socket.socket) -> bool:
    heard = line.makefile("rb")
    while head := heard.read(5):
        kind, length = head[:1], struct.unpack("!i", head[1:])[0]
        heard.read(length - 4)
        if kind == b"E":
            return False
        if kind == b"Z":
            line.sendall(b"X\0\0\0\4")
            return True
    return False


def create(place: Place, *, durable: bool) -> None:
    """initdb beside its final place, so that a killed one leaves nothing half made."""
    if (place.data / "PG_VERSION").exists():
        return
    fresh = Path(tempfile.mkdtemp(prefix="initdb-", dir=place.data.parent))
    if not place.account.is_me:
        os.chown(fresh, place.account.uid, place.account.gid)
    haste = () if durable else ("--no-sync",)
    common = (place.binaries / "initdb", "-U", "root", "-A", "trust", "-E", "UTF8",
              "--data-checksums", "--no-instructions", "-D", fresh, *haste)  # fmt: skip
    done = run_as(place.account, *common, "--locale=C.UTF-8")
    if done.returncode:  # a system without that locale
        done = run_as(place.account, *common, "--locale=C")
    if done.returncode:
        shutil.rmtree(fresh, ignore_errors=True)
        raise ClusterError(f"PostgreSQL could not make its data folder: {_words(done)}")
    shutil.rmtree(place.data, ignore_errors=True)
    fresh.rename(place.data)


def start(place: Place, *, durable: bool) -> None:
    """Start until it answers. After a kill the old one may take a moment to be gone."""
    log = place.data / "server.log"
    options = {**SETTINGS, **({} if durable else CARELESS)}
    spoken = " ".join(f"-c {name}='{value}'" for name, value in options.items())
    deadline = time.monotonic() + PATIENCE
    while True:
        _drop_foreign_pid(place)
        done = _pg_ctl(place, "-w", "-t", "60", "-l", log,
                       "-o", f"-k '{place.socket_dir}' {spoken}", "start")  # fmt: skip
        if wait_until_it_answers(place, 10 if done.returncode == 0 else 1):
            return
        if time.monotonic() > deadline:
            raise ClusterError(
                f"PostgreSQL does not start: {_words(done)} {_last_words(log)} (whole log: {log})"
            )
        if is_alive(place):  # it runs but its socket is gone: a cleaner of /tmp was here
            stop(place)


def stop(place: Place) -> None:
    """Stop, gently first. Harmless when it does not run."""
    if not (place.data / "postmaster.pid").exists():
        return
    if _pg_ctl(place, "-w", "-t", "30", "-m", "fast", "stop").returncode and is_alive(place):
        _pg_ctl(place, "-w", "-t", "30", "-m", "immediate", "stop")


def is_alive(place: Place) -> bool:
    return _pg_ctl(place, "status").returncode == 0


def wait_until_it_answers(place: Place, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while not answers(place):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def _pg_ctl(place: Place, *words: str | Path) -> subprocess.CompletedProcess[str]:
    return run_as(place.account, place.binaries / "pg_ctl", "-D", place.data, *words)


def _drop_foreign_pid(place: Place) -> None:
    """After a crash of the machine the noted pid may now be somebody else's: forget it."""
    note = place.data / "postmaster.pid"
    try:
        pid = note.read_text().split("\n", 1)[0]
        command = Path("/proc", pid, "cmdline").read_bytes()
    except (OSError, ValueError):
        return
    if command and b"postgres" not in command:
        note.unlink(missing_ok=True)


def _words(done: subprocess.CompletedProcess[str]) -> str:
    return " ".join((done.stderr or done.stdout).split())[-600:]


def _last_words(log: Path) -> str:
    try:
        return " ".join(log.read_text(errors="replace").splitlines()[-4:])
    except OSError:
        return ""
