"""What is written about a matter: opened, its data, its steps and papers, its end."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from ayllu.accounts.access import StaffRequest
from ayllu.accounts.roles import Role
from ayllu.families.legal import access, forms, reads, rules
from ayllu.families.legal.actions import matters as actions
from ayllu.families.legal.choices import Kind
from ayllu.families.legal.views.shared import form_page, typed
from ayllu.ground.commands import once

GET_POST = require_http_methods(["GET", "POST"])


@GET_POST
@once
def new(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """Open a matter; from the file it comes with kind and person, and one tap is enough."""
    household = access.household_for(request.held, household_id, to=access.WORK)
    key, today = f"legal.new.{household.pk}", timezone.localdate()
    lead = request.held.has(Role.SAFEGUARDING_LEAD, site_id=household.site_id)
    asked = {k: request.GET[k] for k in ("kind", "person") if k in request.GET}
    form = forms.OpenForm(
        request.POST or None,
        people=reads.people_of(household, on=today, hidden_too=lead),
        bodies=reads.bodies_of(household.site_id),
        initial={**typed(request, key), **asked},
    )

    def act() -> Any:
        return actions.begin(
            household=household,
            person_id=form.person_id(),
            kind=form.cleaned_data["kind"],
            words=form.answers(),
            by=request.user,
            at=timezone.now(),
        )

    hint = ""
    if (form["kind"].value() or "") == Kind.VIOLENCE:
        hint = _("Read only by you, by who leads the case and by the safeguarding lead.")
    back = reverse("families_legal_of", args=[household.pk])
    here, submit = _("Open a legal matter"), _("Open the matter")
    return form_page(
        request, form, household, None, here, act, key=key, back=back, submit=submit, hint=hint
    )


@GET_POST
@once
def edit(request: StaffRequest, matter_id: UUID) -> HttpResponse:
    m = access.matter_for(request.held, matter_id, to=access.WORK)
    key = f"legal.data.{m.pk}"
    names = ("title", "body_name", "file_number", "other_side", "note")
    known = {name: getattr(m, name) for name in names} | {"body": str(m.body_id or "")}
    form = forms.DataForm(
        request.POST or None,
        bodies=reads.bodies_of(m.site_id),
        initial={**known, **typed(request, key)},
    )

    def act() -> Any:
        return actions.change(matter=m, words=form.answers(), by=request.user)

    return form_page(request, form, m.household, m, _("Body, file number, notes"), act, key=key)


@GET_POST
@once
def step(request: StaffRequest, legal_step_id: UUID) -> HttpResponse:
    """Done, not needed, or another day."""
    found = access.step_for(request.held, legal_step_id)
    m, today = found.matter, timezone.localdate()
    key = f"legal.step.{found.pk}"
    known = {
        "state": "done" if found.state == "todo" else found.state,
        "on_day": found.on_day or today,
        "who": found.who or request.user.short_name,
        "text": found.note,
        "due_on": found.due_on,
    }
    form = forms.StepForm(
        request.POST or None, today=today, initial={**known, **typed(request, key)}
    )

    def act() -> Any:
        data = form.cleaned_data
        return actions.settle(
            step=found,
            state=data["state"],
            on=data["on_day"],
            who=data["who"],
            text=data["text"],
            due_on=data["due_on"],
            by=request.user,
            at=timezone.now(),
        )

    here = reads.name_of(m.kind, found.code)
    return form_page(request, form, m.household, m, here, act, key=key)


@require_POST
@once
def papers(request: StaffRequest, matter_id: UUID) -> HttpResponse:
    """The checklist as it was ticked."""
    m = access.matter_for(request.held, matter_id, to=access.WORK)
    known = {str(n.pk): n.pk for n, _name in reads.checklist(m)}
    have = {known[pk] for pk in request.POST.getlist("have") if pk in known}
    actions.tick(matter=m, have=have, by=request.user, on=timezone.localdate())
    return redirect(reverse("families_legal_one", args=[m.pk]) + "#papers")


@GET_POST
@once
def close(request: StaffRequest, matter_id: UUID) -> HttpResponse:
    m = access.matter_for(request.held, matter_id, to=access.WORK)
    if not rules.can_change(m):
        return redirect("families_legal_one", m.pk)
    key, today = f"legal.close.{m.pk}", timezone.localdate()
    form = forms.CloseForm(
        request.POST or None,
        opened_on=m.opened_on,
        today=today,
        initial={"on_day": today, **typed(request, key)},
    )

    def act() -> Any:
        data = form.cleaned_data
        return actions.close(
            matter=m,
            result=data["result"],
            on=data["on_day"],
            effect=data["effect"],
            by=request.user,
            at=timezone.now(),
        )

    return form_page(request, form, m.household, m, _("Write the result"), act, key=key)


@GET_POST
@once
def mistaken(request: StaffRequest, matter_id: UUID) -> HttpResponse:
    """It leaves the lists; nothing is erased."""
    m = access.matter_for(request.held, matter_id, to=access.WORK)
    form = forms.WhyForm(request.POST or None)
    if form.is_valid():
        actions.mistaken(matter=m, why=form.cleaned_data["why"], by=request.user)
        return redirect("families_legal_of", m.household_id)
    return form_page(request, form, m.household, m, _("Entered by mistake"), lambda: None)
