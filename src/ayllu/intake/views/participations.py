"""The page of a participation: where the family stands and every arrow on the way."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.ground.commands import once
from ayllu.intake import access, choices, reads
from ayllu.intake.actions import steps
from ayllu.intake.forms import shared as forms
from ayllu.intake.models import Participation
from ayllu.intake.views.answer import attempt, form_page, page, work


@require_GET
def show(request: StaffRequest, pk: UUID) -> HttpResponse:
    row = access.one(Participation, request.held, pk, "household", "person", "worker")
    audit.record("intake.participation.read", by=request.user, about=row)
    context: dict[str, Any] = {
        "participation": row,
        "steps": row.steps.select_related("by").order_by("-at", "-id"),
        "decision": reads.last_decision(row.pk),
        "in_assessment": row.state == choices.State.ASSESSMENT,
        "can_step": bool(choices.WORKFLOW[choices.State(row.state)]),
        "may_work": work(request, row),
    }
    here = row.get_programme_display()
    return page(request, "intake/participation.html", row.household, here, **context)


@require_http_methods(["GET", "POST"])
@once
def step(request: StaffRequest, pk: UUID) -> HttpResponse:
    row = access.one(Participation, request.held, pk, "household", to_work=True)
    form = forms.StepForm(request.POST or None, state=row.state)
    if form.is_valid() and attempt(
        form, lambda: steps.take(row, by=request.user, **form.cleaned_data)
    ):
        return redirect("intake_participation", pk)
    more = (row.get_programme_display(), reverse("intake_participation", args=[pk]))
    return form_page(request, form, row.household, _("Next step"), more)
