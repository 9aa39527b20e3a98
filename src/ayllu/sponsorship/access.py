"""Enquiries are for the sponsorship officer and the director of the site."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.sponsorship.models import Enquiry

DESK = (Role.SPONSORSHIP_OFFICER, Role.DIRECTOR)


def enquiries(held: Held) -> QuerySet[Enquiry]:
    """Those of her sites; not found for everyone else."""
    require(held, *DESK)
    return Enquiry.objects.filter(site_id__in=held.sites_as(*DESK))


def enquiry(held: Held, enquiry_id: UUID) -> Enquiry:
    found = enquiries(held).filter(pk=enquiry_id).first()
    if found is None:
        raise Http404
    return found
