"""Page-sized questions about case conferences."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import Count, Q, QuerySet

from ayllu.accounts.models import User
from ayllu.families.conference.choices import State, TaskState
from ayllu.families.conference.models import Conference, Guest, Task
from ayllu.families.plans.reads import workers_at
from ayllu.people.register import reads as register
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body

MOST = 200
KNOTS = {"called": "due", "held": "done", "cancelled": "none"}
TASK_KNOTS = {"open": "todo", "done": "done", "dropped": "none"}


def members(household: Household, *, on: date) -> list[Person]:
    return [m.person for m in register.members(household, on=on) if not m.person.died]


def children(household: Household, *, on: date) -> list[Person]:
    return [p for p in members(household, on=on) if p.is_child_on(on)]


def bodies(site_id: UUID) -> list[Body]:
    return list(Body.objects.filter(site_id=site_id, closed_on=None).order_by("name"))


def colleagues(site_id: UUID, *, on: date) -> list[User]:
    """Social workers, psychologists and directors of the site: those who may know a case."""
    return workers_at(site_id, on=on)


def may_hear(conference: Conference, body: Body, *, on: date) -> bool:
    """Whether everyone whom it is about allows this kind of body to hear; the database answers."""
    with connection.cursor() as cursor:
        cursor.execute("select conference_may_hear(%s, %s, %s)", [conference.pk, body.pk, on])
        answer = cursor.fetchone()
    return bool(answer and answer[0])


def guests(conference: Conference) -> list[Guest]:
    rows = Guest.objects.filter(conference=conference).select_related("user", "body", "person")
    return sorted(rows, key=lambda g: (bool(g.body_id), bool(g.person_id), g.entered_at))


def tasks(conference: Conference) -> list[Task]:
    rows = Task.objects.filter(conference=conference).select_related("user")
    return list(rows.order_by("due_on", "id"))


@dataclass(frozen=True)
class Line:
    """One conference in a list, with how many of its tasks are open and late."""

    conference: Conference
    knot: str
    open: int
    late: int


def lines(rows: QuerySet[Conference], show: str, *, today: date) -> list[Line]:
    """Called ones soonest first, held ones latest first; one question."""
    is_open = Q(tasks__state=TaskState.OPEN)
    rows = rows.annotate(
        open=Count("tasks", filter=is_open),
        late=Count("tasks", filter=is_open & Q(tasks__due_on__lt=today)),
    )
    if show == "called":
        rows = rows.filter(state=State.CALLED).order_by("planned_on", "planned_at", "id")
    elif show == "open":
        rows = rows.filter(open__gt=0).order_by("-late", "held_on", "id")
    else:
        rows = rows.exclude(state=State.CALLED).order_by("-planned_on", "-id")
    return [line(c, today) for c in rows[:MOST]]


def line(c: Conference, today: date) -> Line:
    is_late = c.state == State.CALLED and c.planned_on < today
    found = c.__dict__
    return Line(c, "late" if is_late else KNOTS[c.state], found["open"], found["late"])


def of_household(household_id: UUID) -> QuerySet[Conference]:
    rows = Conference.objects.filter(household_id=household_id)
    return rows.select_related("convener", "child").order_by("-planned_on", "-id")


def open_of(households: Iterable[UUID], *, today: date) -> dict[UUID, tuple[int, int]]:
    """Open tasks of conferences, and how many are late, by family; one question."""
    rows = (
        Task.objects.filter(conference__household_id__in=list(households), state=TaskState.OPEN)
        .values_list("conference__household_id")
        .annotate(open=Count("id"), late=Count("id", filter=Q(due_on__lt=today)))
    )
    return {household: (opened, late) for household, opened, late in rows}


def next_of(households: Iterable[UUID]) -> dict[UUID, date]:
    """The next conference that is called, by family; one question."""
    rows = Conference.objects.filter(household_id__in=list(households), state=State.CALLED)
    return dict(rows.order_by("-planned_on").values_list("household_id", "planned_on"))
