"""The privacy officer's first page: what waits, and the way to a person."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest, require
from ayllu.audit import actions as audit
from ayllu.datarights import access, forms, reads
from ayllu.datarights.actions import requests as actions
from ayllu.datarights.choices import Right
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt
from ayllu.people.register import finds
from ayllu.places import reads as places
from ayllu.safekeeping import access as safekeeping
from ayllu.safekeeping import reads as kept


@require_GET
def home(request: StaffRequest) -> HttpResponse:
    today, held = timezone.localdate(), request.held
    rows = reads.rows(held, today=today)
    officer = held.has(*access.OFFICER)
    context = {
        **rows,
        "today": today,
        "officer": officer,
        "erasures": safekeeping.erasures(held).filter(done_on=None, withdrawn_at=None),
        "incidents": safekeeping.incidents(held).filter(closed_at=None),
        "night": kept.last_night(),
    }
    audit.record(
        "datarights.requests.read", by=request.user, count=len(rows["live"]), compartment="rights"
    )
    return render(request, "datarights/home.html", context)


@require_http_methods(["GET", "POST"])
def find(request: StaffRequest) -> HttpResponse:
    """By name, document or telephone, posted so that no name stands in an address."""
    require(request.held, *access.OFFICER)
    typed = request.POST.get("q", "")
    found = [f for f in finds.find(request.held, typed) if f.kind == "person"] if typed else []
    context = {"typed": typed, "found": found}
    if typed:
        audit.record(
            "datarights.find.read", by=request.user, count=len(found), compartment="rights"
        )
    return render(request, "datarights/find.html", context)


@require_http_methods(["GET", "POST"])
@once
def new(request: StaffRequest, person_id: UUID) -> HttpResponse:
    person = access.person_for(request.held, person_id)
    today = timezone.localdate()
    form = forms.RequestForm(request.POST or None, initial={"received_on": today}, today=today)
    made = form.is_valid() and attempt(
        form, lambda: actions.write(person=person, by=request.user, **form.cleaned_data)
    )
    if made:
        return redirect("datarights_request", made.pk)
    terms = places.terms_on(today)
    context = {"person": person, "form": form}
    context["terms"] = [(label, terms[f"arco.{value}"]) for value, label in Right.choices]
    status = 422 if form.is_bound else 200
    return render(request, "datarights/request_new.html", context, status=status)


@require_http_methods(["GET", "POST"])
@once
def take(request: StaffRequest, person_id: UUID) -> HttpResponse:
    """All that the officer may see of a person, for a machine to read; with a reason."""
    person = access.person_for(request.held, person_id)
    form = forms.TakeForm(request.POST or None)
    if form.is_valid():
        data, count = actions.take_along(
            person=person, why=form.cleaned_data["why"], by=request.user
        )
        response = HttpResponse(data, content_type="application/zip")
        response["Content-Disposition"] = f'attachment; filename="datos-{person.pk.hex[-8:]}.zip"'
        response["X-Content-Type-Options"] = "nosniff"
        response["X-Rows"] = str(count)
        return response
    context = {"person": person, "form": form}
    return render(request, "datarights/take.html", context, status=422 if form.is_bound else 200)
