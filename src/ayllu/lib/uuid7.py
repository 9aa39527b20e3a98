"""Time-ordered identifiers (UUID version 7, RFC 9562)."""

import os
import threading
import time
from datetime import datetime
from uuid import UUID

_lock = threading.Lock()
_last = 0
_COUNTER_BITS = 74  # 12 bits of rand_a and 62 bits of rand_b, taken as one number


def uuid7(at: datetime | None = None) -> UUID:
    """A new identifier, above every earlier one of this process; with `at`, one of that moment.

    Identifiers of a past moment sort by that moment, and have no order among themselves.
    """
    global _last
    if at is not None:
        if at.tzinfo is None:
            raise ValueError("uuid7 needs a moment with a time zone")
        return _build(_fresh(int(at.timestamp() * 1000)))
    with _lock:
        _last = max(_fresh(time.time_ns() // 1_000_000), _last + 1)
        return _build(_last)


def _fresh(milliseconds: int) -> int:
    """The moment followed by 74 random bits."""
    noise = int.from_bytes(os.urandom(10), "big") >> (80 - _COUNTER_BITS)
    return (milliseconds << _COUNTER_BITS) | noise


def _build(number: int) -> UUID:
    """Put version and variant between the bits of the number."""
    milliseconds, noise = divmod(number, 1 << _COUNTER_BITS)
    high, low = divmod(noise, 1 << 62)
    return UUID(int=milliseconds << 80 | 7 << 76 | high << 64 | 0b10 << 62 | low)
