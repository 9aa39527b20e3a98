"""The only way to fetch something of intake for a person: what she may not see is not found."""

from typing import TypeVar
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.accounts.rows import CareRow
from ayllu.accounts.sites import sites_as
from ayllu.people.register.models import Household
from ayllu.places.models import Site

WORK = (Role.SOCIAL_WORKER, Role.DIRECTOR)
READ = (*WORK, Role.PSYCHOLOGIST, Role.SAFEGUARDING_LEAD)
Row = TypeVar("Row", bound=CareRow)


def rows(model: type[Row], held: Held, *, to_work: bool = False) -> QuerySet[Row]:
    """All rows of a kind at the sites where this person reads, or works."""
    sites = held.sites_as(*(WORK if to_work else READ))
    return model._default_manager.filter(site_id__in=sites)


def one(
    model: type[Row], held: Held, pk: UUID, *related: str, to_work: bool = False, lock: bool = False
) -> Row:
    """One row, with what its page needs; ``lock`` makes a second actor wait for the first."""
    found = rows(model, held, to_work=to_work).filter(pk=pk)
    if lock:
        rows(model, held, to_work=to_work).select_for_update().filter(pk=pk).first()
    thing = (found.select_related(*related) if related else found).first()
    if thing is None:
        raise Http404
    return thing


def household(held: Held, pk: UUID, *, to_work: bool = False) -> Household:
    return one(Household, held, pk, to_work=to_work)


def sites_to_work(held: Held) -> list[Site]:
    """Where a new referral may land: the sites at which she works with cases."""
    require(held, *WORK)
    return sites_as(held, *WORK)


def may_work(held: Held, row: CareRow) -> bool:
    return held.has(*WORK, site_id=row.site_id)
