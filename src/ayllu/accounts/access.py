"""What a signed-in person holds today; every room's access asks here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role


class StaffRequest(HttpRequest):
    """A request of a signed-in member of staff; ``held`` is set by the scope middleware."""

    user: User
    held: "Held"


@dataclass(frozen=True)
class Held:
    """Roles in force on a day: ``{role: site ids}``.

    ``covers`` holds the colleagues in whose place she works today. It opens no door: only lists
    of what is due look at it, through ``desks``.
    """

    user_id: UUID
    roles: dict[Role, frozenset[UUID]]
    covers: frozenset[UUID] = frozenset()

    @property
    def desks(self) -> frozenset[UUID]:
        """Hers, and those of whoever she stands in for."""
        return self.covers | {self.user_id}

    def sites_as(self, *roles: Role) -> frozenset[UUID]:
        """Sites at which any of the roles is held."""
        return frozenset(s for role in roles for s in self.roles.get(role, frozenset()))

    def at(self, site_id: UUID) -> "Held":
        """What of it is held at one site."""
        only = frozenset({site_id})
        roles = {role: sites & only for role, sites in self.roles.items()}
        return Held(self.user_id, roles, self.covers)

    def has(self, *roles: Role, site_id: UUID | None = None) -> bool:
        sites = self.sites_as(*roles)
        return bool(sites) if site_id is None else site_id in sites


def held_by(user: Any, *, on: date) -> Held:
    """One query; the scope middleware keeps the answer on the request as ``request.held``."""
    found: dict[Role, set[UUID]] = {}
    rows: Iterable[tuple[str, UUID]] = (
        Assignment.objects.in_force(on).filter(user_id=user.pk).values_list("role", "site_id")
    )
    for role, site_id in rows:
        found.setdefault(Role(role), set()).add(site_id)
    return Held(user.pk, {role: frozenset(sites) for role, sites in found.items()})


def require(held: Held, *roles: Role, site_id: UUID | None = None) -> None:
    """What you may not see is not found."""
    if not held.has(*roles, site_id=site_id):
        raise Http404


def administered(held: Held) -> QuerySet[User]:
    """Staff, past and present, of the sites she administers, and who has no site yet."""
    require(held, Role.ADMINISTRATOR)
    roles = Assignment.objects.filter(user=OuterRef("pk"))
    here = roles.filter(site_id__in=held.sites_as(Role.ADMINISTRATOR))
    staff = User.objects.filter(surface=User.Surface.STAFF)
    return staff.filter(Exists(here) | ~Exists(roles))


def account_for(held: Held, user_id: UUID) -> User:
    return get_object_or_404(administered(held), pk=user_id)


def assignment_for(held: Held, assignment_id: UUID) -> Assignment:
    """A role is ended by an administrator of its own site."""
    require(held, Role.ADMINISTRATOR)
    rows = Assignment.objects.select_related("user", "site")
    mine = rows.filter(site_id__in=held.sites_as(Role.ADMINISTRATOR))
    return get_object_or_404(mine, pk=assignment_id)


def may_close(held: Held, user: User, *, on: date) -> bool:
    """Nobody locks out someone who works at a site of another administrator today."""
    current = Assignment.objects.in_force(on).filter(user=user)
    return not current.exclude(site_id__in=held.sites_as(Role.ADMINISTRATOR)).exists()
