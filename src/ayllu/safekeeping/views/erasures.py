"""An erasure: asked by one, approved by another, carried out by the keeper."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest, require
from ayllu.audit import actions as audit
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt
from ayllu.places import reads as places
from ayllu.safekeeping import access, actions, forms, reads
from ayllu.safekeeping.choices import Apart


@require_http_methods(["GET", "POST"])
@once
def new(request: StaffRequest, person_id: UUID) -> HttpResponse:
    person = access.person_for(request.held, person_id)
    today = timezone.localdate()
    form = forms.ErasureForm(request.POST or None)
    made = form.is_valid() and attempt(
        form,
        lambda: actions.ask_erasure(
            person=person,
            why=form.cleaned_data["why"],
            legal_order=form.cleaned_data["legal_order"],
            by=request.user,
            at=timezone.now(),
        ),
    )
    if made:
        return redirect("safekeeping_erasure", made.pk)
    context = {"person": person, "form": form, "over_on": reads.over_on(person, today=today)}
    context |= {"today": today, "terms": places.terms_on(today)}
    status = 422 if form.is_bound else 200
    return render(request, "safekeeping/erasure_new.html", context, status=status)


@require_http_methods(["GET", "POST"])
@once
def erasure(request: StaffRequest, erasure_id: UUID) -> HttpResponse:
    """Approve it, or take it back with why."""
    found = access.erasure_for(request.held, erasure_id)
    form = forms.WhyForm(request.POST if request.POST.get("act") == "withdraw" else None)
    if request.POST.get("act") == "approve":
        actions.approve_erasure(erasure=found, by=request.user, at=timezone.now())
        return redirect("safekeeping_erasure", found.pk)
    if form.is_valid():
        actions.withdraw_erasure(
            erasure=found, why=form.cleaned_data["why"], by=request.user, at=timezone.now()
        )
        return redirect("safekeeping_erasure", found.pk)
    audit.record("safekeeping.erasure.read", by=request.user, about=found, compartment="rights")
    words = reads.words_of(found.pk)
    context = {
        "erasure": found,
        "form": form,
        "word": reads.word(words, Apart.SAFEGUARDING),
        "open": not (found.done_on or found.withdrawn_at),
        "may_approve": found.asked_by_id != request.user.pk and not found.approved_at,
    }
    status = 422 if form.is_bound else 200
    return render(request, "safekeeping/erasure.html", context, status=status)


@require_GET
def past(request: StaffRequest) -> HttpResponse:
    """Whose time is over; nothing is erased by itself."""
    require(request.held, *access.OFFICER)
    today = timezone.localdate()
    rows = reads.past_their_time(request.held, today=today)
    audit.record("safekeeping.past.read", by=request.user, count=len(rows), compartment="rights")
    context = {"rows": rows, "terms": places.terms_on(today)}
    return render(request, "safekeeping/past.html", context)
