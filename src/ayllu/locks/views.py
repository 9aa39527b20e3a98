"""Pages of locks: hiding by the lead; asking for a file, ending and reviewing it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest, require
from ayllu.audit import actions as audit
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt
from ayllu.locks import access, actions, forms, reads, rules
from ayllu.people.register.models import Person
from ayllu.places.models import Site
from ayllu.ui import links

GET_POST = require_http_methods(["GET", "POST"])


@GET_POST
@once
def hide(request: StaffRequest, person_id: UUID) -> HttpResponse:
    """Hide for safety, or show again; both with a reason, both by the lead."""
    person = access.person_to_hide(request.held, person_id)
    form = forms.HideForm(request.POST or None)
    act = actions.show_again if person.hidden_for_safety else actions.hide

    def do() -> object:
        return act(by=request.user, person=person, at=timezone.now(), **form.cleaned_data)

    if form.is_valid() and attempt(form, do):
        return redirect(links.address_of(person) or "locks_hidden")
    context = {"form": form, "person": person, "shows": person.hidden_for_safety}
    status = 422 if form.is_bound else 200
    return render(request, "locks/hide.html", context, status=status)


@require_GET
def hidden(request: StaffRequest) -> HttpResponse:
    """Everyone who is hidden at her sites, and since when."""
    rows = list(access.hidings(request.held))
    audit.record(
        "locks.hidden.read",
        by=request.user,
        site_id=rows[0].site_id if rows else None,
        compartment="safeguarding",
        count=len(rows),
    )
    return render(request, "locks/hidden.html", {"rows": rows})


@GET_POST
@once
def ask(request: StaffRequest) -> HttpResponse:
    """Break the glass: one child, a reason, the password once more."""
    require(request.held, *access.ASKERS)
    now = timezone.now()
    form = forms.AskForm(
        request.POST or None, sites=list(Site.objects.order_by("name")), user=request.user
    )

    def do() -> object:
        return actions.open_file(by=request.user, at=now, **form.answers())

    if form.is_valid() and (made := attempt(form, do)):
        return redirect("casefile_by_opening", made.pk)
    context = {"form": form, "mine": access.own(request.held, now=now)}
    status = 422 if form.is_bound else 200
    return render(request, "locks/ask.html", context, status=status)


@GET_POST
@once
def end(request: StaffRequest, opening_id: UUID) -> HttpResponse:
    opening = access.opening_to_end(request.held, opening_id)
    if request.method == "POST":
        actions.end(by=request.user, opening=opening, at=timezone.now())
        mine = opening.user_id == request.user.pk
        return redirect("locks_ask") if mine else redirect("locks_opening", opening.pk)
    return render(request, "locks/end.html", {"opening": opening})


@require_GET
def openings(request: StaffRequest) -> HttpResponse:
    """What waits for a review first; then what was reviewed."""
    rows = access.to_look_at(request.held)
    found = [*reads.to_review(rows)]
    audit.record(
        "locks.openings.read",
        by=request.user,
        site_id=found[0].site_id if found else None,
        compartment="safeguarding",
        count=len(found),
    )
    context = {"waiting": found, "done": reads.reviewed(rows), "now": timezone.now()}
    return render(request, "locks/openings.html", context)


@GET_POST
@once
def opening(request: StaffRequest, opening_id: UUID) -> HttpResponse:
    """Who opened whose file and why, what was read by it; end it, review it."""
    row = access.opening(request.held, opening_id)
    now = timezone.now()
    form = forms.ReviewForm(request.POST or None)

    def do() -> None:
        actions.review(by=request.user, opening=row, at=now, **form.cleaned_data)

    if form.is_valid() and attempt(form, do):
        return redirect("locks_openings")
    audit.record("locks.opening.read", by=request.user, about=row, compartment="safeguarding")
    context = {
        "opening": row,
        "child": named(row.person),
        "form": form,
        "runs": rules.runs(row, now=now),
        "readings": reads.readings(row)[:40],
        "reviews": not row.verdict and row.user_id != request.user.pk,
    }
    status = 422 if form.is_bound else 200
    return render(request, "locks/opening.html", context, status=status)


def named(person: Person) -> str:
    return person.full_name or _("somebody")
