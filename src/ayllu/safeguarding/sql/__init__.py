"""What the database itself watches over in safeguarding, in its own language."""

from ayllu.safeguarding.sql.counts import FIGURES
from ayllu.safeguarding.sql.seats import (
    BARRED,
    CHECK_SEAT,
    COVER,
    COVER_ALL,
    FIND_COVER,
    FIT,
    NAMES,
    SEATS,
    UNCOVERED,
)
from ayllu.safeguarding.sql.watch import ARROWS, REPORT_STAYS, STEPS

__all__ = [
    "ARROWS",
    "BARRED",
    "CHECK_SEAT",
    "COVER",
    "COVER_ALL",
    "FIGURES",
    "FIND_COVER",
    "FIT",
    "NAMES",
    "REPORT_STAYS",
    "SEATS",
    "STEPS",
    "UNCOVERED",
]
