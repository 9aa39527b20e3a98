"""Enquiries are for the sponsorship officer and the director of the site."""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone

from ayllu.accounts.access import Held, require
from ayllu.accounts.models import Assignment
from ayllu.accounts.roles import Role
from ayllu.places.models import Site
from ayllu.sponsorship.models import Enquiry

DESK = (Role.SPONSORSHIP_OFFICER, Role.DIRECTOR)


def enquiries(held: Held) -> QuerySet[Enquiry]:
    """Those of her sites, and without a site where she may place them; else not found."""
    require(held, *DESK)
    hers = Q(site_id__in=held.sites_as(*DESK))
    return Enquiry.objects.filter(hers | Q(site=None) if may_place(held) else hers)


def may_place(held: Held) -> bool:
    """Sponsorship officers of any site; directors only while nobody is sponsorship officer."""
    if held.has(Role.SPONSORSHIP_OFFICER):
        return True
    today = Assignment.objects.in_force(timezone.localdate())
    return held.has(Role.DIRECTOR) and not today.filter(role=Role.SPONSORSHIP_OFFICER).exists()


def sites_to_hand() -> QuerySet[Site]:
    """Where sponsors can help: every place but an office."""
    return Site.objects.exclude(kind=Site.Kind.OFFICE).order_by("opened_on", "name")


def enquiry(held: Held, enquiry_id: UUID) -> Enquiry:
    found = enquiries(held).filter(pk=enquiry_id).first()
    if found is None:
        raise Http404
    return found
