"""Pages of sponsorship: who wrote, and who answered."""

from typing import cast
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.ground.commands import once
from ayllu.sponsorship import access, actions


@require_GET
def enquiries(request: HttpRequest) -> HttpResponse:
    """Open ones first; reading the list is recorded before the page is sent."""
    staff = cast(StaffRequest, request)
    rows = access.enquiries(staff.held).select_related("answered_by")
    waiting = list(rows.filter(answered_at=None).order_by("received_at")[:100])
    answered = list(rows.exclude(answered_at=None).order_by("-answered_at")[:30])
    shown = [*waiting, *answered]
    if shown:
        audit.record(
            "sponsorship.enquiry.read",
            by=staff.user,
            site_id=shown[0].site_id,
            compartment="people",
            count=len(shown),
        )
    context = {"waiting": waiting, "answered": answered}
    return render(request, "sponsorship/enquiries.html", context)


@require_POST
@once
def enquiry_answer(request: HttpRequest, enquiry_id: UUID) -> HttpResponse:
    staff = cast(StaffRequest, request)
    enquiry = access.enquiry(staff.held, enquiry_id)
    actions.note_answer(by=staff.user, enquiry=enquiry, at=timezone.now())
    return redirect("sponsorship_enquiries")
