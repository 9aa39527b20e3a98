"""Acts on a line of the register: what it is, harm in it, a mistake; the sheet itself."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.complaints.register import access, forms, staff
from ayllu.complaints.register.actions import harms, writing
from ayllu.complaints.register.choices import State
from ayllu.complaints.register.models import Complaint
from ayllu.complaints.register.pages import acted
from ayllu.ground import vault
from ayllu.ground.commands import once

GET_POST = require_http_methods(["GET", "POST"])
# A picture may do nothing; the browser's own viewer of PDFs needs a place to stand.
ALONE = {
    "application/pdf": "default-src 'none'; object-src 'self'; style-src 'unsafe-inline';"
    " frame-ancestors 'none'",
}
PICTURE = "default-src 'none'; frame-ancestors 'none'; sandbox"


def read(request: StaffRequest, row: Complaint, code: str = "complaints.complaint.read") -> None:
    audit.record(code, by=request.user, about=row, compartment="complaints")


@require_POST
@once
def no_harm(request: StaffRequest, complaint_id: UUID) -> HttpResponse:
    row = access.handled(request.held, complaint_id)
    harms.rule_out(row=row, by=request.user, at=timezone.now())
    return redirect("complaints_one", row.pk)


@GET_POST
@once
def sort(request: StaffRequest, complaint_id: UUID) -> HttpResponse:
    """What it is, and about whom: who is named here sees nothing of it from now on."""
    row = access.handled(request.held, complaint_id)
    first = {
        "kind": row.kind,
        "about": row.about,
        "who": row.who,
        "about_users": [str(pk) for pk in row.about_users],
    }
    form = forms.SortForm(
        request.POST or None, initial=first, staff=staff.colleagues(besides=[request.user.pk])
    )
    if row.state == State.PASSED_ON:
        raise Http404

    def act(data: dict[str, Any]) -> Any:
        writing.sort(row=row, by=request.user, **data)

    return acted(request, row, form, act, title=_("What it is, and about whom"), submit=_("Save"))


@GET_POST
@once
def pass_on(request: StaffRequest, complaint_id: UUID) -> HttpResponse:
    """There is harm in it: to the safeguarding lead, whatever else it is."""
    row = access.handled(request.held, complaint_id)
    form = forms.PassOnForm(request.POST or None)

    def act(data: dict[str, Any]) -> Any:
        harms.pass_on(
            row=row, by=request.user, at=timezone.now(), note=data["note"], **form.told_harm()
        )

    return acted(
        request,
        row,
        form,
        act,
        title=_("There is harm in it"),
        submit=_("Pass it on to safeguarding"),
        template="pass_on",
    )


@GET_POST
@once
def mistaken(request: StaffRequest, complaint_id: UUID) -> HttpResponse:
    row = access.handled(request.held, complaint_id)
    form = forms.WhyForm(request.POST or None)

    def act(data: dict[str, Any]) -> Any:
        writing.mark_mistaken(row=row, why=data["why"], by=request.user, at=timezone.now())

    return acted(
        request,
        row,
        form,
        act,
        title=_("Entered by mistake"),
        submit=_("Take it off the register"),
        then=reverse("complaints_register"),
    )


@require_GET
def scan(request: StaffRequest, complaint_id: UUID) -> HttpResponse:
    """The sheet itself; the reading is recorded, nobody between keeps a copy."""
    row = access.complaint(request.held, complaint_id)
    if not row.scan:
        raise Http404
    read(request, row, "complaints.scan.read")
    response = HttpResponse(vault.fetch(row.scan), content_type=row.scan_media)
    response["Content-Disposition"] = f'inline; filename="{row.code}"'
    response["Content-Security-Policy"] = ALONE.get(row.scan_media, PICTURE)
    response["Cache-Control"] = "no-store"
    return response
