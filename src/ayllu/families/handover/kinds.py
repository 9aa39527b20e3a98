"""Everything that can be open with a worker, each wing's in one line: who owes it, until when.

A duty *moves* when its own row names somebody; the others follow whoever has charge or leads
the case. A wing that lets a row name a worker adds its line here: the handover knows no other,
and ``tests/test_kinds.py`` asks for it.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from ayllu.families.benefits.choices import State as BenefitState
from ayllu.families.benefits.models import Benefit
from ayllu.families.charge.choices import RUNNING
from ayllu.families.charge.reads import running
from ayllu.families.community.choices import State as MeetingState
from ayllu.families.community.models import Group, Meeting
from ayllu.families.conference.choices import State as ConferenceState
from ayllu.families.conference.choices import TaskState
from ayllu.families.conference.models import Conference, Task
from ayllu.families.counsel.choices import State as CounselState
from ayllu.families.counsel.models import Episode
from ayllu.families.handover.choices import Duty
from ayllu.families.legal.choices import State as LegalState
from ayllu.families.legal.models import Matter
from ayllu.families.outward.choices import State as OutwardState
from ayllu.families.outward.models import Outward
from ayllu.families.plans.choices import ActivityState, PlanState
from ayllu.families.plans.models import Activity, Plan
from ayllu.families.reviews.choices import Answer
from ayllu.families.reviews.models import Exit, FollowUp
from ayllu.families.socialreport.choices import State as ReportState
from ayllu.families.socialreport.models import SocialReport
from ayllu.families.support.models import Planned
from ayllu.families.work.choices import OPEN as PATH_OPEN
from ayllu.families.work.models import Path
from ayllu.intake.choices import State
from ayllu.intake.models import Assessment, Referral
from ayllu.people.register.models import Household
from ayllu.visits.models import Visit

Rows = Callable[[], QuerySet[Any]]
WORKER = "participation__worker"
TODO = (ActivityState.TO_DO, ActivityState.DOING)


@dataclass(frozen=True)
class Kind:
    """``family`` and ``owner`` are paths from the row; ``said`` and ``day`` its columns.

    What belongs to no family (a community group) has no ``family``: it goes with the rest.
    """

    duty: Duty
    rows: Rows
    family: str
    owner: str
    day: str = ""
    said: str = ""
    moves: bool = False

    def of(self, owner: UUID) -> QuerySet[Any]:
        return self.rows().filter(**{self.owner: owner})

    def within(self, households: Collection[UUID], owner: UUID) -> QuerySet[Any]:
        rows = self.of(owner)
        return rows.filter(**{f"{self.family}__in": households}) if self.family else rows.none()

    def outside(self, households: Any, owner: UUID) -> QuerySet[Any]:
        rows = self.of(owner)
        return rows.exclude(**{f"{self.family}__in": households}) if self.family else rows


def visits() -> QuerySet[Any]:
    return Visit.objects.filter(done_on=None, cancelled_why="")


def activities() -> QuerySet[Any]:
    return Activity.objects.filter(
        state__in=TODO, objective__plan__participation__state__in=RUNNING
    ).exclude(objective__plan__state=PlanState.REPLACED)


def plans(*states: PlanState) -> Rows:
    taking = (State.PLANNING, State.ACTIVE, State.CLOSING, State.SUSPENDED)
    return lambda: Plan.objects.filter(state__in=states, participation__state__in=taking)


def outward() -> QuerySet[Any]:
    waits = Q(state=OutwardState.ANSWERED, follow_up_on__isnull=False)
    return Outward.objects.filter(waits | Q(state__in=[OutwardState.DRAFT, OutwardState.SENT]))


def conferences() -> QuerySet[Any]:
    """To be held, to be signed, or with something decided that is still open."""
    unsigned = Q(state=ConferenceState.HELD, signed_on=None)
    open_ones = Exists(tasks().filter(conference=OuterRef("pk")))
    return Conference.objects.filter(unsigned | Q(state=ConferenceState.CALLED) | open_ones)


def tasks() -> QuerySet[Any]:
    return Task.objects.filter(state=TaskState.OPEN)


def benefits() -> QuerySet[Any]:
    return Benefit.objects.filter(state__in=[BenefitState.ELIGIBLE, BenefitState.APPLIED])


def matters() -> QuerySet[Any]:
    return Matter.objects.filter(state=LegalState.OPEN)


def paths() -> QuerySet[Any]:
    return Path.objects.filter(state__in=PATH_OPEN)


def groups() -> QuerySet[Any]:
    return Group.objects.filter(to_day=None)


def meetings() -> QuerySet[Any]:
    return Meeting.objects.filter(state=MeetingState.PLANNED)


OF_PLAN = "objective__plan__participation"
HOME = "participation__household"
LEAD = "household__case_lead"
KINDS: tuple[Kind, ...] = (
    Kind(Duty.CHARGE, running, "household", "worker", moves=True),
    Kind(Duty.LEAD, Household.objects.all, "pk", "case_lead", moves=True),
    Kind(Duty.VISIT, visits, "household", "worker", "planned_on", moves=True),
    Kind(Duty.SECOND, visits, "household", "second_worker", "planned_on", moves=True),
    Kind(Duty.ACTIVITY, activities, f"{OF_PLAN}__household", "user", "due_on", "text", moves=True),
    Kind(
        Duty.ACTIVITY,
        lambda: activities().filter(user=None),
        f"{OF_PLAN}__household",
        f"{OF_PLAN}__worker",
        "due_on",
        "text",
    ),
    Kind(Duty.TASK, tasks, "conference__household", "user", "due_on", "what", moves=True),
    Kind(
        Duty.TASK,
        lambda: tasks().filter(user=None),
        "conference__household",
        "conference__convener",
        "due_on",
        "what",
    ),
    Kind(Duty.REVIEW, plans(PlanState.APPROVED), HOME, WORKER, "review_on"),
    Kind(Duty.PLAN, plans(PlanState.DRAFT, PlanState.AGREED), HOME, WORKER, "from_day"),
    Kind(
        Duty.ASSESSMENT,
        lambda: Assessment.objects.filter(finished_on=None),
        "household",
        "worker",
        "started_on",
        moves=True,
    ),
    Kind(
        Duty.FOLLOW_UP,
        lambda: FollowUp.objects.filter(done_on=None, participation__state=State.AFTERCARE),
        HOME,
        WORKER,
        "due_on",
    ),
    Kind(
        Duty.EXIT,
        lambda: Exit.objects.filter(closed_at=None).exclude(answer=Answer.NOT_YET),
        HOME,
        WORKER,
        "proposed_on",
    ),
    Kind(Duty.OUTWARD, outward, "household", "worker", "follow_up_on", "asks", moves=True),
    Kind(Duty.CONFERENCE, conferences, "household", "convener", "planned_on", "reason", moves=True),
    Kind(Duty.BENEFIT, benefits, "household", LEAD, "applied_on", "code"),
    Kind(
        Duty.SERVICE,
        lambda: Planned.objects.filter(ended_on=None),
        "household",
        LEAD,
        "until_day",
    ),
    Kind(
        Duty.REQUEST,
        lambda: Episode.objects.filter(state=CounselState.ASKED),
        "household",
        LEAD,
        "asked_on",
    ),
    Kind(Duty.LEGAL, matters, "household", "worker", "opened_on", "code", moves=True),
    Kind(Duty.WORK, paths, "household", "worker", "started_on", "title", moves=True),
    Kind(Duty.GROUP, groups, "", "companion", "from_day", "name", moves=True),
    Kind(Duty.MEETING, meetings, "", "worker", "planned_on", moves=True),
    Kind(Duty.MEETING_TOO, meetings, "", "second_worker", "planned_on", moves=True),
    Kind(  # what was signed and asked for stays its writer's
        Duty.REPORT,
        lambda: SocialReport.objects.filter(state=ReportState.DRAFT),
        "household",
        "worker",
        "begun_on",
        "addressee",
        moves=True,
    ),
    Kind(
        Duty.REFERRAL,
        lambda: Referral.objects.filter(screening=None),
        "household",
        "worker",
        "due_on",
        "concern",
        moves=True,
    ),
)
MOVING = tuple(kind for kind in KINDS if kind.moves)
