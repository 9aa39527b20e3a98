"""Hearings: a day announced, and how it was."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.families.legal import access, forms
from ayllu.families.legal.actions import days as actions
from ayllu.families.legal.views.shared import form_page, typed
from ayllu.ground.commands import once
from ayllu.ui import words

GET_POST = require_http_methods(["GET", "POST"])


@GET_POST
@once
def hearing_new(request: StaffRequest, matter_id: UUID) -> HttpResponse:
    m = access.matter_for(request.held, matter_id, to=access.WORK)
    form = forms.HearingForm(request.POST or None, initial={"place": m.at_body})

    def act() -> Any:
        return actions.summon(matter=m, words=form.cleaned_data, by=request.user)

    here = _("A day at the court or the office")
    warn = _("Agree with her how to be reminded; no message to a shared telephone.")
    hint = warn if m.is_reserved else ""
    return form_page(request, form, m.household, m, here, act, hint=hint)


@GET_POST
@once
def hearing(request: StaffRequest, hearing_id: UUID) -> HttpResponse:
    """What happened on that day."""
    found = access.hearing_for(request.held, hearing_id)
    m, today = found.matter, timezone.localdate()
    key = f"legal.hearing.{found.pk}"
    form = forms.TellForm(
        request.POST or None, on_day=found.on_day, today=today, initial=typed(request, key)
    )

    def act() -> Any:
        return actions.tell(hearing=found, by=request.user, at=timezone.now(), **form.cleaned_data)

    here = _("%(what)s of %(day)s") % {
        "what": found.get_kind_display(),
        "day": words.day(found.on_day),
    }
    return form_page(request, form, m.household, m, here, act, key=key)
