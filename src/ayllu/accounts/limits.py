"""How long a session lasts: thirty minutes without a click, twelve hours in all."""

from datetime import datetime, timedelta

from django.contrib.sessions.backends.base import SessionBase

IDLE = timedelta(minutes=30)
ABSOLUTE = timedelta(hours=12)
NOTED_EVERY = timedelta(minutes=2)


def is_over(session: SessionBase, now: datetime) -> bool:
    """Whether the session has ended; notes the visit at most every two minutes."""
    began = moment(session.get("began"), now)
    seen = moment(session.get("seen"), now)
    if now - seen > IDLE or now - began > ABSOLUTE:
        return True
    if "began" not in session:
        session["began"] = now.isoformat()
    if "seen" not in session or now - seen > NOTED_EVERY:
        session["seen"] = now.isoformat()
    return False


def moment(text: str | None, default: datetime) -> datetime:
    return datetime.fromisoformat(text) if text else default
