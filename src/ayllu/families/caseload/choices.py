"""What each family weighs in a caseload, and the maximum everybody begins with."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Weight:
    """What a fact adds to a family, in tenths: ten is one ordinary family."""

    code: str
    label: str | Promise
    tenths: int
    why: str | Promise


# A proposal of our own, 2026: no norm says what a family weighs, and a mere count hides the work
# behind it. A rule to talk about, never one that decides; changed here, in sight, for everyone.
WEIGHTS: tuple[Weight, ...] = (
    Weight("family", _("Each family that takes part"), 10, _("The measure of all others")),
    Weight("aftercare", _("Each family followed after its exit"), 3, _("Two contacts a year")),
    Weight("suspended", _("Each family that is suspended"), 4, _("Looked for, seldom visited")),
    Weight("high", _("High risk"), 8, _("Reviewed every three months, visited more often")),
    Weight("medium", _("Medium risk"), 2, _("Visited somewhat more often")),
    Weight("critical", _("Each dimension at level 1"), 3, _("An objective within seven days")),
    Weight("low", _("Each dimension at level 2"), 1, _("Vulnerable: work on several fronts")),
    Weight("far", _("More than 45 minutes away"), 3, _("Half a morning for each visit")),
    Weight("very_far", _("More than 90 minutes away"), 6, _("A whole day for each visit")),
    Weight("often", _("Three visits or more in the last 60 days"), 3, _("What is really done")),
)
# Until a site has agreed on its own.
MOST_FAMILIES = 25
MOST_TENTHS = 350

CONSTRAINTS: dict[str, str | Promise] = {
    "loadlimit_one_a_day": _("A maximum from this day on is already agreed. Choose another day."),
    "loadlimit_more_than_nothing": _("A maximum is more than nothing."),
}
