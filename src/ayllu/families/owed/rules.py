"""Which paper a child lacks, and when an amount of maintenance may be written. Pure."""

from datetime import date, timedelta

from ayllu.families.legal.choices import Kind, Result, State
from ayllu.families.legal.models import Matter
from ayllu.people.register.choices import PaperKind, PaperState
from ayllu.people.register.models import IdentityPaper

ONE_DAY = timedelta(days=1)
IN_TIME = timedelta(days=60)  # after it a birth is registered late; to be confirmed in the norm
EXPIRES_SOON = timedelta(days=60)
REMEMBERED = timedelta(days=180)  # a paper that nobody wrote by then counts as missing again
TAKEN_BACK = "undo"


def birth_kind(born: date | None, *, today: date) -> Kind:
    """Within sixty days of the birth the plain registration, afterwards the late one."""
    in_time = born is not None and today - born <= IN_TIME
    return Kind.BIRTH_TIMELY if in_time else Kind.BIRTH_LATE


def wanting(papers: list[IdentityPaper], *, born: date | None, today: date) -> Kind | None:
    """Which matter a child's papers ask for; None where nothing is missing or nothing is known.

    A birth certificate that is said to be missing comes first: no DNI without it. A DNI that is
    missing is a first one, one that has run out or will within sixty days a renewal.
    """
    waiting = (PaperState.NONE, PaperState.IN_PROCESS)
    dnis = [p for p in papers if p.kind == PaperKind.DNI]
    valid = [p for p in dnis if p.state == PaperState.VALID]
    if not valid and any(
        p.kind == PaperKind.BIRTH_CERTIFICATE and p.state in waiting for p in papers
    ):
        return birth_kind(born, today=today)
    if not valid:
        return Kind.DNI_FIRST if any(p.state in waiting for p in dnis) else None
    ends = [p.expires_on for p in valid if p.expires_on]
    runs_out = len(ends) == len(valid) and max(ends) <= today + EXPIRES_SOON
    return Kind.DNI_RENEWAL if runs_out else None


def asks_pension(matter: Matter) -> bool:
    return matter.kind == Kind.MAINTENANCE and (
        matter.state == State.OPEN or matter.result in (Result.GRANTED, Result.AGREED)
    )
