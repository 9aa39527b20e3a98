"""Who works here."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import WORK, Role


@dataclass(frozen=True)
class Colleague:
    """A member of staff with the roles that are in force."""

    user: User
    roles: list[Assignment]

    @property
    def line(self) -> str:
        return " · ".join(f"{WORK[Role(a.role)]}, {a.site.name}" for a in self.roles)


def colleagues(users: QuerySet[User], *, on: date) -> list[Colleague]:
    """Each with the roles in force, by surname; two queries."""
    roles = Assignment.objects.in_force(on).select_related("site").order_by("role")
    current = Prefetch("assignments", roles, to_attr="current")
    rows = users.order_by("surnames", "given_names").prefetch_related(current)
    return [Colleague(user, list(user.__dict__["current"])) for user in rows]


def cast(*, on: date) -> list[Colleague]:
    """The people of a demo installation whom a visitor may be, by their work."""
    order = list(WORK)
    staff = User.objects.filter(surface=User.Surface.STAFF, is_active=True)
    found = [c for c in colleagues(staff, on=on) if c.roles]
    return sorted(found, key=lambda c: min(order.index(Role(a.role)) for a in c.roles))
