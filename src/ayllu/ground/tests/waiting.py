"""Waiting for a condition, never for a time: the machine may be slow."""

import time
from collections.abc import Callable

PATIENCE = 60.0


def until(true: Callable[[], bool], sorry: str) -> None:
    """Look again and again until it is so; fail with ``sorry`` after a minute."""
    deadline = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < deadline, sorry
        time.sleep(0.02)
