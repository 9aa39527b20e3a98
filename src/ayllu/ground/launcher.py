"""``bin/demo`` and ``ayllu serve``: one installation in the foreground, whole or not at all."""

import argparse
import fcntl
import os
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ayllu.ground import cluster
from ayllu.ground.cluster import ClusterError
from ayllu.ground.supervisor import (
    Plan,
    StopAsked,
    Supervisor,
    Trouble,
    check_port,
    listen_for_stop,
)

ROOT = Path(__file__).resolve().parents[3]
EMPTY_MANIFEST = '{"paths": {}, "version": "1.1", "hash": ""}'
BEGAN = time.monotonic()


def state_folder() -> Path:
    return Path(os.environ.get("AYLLU_STATE") or ROOT / ".state" / "demo")


def host() -> str:
    return os.environ.get("AYLLU_BIND", "127.0.0.1")


def ports() -> dict[str, int]:
    chosen = {}
    for surface, variable, default in (
        ("staff", "AYLLU_STAFF_PORT", "8000"),
        ("portal", "AYLLU_PORTAL_PORT", "8001"),
    ):
        word = os.environ.get(variable) or default
        if not word.isdigit() or not 0 < int(word) < 65536:
            raise Trouble(f"{variable} must be a port number, not '{word}'.")
        check_port(host(), int(word), variable)
        chosen[surface] = int(word)
    return chosen


def command(*words: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "django", *words)


def as_owner(name: str, *words: str, may_end: bool = False) -> Plan:
    return Plan(name, command(*words), {"AYLLU_DB_ROLE": "owner"}, may_end)


def web(surface: str, port: int) -> Plan:
    """Two workers of four threads; the pool is as large as the threads that can ask it."""
    if os.environ.get("AYLLU_DEV"):
        words = command("runserver", f"{host()}:{port}")
        return Plan(surface, words, {"AYLLU_SURFACE": surface}, when_orphaned=signal.SIGTERM)
    options = ("-m", "granian", "--interface", "wsgi", "--host", host(), "--port", str(port),
               "--workers", "2", "--blocking-threads", "4", "--backpressure", "16", "--no-ws",
               "--http", "1", "--respawn-failed-workers", "--log-level", "warning",
               "ayllu.config.wsgi:application")  # fmt: skip
    env = {"AYLLU_SURFACE": surface, "AYLLU_POOL": "4"}
    return Plan(surface, (sys.executable, *options), env, when_orphaned=signal.SIGTERM)


def worker(number: int) -> Plan:
    words = ("procrastinate", "worker", "--name", f"worker-{number}", "--delete-jobs",
             "successful", "--shutdown-graceful-timeout", "5")  # fmt: skip
    return Plan(f"worker {number}", command(*words), {"AYLLU_SURFACE": "staff"})


def keeper() -> Plan:
    """Erases whom two persons agreed to erase, and each night what has had its time."""
    return Plan("keeper", command("keep", "--every", "60"), {"AYLLU_DB_ROLE": "keeper"})


@contextmanager
def static_files(supervisor: Supervisor) -> Iterator[None]:
    """Named by content and compressed, beside other work; without it pages work too, slower."""
    manifest = state_folder() / "static" / "staticfiles.json"
    manifest.parent.mkdir(parents=True, exist_ok=True)
    if os.environ.get("AYLLU_DEV"):  # straight from the source folders, so that a change is seen
        manifest.unlink(missing_ok=True)
        yield
        return
    if not manifest.exists():
        manifest.write_text(EMPTY_MANIFEST)  # its presence chooses the storage that fills it
    collect = as_owner("collectstatic", "collectstatic", "--noinput", "-v", "0")
    supervisor.start(collect)
    yield
    try:
        supervisor.finish(collect.name)
    except Trouble:
        manifest.unlink(missing_ok=True)
        progress("Static files could not be collected; serving them from the source folders")


def serve(supervisor: Supervisor, workers: int) -> str:
    """Both surfaces and the workers, answering. The words that name their addresses."""
    chosen = ports()
    (state_folder() / "static").mkdir(exist_ok=True)
    for surface, port in chosen.items():
        supervisor.start(web(surface, port))
    for number in range(1, workers + 1):
        supervisor.start(worker(number))
    supervisor.start(keeper())
    for port in chosen.values():
        supervisor.wait_for_health(host(), port)
    return "staff http://localhost:{staff}/ · public http://localhost:{portal}/".format(**chosen)


def progress(words: str) -> None:
    print(f"[{time.monotonic() - BEGAN:5.1f} s] {words}", flush=True)


@contextmanager
def alone(state: Path) -> Iterator[None]:
    """One launcher for each state folder."""
    state.mkdir(parents=True, exist_ok=True, mode=0o711)
    with (state / "launcher.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Trouble(f"Ayllu already runs from {state}; stop that one first.") from error
        yield


@contextmanager
def database(state: Path) -> Iterator[None]:
    """The server of ``DATABASE_URL``, else our own one for as long as we run."""
    if os.environ.get("DATABASE_URL"):
        yield
        return
    progress("PostgreSQL: starting the private server")
    with cluster.running(state) as server:
        os.environ["AYLLU_PGHOST"] = str(server.socket_dir)
        yield


def start_anew(state: Path) -> None:
    """Throw away data, keys and files of the demo. Never somebody's own database."""
    if os.environ.get("DATABASE_URL"):
        raise Trouble("--fresh works with the private PostgreSQL only; DATABASE_URL is set.")
    progress("Starting anew: removing the data of the demo")
    cluster.forget(state)
    for path in state.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name not in ("lock", "users", "launcher.lock"):
            path.unlink()


def demo(asked: argparse.Namespace) -> None:
    """First the people who sign in, then the doors open, then the past fills behind them."""
    with alone(state_folder()):
        ports()  # say it now rather than after half a minute
        if asked.fresh:
            start_anew(state_folder())
        with database(state_folder()), Supervisor() as supervisor:
            progress("Database: roles, tables, policies, facts")
            supervisor.step(as_owner("prepare", "prepare"))
            progress("Demo: sites, cast and the families of today")
            with static_files(supervisor):
                supervisor.step(as_owner("demo", "demo", "--base"))
            open_doors(supervisor, asked.workers)
            supervisor.start(as_owner("filling the past", "demo", "--rest", may_end=True))
            supervisor.watch()


def only_serve(asked: argparse.Namespace) -> None:
    """An installation that is prepared already."""
    with alone(state_folder()), database(state_folder()), Supervisor() as supervisor:
        open_doors(supervisor, asked.workers)
        supervisor.watch()


def open_doors(supervisor: Supervisor, workers: int) -> None:
    progress("Opening both surfaces")
    addresses = serve(supervisor, workers)
    print(f"Ayllu is open: {addresses} (Ctrl-C stops everything)", flush=True)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bin/demo", description=__doc__)
    parser.add_argument("--fresh", action="store_true", help="throw the demo's data away first")
    parser.add_argument("--workers", type=int, default=1, help="workers of the job queue")
    parser.add_argument("--only-serve", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ayllu.config.settings")
    os.environ["AYLLU_STATE"] = str(state_folder())
    listen_for_stop()
    try:
        (only_serve if asked.only_serve else demo)(asked)
    except (Trouble, ClusterError) as reason:
        print(f"Ayllu stopped: {reason}", file=sys.stderr)
        return 1
    except StopAsked:
        progress("Stopped.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
