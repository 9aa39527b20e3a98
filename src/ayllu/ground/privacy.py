"""The vocabulary of each room's ``privacy.py``: policy and program are one text.

A line says how long a field is kept, what happens to it at the end, and its label in a
person's own export. It covers the history of the field too.
"""

from dataclasses import dataclass
from enum import StrEnum


class Keep(StrEnum):
    """Rules of retention; the days and years are settings of the installation."""

    CARE_FILE = "care_file"  # birth + 100 years
    FAMILY_FILE = "family_file"  # closure + 10 years, or youngest child's 25th birthday
    SCREENING = "screening"  # 2 years without enrolment, then statistics only
    SAFEGUARDING = "safeguarding"  # as the care file, 25 years at least
    ACCOUNT = "account"  # 75 years from birth for staff; sponsors end + 10
    ACCESS_LOG = "access_log"  # 10 years
    SHORT = "short"  # days: drafts, commands, rate limits
    PUBLIC = "public"  # no personal data


class Life(StrEnum):
    """What happens to a field when its time is over, and in a developer's copy."""

    BLANK = "blank"
    COARSEN = "coarsen"
    STAY = "stay"
    DELETE_ROW = "delete_row"
    DESTROY = "destroy"  # names a file of the vault: the file goes with it


@dataclass(frozen=True)
class Line:
    keep: Keep
    end: Life
    label: str


@dataclass(frozen=True)
class Clock:
    """From which moment of a row its time runs, and the term that says how long."""

    field: str
    term: str


FILE = Keep.FAMILY_FILE
TEXT = Life.BLANK
KEY = Life.STAY
PLACE = Life.COARSEN


def line(keep: Keep, end: Life, label: str) -> Line:
    return Line(keep, end, label)


SYSTEM = {
    "id": Line(FILE, KEY, "Number"),
    "site": Line(FILE, KEY, "Site"),
    "entered_at": Line(FILE, KEY, "Entered at"),
    "entered_by": Line(FILE, KEY, "Entered by"),
}
