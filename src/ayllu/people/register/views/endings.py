"""Small acts on a file: a telephone, a warning or a paper is no longer in force."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.ground.commands import once
from ayllu.people.register import access, actions, forms, reads
from ayllu.people.register.views.pages import form_page

GET_POST = require_http_methods(["GET", "POST"])


@GET_POST
@once
def phone_end(request: StaffRequest, phone_id: UUID) -> HttpResponse:
    phone = access.phone_to_edit(request.held, phone_id)
    today = timezone.localdate()

    def act(data: dict[str, Any]) -> None:
        actions.end_phone(by=request.user, phone=phone, today=today, **data)

    said = f"{reads.said_number(phone)} · {phone.get_whose_display()}"
    return form_page(
        request,
        forms.PhoneEndForm(request.POST or None, initial={"on": today}),
        about=phone.household or phone.person,
        title=_("A telephone is no longer used"),
        submit=_("Take the number off the file"),
        note=" · ".join(filter(None, (said, phone.note))),
        act=act,
    )


@GET_POST
@once
def alert_end(request: StaffRequest, care_alert_id: UUID) -> HttpResponse:
    alert = access.alert_to_edit(request.held, care_alert_id)
    today = timezone.localdate()

    def act(data: dict[str, Any]) -> None:
        actions.end_care_alert(by=request.user, alert=alert, today=today, **data)

    return form_page(
        request,
        forms.AlertEndForm(request.POST or None, initial={"on": today}),
        about=alert.person,
        title=_("A warning is no longer needed"),
        submit=_("End the warning"),
        note=f"{alert.get_kind_display()}: {alert.text}",
        act=act,
    )
