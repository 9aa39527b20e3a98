"""Fetched through the person or the household they are about."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held
from ayllu.people.changes.models import Same
from ayllu.people.register import access as register


def same_to_part(held: Held, same_id: UUID) -> Same:
    rows = Same.objects.select_related("kept", "joined", "site")
    sites = held.sites_as(*register.EDITORS)
    return get_object_or_404(rows.filter(site_id__in=sites, parted_at=None), pk=same_id)
