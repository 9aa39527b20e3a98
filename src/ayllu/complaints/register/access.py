"""The only way to a complaint for a person; whom it is about finds nothing anywhere."""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.complaints.register.models import Complaint

READERS = (Role.DIRECTOR, Role.SAFEGUARDING_LEAD)
# Whom it may be given to: each has a desk on which it then lies.
ANSWERERS = (*READERS, Role.SOCIAL_WORKER, Role.PSYCHOLOGIST)


def complaints(held: Held) -> QuerySet[Complaint]:
    """Those of her sites, those she answers and those she wrote down; none that names her."""
    hers = Q(responsible_id=held.user_id) | Q(entered_by_id=held.user_id)
    here = Q(site_id__in=held.sites_as(*READERS))
    found = Complaint.objects.filter(hers | here, mistaken_at=None)
    return found.exclude(about_users__contains=[held.user_id])


def register(held: Held) -> QuerySet[Complaint]:
    """The whole register of her sites, for the printed sheet."""
    require(held, *READERS)
    return complaints(held).filter(site_id__in=held.sites_as(*READERS))


def complaint(held: Held, complaint_id: UUID) -> Complaint:
    related = complaints(held).select_related("site", "responsible", "heard_by", "entered_by")
    found = related.filter(pk=complaint_id).first()
    if found is None:
        raise Http404
    return found


def handles(held: Held, row: Complaint) -> bool:
    """Who wrote it down may read on; acting is for who answers and for the leads of the site."""
    return row.responsible_id == held.user_id or held.has(*READERS, site_id=row.site_id)


def handled(held: Held, complaint_id: UUID) -> Complaint:
    found = complaint(held, complaint_id)
    if not handles(held, found):
        raise Http404
    return found


def entrusts(held: Held, row: Complaint) -> bool:
    """Giving it to another is for the leads of its site."""
    return held.has(*READERS, site_id=row.site_id)


def entrusted(held: Held, complaint_id: UUID) -> Complaint:
    found = complaint(held, complaint_id)
    require(held, *READERS, site_id=found.site_id)
    return found
