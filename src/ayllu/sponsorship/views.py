"""Pages of sponsorship: who wrote, and who answered."""

from typing import cast
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.ground.commands import once
from ayllu.sponsorship import access, actions


@require_GET
def enquiries(request: HttpRequest) -> HttpResponse:
    """Open ones first; reading the list is recorded before the page is sent."""
    staff = cast(StaffRequest, request)
    rows = access.enquiries(staff.held).select_related("answered_by", "site")
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
    sites = list(access.sites_to_hand())
    context = {"waiting": waiting, "answered": answered, "sites": sites if len(sites) > 1 else []}
    return render(request, "sponsorship/enquiries.html", context)


@require_POST
@once
def enquiry_answer(request: HttpRequest, enquiry_id: UUID) -> HttpResponse:
    staff = cast(StaffRequest, request)
    enquiry = access.enquiry(staff.held, enquiry_id)
    actions.note_answer(by=staff.user, enquiry=enquiry, at=timezone.now())
    return redirect("sponsorship_enquiries")


@require_POST
@once
def enquiry_hand(request: HttpRequest, enquiry_id: UUID) -> HttpResponse:
    """Give it to the site where it belongs."""
    staff = cast(StaffRequest, request)
    enquiry = access.enquiry(staff.held, enquiry_id)
    site = access.sites_to_hand().filter(code=request.POST.get("site", "")).first()
    if site is None:
        messages.error(request, _("Choose the site that should answer."))
    else:
        actions.hand_on(by=staff.user, enquiry=enquiry, site=site)
        messages.success(request, _("%(site)s answers from now on.") % {"site": site.name})
    return redirect("sponsorship_enquiries")
