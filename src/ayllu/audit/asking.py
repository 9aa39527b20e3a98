"""Which request and which session is at work: for the audit, which no page calls with them."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from ayllu.ground import crypto


@dataclass(frozen=True)
class Asking:
    """The number that the error page shows, a keyed hash of the session, what was recorded."""

    number: str = ""
    session: str = ""
    codes: list[str] = field(default_factory=list, compare=False)


NOBODY = Asking()
_asking: ContextVar[Asking] = ContextVar("asking", default=NOBODY)


def now() -> Asking:
    """Empty in a job or a command."""
    return _asking.get()


def said(code: str) -> None:
    """Of the request at work; a job keeps no list."""
    if now() is not NOBODY:
        now().codes.append(code)


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
