"""Starts the processes of an installation, watches them, and stops every one of them."""

import ctypes
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from types import FrameType

LIBC = ctypes.CDLL(None)
PR_SET_PDEATHSIG = 1
ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
GRACE = 10.0  # seconds between the polite request to stop and the last word


class Trouble(RuntimeError):
    """Something did not start or stopped by itself; the message is for whoever looks on."""


class StopAsked(BaseException):
    """Ctrl-C or TERM: leave by the ordinary way out, stopping everything."""


@dataclass(frozen=True)
class Plan:
    """One process to run: its name in messages, its words, and its part of the environment."""

    name: str
    words: tuple[str, ...]
    env: dict[str, str] = field(default_factory=dict)
    may_end: bool = False
    when_orphaned: signal.Signals = signal.SIGKILL  # TERM for one that has children of its own


class Supervisor:
    """Use as a context: whatever was started inside is stopped at the end."""

    def __init__(self) -> None:
        self._running: dict[str, tuple[Plan, subprocess.Popen[bytes]]] = {}

    def __enter__(self) -> "Supervisor":
        return self

    def __exit__(self, *what: object) -> None:
        self.stop_all()

    def start(self, plan: Plan) -> None:
        """Each in a group of its own, so that Ctrl-C reaches only us and we stop it in order."""
        env = {**os.environ, **plan.env}
        self._running[plan.name] = (
            plan,
            subprocess.Popen(
                plan.words,
                env=env,
                start_new_session=True,
                preexec_fn=partial(_die_with_parent, plan.when_orphaned),
            ),
        )

    def step(self, plan: Plan) -> None:
        """Run one to its end, and do not go on without it."""
        self.start(plan)
        self.finish(plan.name)

    def finish(self, name: str) -> None:
        """Wait for the end of one that was started."""
        _, process = self._running[name]
        code = process.wait()
        del self._running[name]
        if code:
            raise Trouble(f"'{name}' failed (exit code {code}); see above.")

    def check(self) -> None:
        """Raise when one that should live has ended."""
        for plan, process in list(self._running.values()):
            code = process.poll()
            if code is None:
                continue
            del self._running[plan.name]
            if not plan.may_end:
                raise Trouble(f"'{plan.name}' stopped by itself (exit code {code}).")
            if code:
                print(f"'{plan.name}' ended with an error (exit code {code}).", file=sys.stderr)

    def watch(self) -> None:
        while True:
            self.check()
            time.sleep(0.5)

    def wait_for_health(self, host: str, port: int, seconds: float = 60) -> None:
        deadline = time.monotonic() + seconds
        while not is_healthy(host, port):
            self.check()
            if time.monotonic() > deadline:
                raise Trouble(f"Nothing healthy answers on port {port} after {seconds:.0f} s.")
            time.sleep(0.1)

    def stop_all(self) -> None:
        alive = [process for _, process in self._running.values()]
        for process in alive:
            _signal_group(process, signal.SIGTERM)
        deadline = time.monotonic() + GRACE
        for process in alive:
            with suppress(subprocess.TimeoutExpired):
                process.wait(max(0.0, deadline - time.monotonic()))
            _signal_group(process, signal.SIGKILL)  # the slow one, and children that it forgot
            process.wait()
        self._running.clear()


def is_healthy(host: str, port: int) -> bool:
    line = http.client.HTTPConnection(host, port, timeout=5)
    try:
        line.request("GET", "/healthz", headers={"Host": "localhost"})
        return line.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        line.close()


def check_port(host: str, port: int, variable: str) -> None:
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as error:
            raise Trouble(
                f"Port {port} cannot be used ({error.strerror}). Stop what uses it, or choose "
                f"another: {variable}={port + 100} bin/demo"
            ) from error


def listen_for_stop() -> None:
    """From now on Ctrl-C, TERM and a closed terminal raise ``StopAsked``, once."""
    for number in ENDINGS:
        if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:  # nohup stays
            signal.signal(number, _leave)


def _leave(number: int, frame: FrameType | None) -> None:
    for other in ENDINGS:
        signal.signal(other, signal.SIG_IGN)  # once is enough: we are stopping
    raise StopAsked


def _die_with_parent(number: signal.Signals) -> None:
    """Even when the launcher is killed outright its processes do not stay (Linux only)."""
    if sys.platform == "linux":
        LIBC.prctl(PR_SET_PDEATHSIG, number)


def _signal_group(process: subprocess.Popen[bytes], number: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)
