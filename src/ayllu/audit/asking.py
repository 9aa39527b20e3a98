"""Which request and which session is at work: for the audit, which no page calls with them."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from ayllu.ground import crypto


@dataclass(frozen=True)
class Asking:
    """The number that the error page shows, and a keyed hash of the session."""

    number: str = ""
    session: str = ""


NOBODY = Asking()
_asking: ContextVar[Asking] = ContextVar("asking", default=NOBODY)


def now() -> Asking:
    """Empty in a job or a command."""
    return _asking.get()


@contextmanager
def as_(asking: Asking) -> Iterator[None]:
    token = _asking.set(asking)
    try:
        yield
    finally:
        _asking.reset(token)


def mark(session_key: str | None) -> str:
    """The same session has the same mark; from the mark nobody finds the session's key."""
    return crypto.blind_index("session", session_key or "")[:16]
