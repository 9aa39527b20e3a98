"""The only way to a sheet for a person; what she may not see is not found."""

from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.means.models import Sheet
from ayllu.people.register.models import Household

WORK = (Role.SOCIAL_WORKER, Role.DIRECTOR)
READ = (*WORK, Role.PSYCHOLOGIST, Role.SAFEGUARDING_LEAD)


def household_for(held: Held, pk: UUID, *, to_work: bool = False) -> Household:
    rows = Household.objects.select_related("site").filter(mistaken_at=None)
    found = get_object_or_404(rows, pk=pk)
    require(held, *(WORK if to_work else READ), site_id=found.site_id)
    return found


def sheets(held: Held, household: Household) -> QuerySet[Sheet]:
    """Finished ones of a family, the first one first."""
    require(held, *READ, site_id=household.site_id)
    rows = Sheet.objects.filter(household=household, finished_at__isnull=False)
    return rows.select_related("worker").order_by("on_day", "finished_at")


def sheet_for(held: Held, pk: UUID) -> Sheet:
    rows = Sheet.objects.select_related("household__site", "worker", "site")
    found = get_object_or_404(rows.filter(finished_at__isnull=False), pk=pk)
    require(held, *READ, site_id=found.site_id)
    return found


def can_work(held: Held, household: Household) -> bool:
    return held.has(*WORK, site_id=household.site_id)
