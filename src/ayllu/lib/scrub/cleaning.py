"""Hands files to the limited process and takes what comes back, or why nothing does."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore
from typing import Final

from ayllu.lib.scrub.kinds import MOST_BYTES, MOST_PAGES, Unclean, kind_of

SOURCE: Final = str(Path(__file__).resolve().parents[3])
PROGRAM: Final = (
    "import sys; sys.path.insert(0, sys.argv[1]);from ayllu.lib.scrub.worker import main; main()"
)
PATIENCE: Final = 60  # seconds by the clock; the process has its own limit of work
AT_ONCE: Final = BoundedSemaphore(2)


@dataclass(frozen=True)
class Cleaned:
    """A file without what its camera or author hid in it; ``thumb`` is empty for a PDF."""

    media: str
    pages: int
    data: bytes
    thumb: bytes


def clean(files: Sequence[bytes], *, face: bool = False) -> Cleaned:
    """One picture stays a picture; several files become one PDF. Raises Unclean."""
    if not files or len(files) > MOST_PAGES:
        raise Unclean("too_many_pages" if files else "empty")
    if sum(len(f) for f in files) > 4 * MOST_BYTES:
        raise Unclean("too_big")
    for data in files:
        kind_of(data)
    head = json.dumps({"sizes": [len(f) for f in files], "face": face}) + "\n"
    with AT_ONCE:
        told = run(b"".join([head.encode(), *files]))
    return read(told)


def run(asked: bytes) -> bytes:
    """An interpreter of its own: nothing of our environment, no keys, no database."""
    command = [sys.executable, "-I", "-c", PROGRAM, SOURCE]
    environment = {"PYTHONUTF8": "1", "MALLOC_ARENA_MAX": "1"}
    try:
        done = subprocess.run(
            command, input=asked, capture_output=True, env=environment, timeout=PATIENCE,
            check=False, cwd="/",
        )  # fmt: skip
    except subprocess.TimeoutExpired as reason:
        raise Unclean("too_heavy") from reason
    if done.returncode != 0:
        raise Unclean("too_heavy" if done.returncode < 0 else "broken")
    return done.stdout


def read(told: bytes) -> Cleaned:
    line, _, rest = told.partition(b"\n")
    head = json.loads(line)
    if "error" in head:
        raise Unclean(head["error"])
    first = head["sizes"][0]
    return Cleaned(head["media"], head["pages"], rest[:first], rest[first:])
