"""Everything that waits for someone: one line for each room that has a worklist."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from ayllu.accounts.access import Held
from ayllu.accounts.roles import Role
from ayllu.complaints.answers import worklist as complaints
from ayllu.datarights import worklist as datarights
from ayllu.families.benefits import worklist as benefits
from ayllu.families.community import worklist as community
from ayllu.families.conference import worklist as conference
from ayllu.families.counsel import worklist as counsel
from ayllu.families.gain import worklist as gain
from ayllu.families.handover import cover
from ayllu.families.handover import worklist as handover
from ayllu.families.issuing import worklist as issuing
from ayllu.families.legal import worklist as legal
from ayllu.families.outward import worklist as outward
from ayllu.families.owed import worklist as owed
from ayllu.families.plans import worklist as plans
from ayllu.families.reviews import worklist as reviews
from ayllu.families.support import worklist as support
from ayllu.families.work import worklist as work
from ayllu.ground.offers import Due
from ayllu.intake import worklist as intake
from ayllu.locks import worklist as locks
from ayllu.people.changes import worklist as changes
from ayllu.people.papers import worklist as papers
from ayllu.people.register import worklist as register
from ayllu.safeguarding import worklist as safeguarding
from ayllu.safekeeping import worklist as safekeeping
from ayllu.sponsorship import worklist as sponsorship
from ayllu.visits import worklist as visits

Worklist = Callable[..., Iterable[Due]]


def plans_due(held: Held, *, today: date) -> list[Due]:
    return plans.due(today=today, held=held)


WORKLISTS: list[Worklist] = [
    register.due,
    papers.due,
    changes.due,
    locks.worklist,
    safeguarding.worklist,
    complaints.due,
    sponsorship.worklist,
    intake.worklist,
    visits.worklist,
    plans_due,
    support.due,
    reviews.due,
    counsel.due,
    legal.due,
    owed.due,
    work.due,
    gain.due,
    outward.due,
    community.due,
    conference.due,
    handover.due,
    issuing.due,
    benefits.due,
    datarights.due,
    safekeeping.due,
]

# What only a director approves or decides: it never lies on another desk unasked.
FOR_DIRECTORS = {
    "families.plan.approve",
    "families.report.approve",
    "intake.decision.pending",
    "families.exit.close",
}
FOR_DIRECTORS |= {handover.LEAVES, handover.LATE}
FOR_DIRECTORS |= {"visits.alone"}


@dataclass(frozen=True)
class Waiting:
    """What waits, in the order in which it should be read."""

    late: list[Due]
    soon: list[Due]
    new: list[Due]
    later: int

    def __bool__(self) -> bool:
        return bool(self.late or self.soon or self.new)


def everything(held: Held, *, today: date) -> list[Due]:
    """Every thing that is due at the sites of a person; each room asks a fixed number of times.

    What has no site yet lies on the desk of who may hand it to one.
    """
    here = {None, *held.sites_as(*Role)}
    found = (due for room in WORKLISTS for due in room(held, today=today))
    return once([due for due in found if due.site_id in here])


def once(found: list[Due]) -> list[Due]:
    """A missing DNI is said once: by who fetches it, or asks to begin."""
    helped = {d.tile.id for d in found if d.code in owed.FETCHES}
    return [d for d in found if not (d.code.startswith("people.dni.") and d.tile.id in helped)]


def is_mine(due: Due, held: Held, covered: cover.Cover | None = None) -> bool:
    """On my desk: what names me, and what names nobody at a site where I am social worker.

    And what names a colleague in whose place I work, with the families I look after for her.
    """
    if due.owner_id is not None:
        return due.owner_id == held.user_id or bool(covered and covered.whose(due))
    if due.code in FOR_DIRECTORS:
        return due.site_id in held.sites_as(Role.DIRECTOR)
    return due.site_id in held.sites_as(Role.SOCIAL_WORKER, Role.DIRECTOR)


def week_end(today: date) -> date:
    """The Sunday of this week; on a weekend, the next one."""
    days_left = 6 - today.weekday()
    return today + timedelta(days=days_left if days_left > 1 else days_left + 7)


def sort(dues: Iterable[Due], *, today: date) -> Waiting:
    """Late with the oldest first, due until Sunday, new; what comes later is only counted."""
    late: list[Due] = []
    soon: list[Due] = []
    new: list[Due] = []
    later = 0
    for due in sorted(dues, key=lambda d: (d.due_on or date.max, d.title)):
        if due.due_on is not None and due.due_on < today:
            late.append(due)
        elif due.is_new:
            new.append(due)
        elif due.due_on is None or due.due_on <= week_end(today):
            soon.append(due)
        else:
            later += 1
    return Waiting(late, soon, new, later)


def late_by_worker(dues: Iterable[Due], *, today: date) -> dict[UUID | None, int]:
    """How many late things lie on each desk."""
    counts: dict[UUID | None, int] = {}
    for due in dues:
        if due.due_on is not None and due.due_on < today:
            counts[due.owner_id] = counts.get(due.owner_id, 0) + 1
    return counts
