"""The private PostgreSQL of an installation that has no ``DATABASE_URL``.

    with cluster.running(state) as server:
        psycopg.connect(**server.connect_kwargs("app", "ayllu"))

Several processes share one server. Whoever stops it asks first whether somebody else still holds
it. Nothing here knows Django.

From a shell::

    python -m ayllu.ground.cluster run .state/test --careless -- pytest
    python -m ayllu.ground.cluster stop .state/demo
"""

import argparse
import fcntl
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from ayllu.ground import cluster_place, cluster_server
from ayllu.ground.cluster_account import ClusterError
from ayllu.ground.cluster_place import Place

__all__ = ["Cluster", "ClusterError", "ensure", "running", "stop"]


@dataclass(frozen=True)
class Cluster:
    """A server that answers. ``started`` says whether this very call woke it."""

    place: Place
    started: bool

    @property
    def socket_dir(self) -> Path:
        return self.place.socket_dir

    @property
    def major(self) -> int:
        return self.place.major

    def connect_kwargs(self, user: str, dbname: str) -> dict[str, Any]:
        """Arguments for ``psycopg.connect``; trusted, as only we can enter the socket's folder."""
        return {"host": str(self.socket_dir), "port": "5432", "user": user, "dbname": dbname}

    def url(self, user: str, dbname: str) -> str:
        host = str(self.socket_dir).replace("/", "%2F")
        return f"postgresql://{user}@{host}:5432/{dbname}"


def ensure(state: Path, *, durable: bool = True) -> Cluster:
    """The running server of this state folder; made and started when it is not there.

    ``durable=False`` trades safety after a power cut for speed: for tests only.
    """
    with _locked(state, "lock", fcntl.LOCK_EX):
        place = cluster_place.find_place(state.resolve(), fleeting=not durable)
        if cluster_server.answers(place):
            return Cluster(place, started=False)
        cluster_server.create(place, durable=durable)
        cluster_server.start(place, durable=durable)
        return Cluster(place, started=True)


def stop(state: Path) -> bool:
    """Stop the server unless somebody still holds it. True when it does not run any more."""
    if not state.is_dir():
        return True
    with _locked(state, "lock", fcntl.LOCK_EX):
        try:
            with _locked(state, "users", fcntl.LOCK_EX | fcntl.LOCK_NB):
                place = cluster_place.find_place(state.resolve())
                cluster_server.stop(place)
                with suppress(OSError):
                    place.socket_dir.rmdir()
        except BlockingIOError:
            return False
    return True


def forget(state: Path) -> None:
    """Stop the server and throw its data away."""
    if not stop(state):
        raise ClusterError(
            f"The database of {state} is in use by another process; stop that one first."
        )
    if state.is_dir():
        cluster_place.forget(state.resolve())


@contextmanager
def running(state: Path, *, durable: bool = True) -> Iterator[Cluster]:
    """Hold the server for a while. The last one to leave turns it off, even after a kill -9."""
    try:
        with _locked(state, "users", fcntl.LOCK_SH):
            yield ensure(state, durable=durable)
    finally:
        stop(state)


@contextmanager
def _locked(state: Path, name: str, how: int) -> Iterator[None]:
    try:
        state.mkdir(parents=True, exist_ok=True, mode=0o711)
        file = os.open(state / name, os.O_RDWR | os.O_CREAT, 0o600)
    except PermissionError as error:
        raise ClusterError(
            f"{state} belongs to another user. Run as that user, or set AYLLU_STATE to a folder "
            "of your own."
        ) from error
    try:
        fcntl.flock(file, how)
        yield
    finally:
        os.close(file)


def run(command: list[str], **settings: str) -> int:
    """Run a command, hand on signals, answer with its exit code (128 + signal when killed)."""
    asked: list[int] = []
    children: list[subprocess.Popen[bytes]] = []

    def hand_on(number: int, frame: FrameType | None) -> None:
        asked.append(number)
        for child in children:
            child.send_signal(number)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, hand_on)
    child = subprocess.Popen(command, env={**os.environ, **settings})
    children.append(child)
    for early in asked:  # it came while the child was being started
        child.send_signal(early)
    code = child.wait()
    return 128 - code if code < 0 else code


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m ayllu.ground.cluster")
    parser.add_argument("verb", choices=["run", "start", "stop", "forget"])
    parser.add_argument("state", type=Path)
    parser.add_argument("--careless", action="store_true", help="quick but not durable: tests")
    cut = arguments.index("--") if "--" in arguments else len(arguments)
    asked = parser.parse_args(arguments[:cut])
    try:
        if asked.verb == "run":
            with running(asked.state, durable=not asked.careless) as server:
                return run(arguments[cut + 1 :], AYLLU_PGHOST=str(server.socket_dir))
        if asked.verb == "start":
            print(ensure(asked.state, durable=not asked.careless).socket_dir)
        elif asked.verb == "forget":
            forget(asked.state)
        elif not stop(asked.state):
            print("Still in use by another process: left running.")
    except ClusterError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
