"""Concerns are for the team: leads of the site, whoever has a seat; never the named."""

from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held, StaffRequest, require
from ayllu.accounts.roles import Role
from ayllu.audit import actions as audit
from ayllu.places.models import Site
from ayllu.safeguarding.models import Barred, Closing, Concern, Report, Seat

LEAD = Role.SAFEGUARDING_LEAD
COUNTERS = (Role.DIRECTOR, Role.MONITORING_OFFICER, LEAD)


def seats(held: Held) -> QuerySet[Seat]:
    return Seat.objects.filter(user_id=held.user_id, ended_at=None)


def is_in_a_team(held: Held) -> bool:
    return held.has(LEAD) or seats(held).exists()


def concerns(held: Held) -> QuerySet[Concern]:
    """Rank opens nothing here: a director who is not of the team finds nothing.

    Row security says the same; whoever is out of one does not see the row that says so.
    """
    hers = Q(site_id__in=held.sites_as(LEAD)) | Q(pk__in=seats(held).values("concern_id"))
    out = Barred.objects.filter(concern=OuterRef("pk"), user_id=held.user_id)
    mine = Concern.objects.filter(hers).exclude(named_users__contains=[held.user_id])
    return mine.filter(~Exists(out))


def require_team(held: Held) -> None:
    if not is_in_a_team(held):
        raise Http404


def concern(held: Held, concern_id: UUID) -> Concern:
    require_team(held)
    found = concerns(held).select_related("site", "raised_by")
    return get_object_or_404(found, pk=concern_id)


def opened(request: StaffRequest, concern_id: UUID) -> Concern:
    """Opening any page of a concern is recorded before the page is sent."""
    row = concern(request.held, concern_id)
    audit.record(
        "safeguarding.concern.read", by=request.user, about=row, compartment="safeguarding"
    )
    return row


def report(held: Held, report_id: UUID) -> Report:
    require_team(held)
    rows = Report.objects.filter(concern__in=concerns(held))
    related = rows.select_related("concern__site__district", "body", "written_by", "made_by")
    return get_object_or_404(related, pk=report_id)


def seat(held: Held, seat_id: UUID) -> Seat:
    require_team(held)
    rows = Seat.objects.filter(concern__in=concerns(held), ended_at=None)
    return get_object_or_404(rows.select_related("concern", "user"), pk=seat_id)


def waiting_closing(concern: Concern) -> Closing:
    rows = concern.closings.filter(reopened_at=None, confirmed_at=None)
    return get_object_or_404(rows.select_related("concern", "by"))


def sites_to_count(held: Held) -> list[Site]:
    require(held, *COUNTERS)
    return list(Site.objects.filter(pk__in=held.sites_as(*COUNTERS)).order_by("name"))
