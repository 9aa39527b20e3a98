"""The only way to a group for a person; what she may not see is not found."""

from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.accounts.sites import sites_as
from ayllu.families.community.models import Group, Meeting
from ayllu.places.models import Site

WORK = (Role.SOCIAL_WORKER, Role.DIRECTOR, Role.PSYCHOLOGIST)
READ = (*WORK, Role.SAFEGUARDING_LEAD)


def can_work(held: Held, site_id: UUID) -> bool:
    return held.has(*WORK, site_id=site_id)


def sites_to_work(held: Held) -> list[Site]:
    require(held, *WORK)
    return sites_as(held, *WORK)


def groups(held: Held) -> QuerySet[Group]:
    require(held, *READ)
    rows = Group.objects.filter(site_id__in=held.sites_as(*READ))
    return rows.select_related("site", "district", "companion")


def meetings(held: Held) -> QuerySet[Meeting]:
    require(held, *READ)
    rows = Meeting.objects.filter(site_id__in=held.sites_as(*READ))
    return rows.select_related("group", "worker", "second_worker", "site")


def group_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = READ) -> Group:
    found = get_object_or_404(groups(held), pk=pk)
    require(held, *to, site_id=found.site_id)
    return found


def meeting_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = WORK) -> Meeting:
    found = get_object_or_404(meetings(held), pk=pk)
    require(held, *to, site_id=found.site_id)
    return found
