"""Who works here."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role


@dataclass(frozen=True)
class Colleague:
    """A member of staff with the roles that are in force."""

    user: User
    roles: list[Assignment]

    @property
    def line(self) -> str:
        return " · ".join(f"{Role(a.role).label}, {a.site.name}" for a in self.roles)


def staff_of(site_ids: frozenset[object], *, on: date) -> list[Colleague]:
    """Everyone with or without a role at these sites; two queries."""
    roles = Assignment.objects.in_force(on).select_related("site").order_by("role")
    users = list(
        User.objects.filter(surface=User.Surface.STAFF)
        .order_by("surnames", "given_names")
        .prefetch_related(Prefetch("assignments", roles, to_attr="current"))
    )
    return [Colleague(user, list(user.__dict__["current"])) for user in users]


def cast(*, on: date) -> list[Colleague]:
    """The people of a demo installation whom a visitor may be."""
    return [c for c in staff_of(frozenset(), on=on) if c.roles and c.user.is_active]
