"""Family links are fetched through the people they join."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held
from ayllu.people.kin.models import Parenthood
from ayllu.people.register import access as register


def parenthood_to_edit(held: Held, parenthood_id: UUID) -> Parenthood:
    rows = Parenthood.objects.select_related("child", "parent", "site")
    sites = held.sites_as(*register.EDITORS)
    return get_object_or_404(rows.filter(site_id__in=sites, mistaken_at=None), pk=parenthood_id)
