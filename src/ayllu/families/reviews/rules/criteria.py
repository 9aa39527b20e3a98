"""When a family stands on its own feet. Pure: no clock, no query.

Source: the programme's own proposal, all eight dimensions at 3 or more in two consecutive rounds,
at least three months apart, care and protection for six months, 80 % of the objectives met,
children in school and with a DNI, somebody in the community, nothing open with the safeguarding
lead.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from ayllu.families.reviews.choices import Criterion, Schooling
from ayllu.intake.choices import Dimension, Level
from ayllu.lib import days

APART_MONTHS = 3
CARE_MONTHS = 6
MET_PERCENT = 80
GUARDED = (Dimension.CARE, Dimension.PROTECTION)


@dataclass(frozen=True)
class Round:
    """One finished assessment: its day and its eight levels (1 to 4)."""

    on: date
    levels: Mapping[str, int]

    def holds(self, dimensions: Collection[str]) -> bool:
        return all(self.levels.get(d, 0) >= Level.ADEQUATE for d in dimensions)


@dataclass(frozen=True)
class Facts:
    """What the record says today; rounds newest first, ``cleared`` is the lead's word."""

    rounds: Sequence[Round]
    met: int
    counted: int
    schooling: str
    without_dni: Sequence[str]
    community: str
    cleared: bool
    today: date


@dataclass(frozen=True)
class Point:
    """One criterion: whether it is true, and in words what is so or what is missing."""

    code: str
    label: str
    met: bool
    said: str


def criteria(facts: Facts) -> list[Point]:
    """All seven, in the order in which a family is looked at."""
    found = (
        (Criterion.TWO_ROUNDS, *two_rounds(facts)),
        (Criterion.CARE, *care(facts)),
        (Criterion.OBJECTIVES, *objectives(facts)),
        (Criterion.SCHOOL, *school(facts)),
        (Criterion.DNI, *papers(facts)),
        (Criterion.COMMUNITY, *community(facts)),
        (Criterion.SAFEGUARDING, *safeguarding(facts)),
    )
    return [Point(str(code.value), str(code.label), met, said) for code, met, said in found]


def blockers(facts: Facts) -> list[Point]:
    """What still stands in the way of proposing; the lead is asked after the proposal."""
    return [p for p in criteria(facts) if not p.met and p.code != Criterion.SAFEGUARDING]


def chain(rounds: Sequence[Round], dimensions: Collection[str]) -> list[Round]:
    """The newest rounds without a break in which these dimensions hold."""
    held = []
    for one in rounds:
        if not one.holds(dimensions):
            break
        held.append(one)
    return held


def two_rounds(facts: Facts) -> tuple[bool, str]:
    """Rounds in between do no harm as long as they hold too."""
    every = [str(d.value) for d in Dimension]
    held = chain(facts.rounds, every)
    if not held:
        return False, low(facts.rounds)
    ready = days.add_months(held[-1].on, APART_MONTHS)
    if held[0].on >= ready:
        said = _("Since %(day)s") % {"day": f"{held[-1].on:%d/%m/%Y}"}
        return True, said
    said = _("All hold since %(day)s; the next assessment counts from %(ready)s")
    return False, said % {"day": f"{held[-1].on:%d/%m/%Y}", "ready": f"{ready:%d/%m/%Y}"}


def low(rounds: Sequence[Round]) -> str:
    """Which dimensions are under 3 in the newest round."""
    if not rounds:
        return _("There is no finished assessment")
    under = [str(d.label) for d in Dimension if rounds[0].levels.get(d.value, 0) < Level.ADEQUATE]
    return _("Under 3: %(which)s") % {"which": ", ".join(under)}


def care(facts: Facts) -> tuple[bool, str]:
    held = chain(facts.rounds, [str(d.value) for d in GUARDED])
    if not held:
        return False, _("Care or protection is under 3 in the last assessment")
    ready = days.add_months(held[-1].on, CARE_MONTHS)
    said = _("Since %(day)s") % {"day": f"{held[-1].on:%d/%m/%Y}"}
    if facts.today >= ready:
        return True, said
    return False, _("%(since)s; six months on %(ready)s") % {
        "since": said,
        "ready": f"{ready:%d/%m/%Y}",
    }


def objectives(facts: Facts) -> tuple[bool, str]:
    """Dropped objectives do not count; without any objective nothing was achieved."""
    met = facts.counted > 0 and facts.met * 100 >= facts.counted * MET_PERCENT
    return met, _("%(met)s of %(all)s") % {"met": facts.met, "all": facts.counted}


def school(facts: Facts) -> tuple[bool, str]:
    if not facts.schooling:
        return False, _("The last review does not say")
    return facts.schooling != Schooling.SOME_OUT, str(Schooling(facts.schooling).label)


def papers(facts: Facts) -> tuple[bool, str]:
    if facts.without_dni:
        return False, _("Without a DNI: %(who)s") % {"who": ", ".join(facts.without_dni)}
    return True, _("All have it")


def community(facts: Facts) -> tuple[bool, str]:
    return bool(facts.community), facts.community or _("The last review names nobody")


def safeguarding(facts: Facts) -> tuple[bool, str]:
    return facts.cleared, _("Said so") if facts.cleared else _("Asked after the proposal")
