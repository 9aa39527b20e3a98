"""The only way to a social report for a person; what she may not see is not found."""

from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.families.socialreport.models import SocialReport
from ayllu.people.register.models import Household

WORK = (Role.SOCIAL_WORKER, Role.DIRECTOR)
READ = (*WORK, Role.PSYCHOLOGIST, Role.SAFEGUARDING_LEAD)
RELATED = ("household", "worker", "site__district", "body", "issue", "replaces__issue")


def can_work(held: Held, site_id: UUID) -> bool:
    return held.has(*WORK, site_id=site_id)


def household_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = READ) -> Household:
    found = Household.objects.select_related("site").filter(mistaken_at=None)
    household = get_object_or_404(found, pk=pk)
    require(held, *to, site_id=household.site_id)
    return household


def rows(held: Held) -> QuerySet[SocialReport]:
    require(held, *READ)
    found = SocialReport.objects.select_related(*RELATED)
    return found.filter(site_id__in=held.sites_as(*READ), household__mistaken_at=None)


def report_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = READ) -> SocialReport:
    found = get_object_or_404(rows(held), pk=pk)
    require(held, *to, site_id=found.site_id)
    return found
