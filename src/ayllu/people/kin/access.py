"""Family links are fetched through the people they join."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held
from ayllu.accounts.roles import Role
from ayllu.people.kin.models import Parenthood, Tie, Union
from ayllu.people.register import access as register

# Closeness and strain: who works with the family, not everyone who may know who its people are.
TIE_READERS = (*register.EDITORS, Role.PSYCHOLOGIST, Role.SAFEGUARDING_LEAD)


def parenthood_to_edit(held: Held, parenthood_id: UUID) -> Parenthood:
    rows = Parenthood.objects.select_related("child", "parent", "site")
    sites = held.sites_as(*register.EDITORS)
    return get_object_or_404(rows.filter(site_id__in=sites, mistaken_at=None), pk=parenthood_id)


def union_to_edit(held: Held, union_id: UUID) -> Union:
    rows = Union.objects.select_related("one", "other", "site")
    sites = held.sites_as(*register.EDITORS)
    return get_object_or_404(rows.filter(site_id__in=sites, mistaken_at=None), pk=union_id)


def tie_to_edit(held: Held, tie_id: UUID) -> Tie:
    rows = Tie.objects.select_related("one", "other", "site")
    sites = held.sites_as(*register.EDITORS)
    return get_object_or_404(rows.filter(site_id__in=sites, mistaken_at=None), pk=tie_id)


def sees_ties(held: Held, site_id: UUID) -> bool:
    return held.has(*TIE_READERS, site_id=site_id)
