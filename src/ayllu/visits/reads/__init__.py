"""Page-sized questions about visits; a fixed number of queries whatever the length of a list."""

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from ayllu.people.register.models import Household, Membership, Person
from ayllu.visits.models import Visit

CHILD_ROLES = ("child", "grandchild", "niece_nephew")


def planned(rows: QuerySet[Visit]) -> QuerySet[Visit]:
    """Open ones, soonest first."""
    found = rows.filter(done_on=None, cancelled_why="", planned_on__isnull=False)
    found = found.select_related("household", "worker", "second_worker", "site")
    return found.order_by("planned_on", "id")


def of_day(rows: QuerySet[Visit], worker: UUID, day: date) -> list[Visit]:
    """What someone goes to on a day, alone or as the second, with what became of it."""
    found = rows.filter(Q(worker=worker) | Q(second_worker=worker), cancelled_why="")
    found = found.filter(Q(done_on=day) | Q(done_on=None, planned_on=day))
    found = found.select_related("household", "worker", "second_worker", "site__district")
    return list(found.order_by("planned_on", "id")[:100])


def alone(rows: QuerySet[Visit]) -> QuerySet[Visit]:
    """Visits where two were needed and one goes or went, with the reason; latest first."""
    found = rows.filter(two_needed=True, second_worker=None, cancelled_why="")
    found = found.exclude(alone_why="").select_related("household", "worker", "alone_read_by")
    return found.order_by("-planned_on", "-id")


def members(household: Household, on: date) -> list[Membership]:
    """Who lives there on a day, the living only: head first, children last, the eldest first."""
    rows = Membership.objects.in_force(on).filter(household=household, person__mistaken_at=None)
    rows = rows.filter(Q(person__died=False) | Q(person__died_on__gt=on))
    return list(rows.select_related("person").order_by("-is_head", "person__birth_date", "id"))


def is_child(member: Membership, on: date) -> bool:
    """Under eighteen; where the age is not known, by her place in the household."""
    if member.person.birth_date is None:
        return member.role in CHILD_ROLES
    return member.person.birth_date <= on and member.person.is_child_on(on)


def children(household: Household, on: date) -> list[Person]:
    return [m.person for m in members(household, on) if is_child(m, on)]
