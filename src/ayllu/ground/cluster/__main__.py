"""The private PostgreSQL from a shell: run a command beside it, start, stop, forget."""

import argparse
import os
import signal
import subprocess
import sys
from pathlib import Path
from types import FrameType

from ayllu.ground.cluster import ClusterError, ensure, forget, running, stop


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
