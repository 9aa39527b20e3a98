"""The only way to a service for a person; what she may not see is not found."""

from collections.abc import Collection
from uuid import UUID

from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.families.support.models import Given, GivenQuerySet, Planned
from ayllu.people.register.models import Household
from ayllu.places.models import Site

WORK = (Role.SOCIAL_WORKER, Role.DIRECTOR, Role.PSYCHOLOGIST)
READ = (*WORK, Role.SAFEGUARDING_LEAD)


def can_work(held: Held, site_id: UUID) -> bool:
    return held.has(*WORK, site_id=site_id)


def household_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = READ) -> Household:
    found = Household.objects.select_related("site", "case_lead").filter(mistaken_at=None)
    household = get_object_or_404(found, pk=pk)
    require(held, *to, site_id=household.site_id)
    return household


def households_to_serve(held: Held, ids: Collection[UUID]) -> dict[UUID, Household]:
    """Those of the ids at whose site she may write; strangers are left out."""
    sites = held.sites_as(*WORK)
    return Household.objects.filter(site_id__in=sites, mistaken_at=None).in_bulk(list(ids))


def given_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = READ) -> Given:
    found = get_object_or_404(
        Given.objects.select_related(
            "household", "person", "body", "worker", "group", "activity", "entered_by", "site"
        ),
        pk=pk,
    )
    require(held, *to, site_id=found.site_id)
    return found


def planned_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = WORK) -> Planned:
    found = get_object_or_404(Planned.objects.select_related("household", "person"), pk=pk)
    require(held, *to, site_id=found.site_id)
    return found


def given_at(held: Held) -> GivenQuerySet:
    """All services of the sites where she reads."""
    require(held, *READ)
    rows: GivenQuerySet = Given.objects.filter(site_id__in=held.sites_as(*READ))
    return rows


def sites_to_read(held: Held) -> list[Site]:
    require(held, *READ)
    return list(Site.objects.filter(pk__in=held.sites_as(*READ)).order_by("name"))


def sites_to_work(held: Held) -> list[Site]:
    require(held, *WORK)
    return list(Site.objects.filter(pk__in=held.sites_as(*WORK)).order_by("name"))
