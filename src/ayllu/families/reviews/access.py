"""The only way to a review or an exit for a person; what she may not see is not found."""

from typing import TypeVar
from uuid import UUID

from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.accounts.rows import CareRow
from ayllu.people.register.models import Household

WORK = (Role.SOCIAL_WORKER, Role.DIRECTOR)
READ = (*WORK, Role.PSYCHOLOGIST, Role.SAFEGUARDING_LEAD)
CLEAR = (Role.SAFEGUARDING_LEAD,)
Row = TypeVar("Row", bound=CareRow)


def can_work(held: Held, site_id: UUID) -> bool:
    return held.has(*WORK, site_id=site_id)


def can_clear(held: Held, site_id: UUID) -> bool:
    return held.has(*CLEAR, site_id=site_id)


def household_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = READ) -> Household:
    household = get_object_or_404(Household.objects.select_related("site"), pk=pk)
    require(held, *to, site_id=household.site_id)
    return household


def one(model: type[Row], held: Held, pk: UUID, *related: str, to: tuple[Role, ...] = READ) -> Row:
    """One row with what its page needs, where this person reads, works or clears."""
    found = get_object_or_404(model._default_manager.select_related("site", *related), pk=pk)
    require(held, *to, site_id=found.site_id)
    return found
