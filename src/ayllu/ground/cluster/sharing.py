"""Several processes share one server: whoever stops it asks first whether somebody holds it."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ayllu.ground.cluster import place as places
from ayllu.ground.cluster import server
from ayllu.ground.cluster.account import ClusterError
from ayllu.ground.cluster.place import Place

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
        place = places.find_place(state.resolve(), fleeting=not durable)
        if server.answers(place):
            return Cluster(place, started=False)
        server.create(place, durable=durable)
        server.start(place, durable=durable)
        return Cluster(place, started=True)


def stop(state: Path) -> bool:
    """Stop the server unless somebody still holds it. True when it does not run any more."""
    if not state.is_dir():
        return True
    with _locked(state, "lock", fcntl.LOCK_EX):
        try:
            with _locked(state, "users", fcntl.LOCK_EX | fcntl.LOCK_NB):
                place = places.find_place(state.resolve())
                server.stop(place)
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
        places.forget(state.resolve())


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
