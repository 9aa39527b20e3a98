"""The only way to a handover for a person; what she may not see is not found."""

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held, require
from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.families.charge.access import DIRECT as DIRECT
from ayllu.families.charge.access import WORK as WORK
from ayllu.families.charge.access import directed as directed
from ayllu.families.charge.access import sites as sites
from ayllu.families.charge.access import workers as workers
from ayllu.families.handover.models import Handed, Handover
from ayllu.places.models import Site


def giver_for(held: Held, pk: UUID | None, *, site: Site) -> User:
    """A worker hands over her own families; whoever directs the site, anybody's."""
    if pk is None or pk == held.user_id:
        if not held.has(Role.SOCIAL_WORKER, site_id=site.pk):
            raise Http404
        return User.objects.get(pk=held.user_id)
    require(held, *DIRECT, site_id=site.pk)
    there = Assignment.objects.filter(role=Role.SOCIAL_WORKER, site_id=site.pk).values("user_id")
    return get_object_or_404(User, pk=pk, pk__in=there)


def handovers(held: Held) -> QuerySet[Handover]:
    """Those of the sites she directs; else those she gives or receives."""
    require(held, *WORK)
    me = held.user_id
    received = Handed.objects.filter(receiver_id=me).values("handover_id")
    mine = Q(giver_id=me) | Q(rest_to_id=me) | Q(pk__in=received)
    rows = Handover.objects.select_related("giver", "rest_to", "site", "confirmed_by")
    rows = rows.filter(site_id__in=held.sites_as(*WORK))
    return rows.filter(Q(site_id__in=held.sites_as(*DIRECT)) | mine)


def handover_for(held: Held, pk: UUID) -> Handover:
    return get_object_or_404(handovers(held), pk=pk)


def may_change(held: Held, row: Handover) -> bool:
    return row.giver_id == held.user_id or held.has(*DIRECT, site_id=row.site_id)


def handover_to_change(held: Held, pk: UUID) -> Handover:
    """The giver's or the director's; not the receiver's."""
    row = handover_for(held, pk)
    if not may_change(held, row):
        raise Http404
    return row


def item_to_read(held: Held, handover_id: UUID, pk: UUID) -> Handed:
    """Only whoever receives it says that she read it."""
    row = handover_for(held, handover_id)
    found = get_object_or_404(Handed.objects.filter(handover=row), pk=pk)
    if found.receiver_id != held.user_id:
        raise Http404
    return found


def receivers(site_id: UUID, *, but: UUID, from_day: date, until: date | None) -> list[User]:
    """Social workers of the site who work there during those days."""
    there = Assignment.objects.in_force(from_day).filter(role=Role.SOCIAL_WORKER, site_id=site_id)
    there = there.filter(Q(to_day=None) | Q(to_day__gte=until or from_day))
    rows = User.objects.filter(pk__in=there.values("user_id"), is_active=True).exclude(pk=but)
    return list(rows.order_by("given_names", "surnames"))
