"""Pages of benefits: a family's own, one of them, the list of the sites."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.families.benefits import access, actions, catalogue, forms, reads
from ayllu.families.benefits.catalogue import Offer
from ayllu.families.benefits.choices import WORKFLOW, State
from ayllu.ground.commands import once
from ayllu.people.register.models import Household
from ayllu.ui import links


def framed(household: Household, **more: Any) -> dict[str, Any]:
    return {
        "household": household,
        "household_url": links.address_of(household),
        "today": timezone.localdate(),
        **more,
    }


@require_GET
def of_household(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """What they have, what they wait for, what they leave on the table, what to ask about."""
    household = access.household_for(request.held, household_id)
    audit.record(
        "families.benefits.read", by=request.user, about=household, household_id=household.pk
    )
    today = timezone.localdate()
    rows = reads.of_household(household.pk, today=today)
    context = framed(
        household,
        rows=rows,
        given=reads.class_of(rows, today=today),
        left_amount=reads.left_amount(rows),
        hints=reads.hints(household, rows, today=today),
        works=access.can_work(request.held, household.site_id),
    )
    return render(request, "families_benefits/of_household.html", context)


@require_http_methods(["GET", "POST"])
@once
def note(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """They may have it: one tap on a hint, or any line of the catalogue."""
    household = access.household_for(request.held, household_id, to=access.WORK)
    today = timezone.localdate()
    posted = request.POST.copy() if request.POST else None
    if posted is not None and "hint" in posted:
        code, _colon, person = str(posted["hint"]).partition(":")
        posted["code"], posted["person"] = code, person or forms.HOME
    form = forms.NoteForm(posted, people=reads.members(household, on=today), today=today)
    if form.is_valid():
        actions.note_eligible(
            household=household,
            person_id=form.person_id(),
            code=form.cleaned_data["code"],
            by=request.user,
            at=timezone.now(),
        )
        return redirect("families_benefits_of", household.pk)
    context = framed(household, form=form)
    status = 422 if form.is_bound else 200
    return render(request, "families_benefits/note.html", context, status=status)


@require_http_methods(["GET", "POST"])
@once
def benefit(request: StaffRequest, benefit_id: UUID) -> HttpResponse:
    """One benefit and what happened next."""
    to = access.WORK if request.method == "POST" else access.READ
    found = access.benefit_for(request.held, benefit_id, to=to)
    works = access.can_work(request.held, found.site_id) and bool(WORKFLOW[State(found.state)])
    today = timezone.localdate()
    form = None
    if works:
        form = forms.MoveForm(
            request.POST or None,
            initial={"on_day": today, "amount": found.amount},
            state=found.state,
            code=found.code,
            today=today,
        )
    if form is not None and form.is_valid():
        data = form.cleaned_data
        actions.move(
            benefit=found,
            to=data["to"],
            on=data["on_day"],
            why=data["why"],
            cse=data.get("cse", ""),
            amount=data["amount"],
            expires_on=data["expires_on"],
            by=request.user,
            at=timezone.now(),
        )
        return redirect("families_benefits_of", found.household_id)
    audit.record("families.benefit.read", by=request.user, about=found)
    offer: Offer | None = catalogue.offers().get(found.code)
    context = framed(
        found.household, line=reads.line(found, today=today), offer=offer, form=form, benefit=found
    )
    status = 422 if form is not None and form.is_bound else 200
    return render(request, "families_benefits/benefit.html", context, status=status)


@require_GET
def benefits(request: StaffRequest) -> HttpResponse:
    """All families of the sites: left on the table first."""
    rows = access.benefits(request.held)
    names = {
        "left": _("Left on the table"),
        "expiring": _("Expire within 90 days"),
        "applied": _("Wait for an answer"),
        "granted": _("Being received"),
    }
    show = request.GET.get("show", "left")
    show = show if show in names else "left"
    found = reads.at_sites(rows, show, today=timezone.localdate())
    sites = request.held.sites_as(*access.READ)
    audit.record(
        "families.benefits_list.read",
        by=request.user,
        site_id=next(iter(sites)) if len(sites) == 1 else None,
        count=len(found),
    )
    tabs = [{"label": v, "url": f"?show={k}", "current": k == show} for k, v in names.items()]
    context = {"rows": found, "tabs": tabs, "title": names[show], "offers": catalogue.offers()}
    return render(request, "families_benefits/benefits.html", context)
