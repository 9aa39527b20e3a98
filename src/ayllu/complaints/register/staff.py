"""Who may answer: the next one who has no part in it. Reads accounts, never a complaint."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.complaints.register.access import ANSWERERS, READERS
from ayllu.complaints.register.rules import Colleague


def colleagues(*, besides: Collection[UUID] = ()) -> list[User]:
    """Everyone of the staff, to say about whom it is."""
    staff = User.objects.filter(surface=User.Surface.STAFF, is_active=True)
    return list(staff.exclude(pk__in=besides).order_by("surnames", "given_names"))


def described(on: date) -> list[Colleague]:
    """Names and roles of everyone, to recognise whom words name; two queries."""
    roles: dict[UUID, set[str]] = {}
    for user_id, role in Assignment.objects.in_force(on).values_list("user_id", "role"):
        roles.setdefault(user_id, set()).add(role)
    return [
        Colleague(u.pk, f"{u.given_names} {u.surnames}", frozenset(roles.get(u.pk, ())))
        for u in colleagues()
    ]


def at_work(on: date, *roles: Role) -> list[Assignment]:
    rows = Assignment.objects.in_force(on).filter(role__in=roles, user__is_active=True)
    return list(rows.select_related("user"))


def next_answerer(site_id: UUID, *, besides: Collection[UUID], on: date) -> User | None:
    """The director of the site, else its safeguarding lead, else those of another site."""
    fit = [a for a in at_work(on, *READERS) if a.user_id not in besides]

    def rank(a: Assignment) -> tuple[bool, int, date, str]:
        return a.site_id != site_id, READERS.index(Role(a.role)), a.from_day, a.user.username

    return min(fit, key=rank).user if fit else None


def answerers(site_id: UUID, *, besides: Collection[UUID], on: date) -> list[User]:
    """Whom it may be given to: of this site, and the leads of the others."""
    found = {
        a.user_id: a.user
        for a in at_work(on, *ANSWERERS)
        if a.user_id not in besides and (a.site_id == site_id or a.role in READERS)
    }
    return sorted(found.values(), key=lambda u: (u.surnames, u.given_names))
