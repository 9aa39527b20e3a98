"""Concerns are for the safeguarding lead of the site, unless she is named in one."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.safeguarding.models import Concern

LEAD = Role.SAFEGUARDING_LEAD


def concerns(held: Held) -> QuerySet[Concern]:
    """Rank opens nothing here: a director who is not the lead finds nothing."""
    require(held, LEAD)
    mine = Concern.objects.filter(site_id__in=held.sites_as(LEAD))
    return mine.exclude(named_users__contains=[held.user_id])


def concern(held: Held, concern_id: UUID) -> Concern:
    found = concerns(held).select_related("site", "raised_by").filter(pk=concern_id).first()
    if found is None:
        raise Http404
    return found
