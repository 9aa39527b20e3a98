"""Pages of safeguarding."""

import re
from typing import cast
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.accounts.sites import sites_as
from ayllu.audit import actions as audit
from ayllu.ground.commands import once
from ayllu.ground.constraints import Refused
from ayllu.people.register.models import Person
from ayllu.places.models import Site
from ayllu.safeguarding import access, actions, forms, reads, rules
from ayllu.safeguarding.actions import steps
from ayllu.safeguarding.choices import WORKFLOW, State

CODE = re.compile(r"S-[0-9A-Z]{5}")


@require_http_methods(["GET", "POST"])
@once
def raise_(request: HttpRequest) -> HttpResponse:
    """Anyone of the staff, from anywhere; the answer shows the code and nothing else."""
    staff = cast(StaffRequest, request)
    person = visible_person(request.GET.get("person", ""))
    sites = [person.site] if person else own_sites(staff)
    form = forms.RaiseForm(
        request.POST or None, staff=reads.colleagues(), sites=sites, by=staff.user
    )
    if form.is_valid():
        code = actions.raise_concern(
            by=staff.user,
            site=form.chosen_site(),
            persons=[person] if person else [],
            **form.answers(),
        )
        form.keep(staff.user)
        return redirect("safeguarding_raised", code)
    status = 422 if form.is_bound else 200
    context = {"form": form, "person": person}
    return render(request, "safeguarding/raise.html", context, status=status)


def visible_person(text: str) -> Person | None:
    """Whom the page was about from which she came; row security decides whether she sees him."""
    try:
        return Person.objects.filter(pk=UUID(text)).select_related("site").first()
    except ValueError:
        return None


def own_sites(request: StaffRequest) -> list[Site]:
    """Where she works today; someone without a role is heard at the first site."""
    found = sites_as(request.held) or list(Site.objects.order_by("id")[:1])
    if not found:
        raise Http404
    return found


@require_GET
def raised(request: HttpRequest, code: str) -> HttpResponse:
    if not CODE.fullmatch(code):
        raise Http404
    return render(request, "safeguarding/raised.html", {"code": code})


@require_GET
def concerns(request: HttpRequest) -> HttpResponse:
    staff = cast(StaffRequest, request)
    inbox = reads.inbox(staff.held, now=timezone.now())
    shown = [*inbox.new, *inbox.open, *inbox.closed]
    if shown:
        audit.record(
            "safeguarding.concerns.read",
            by=staff.user,
            site_id=shown[0].site_id,
            compartment="safeguarding",
            count=len(shown),
        )
    return render(request, "safeguarding/concerns.html", {"inbox": inbox})


@require_http_methods(["GET", "POST"])
@once
def concern(request: HttpRequest, concern_id: UUID) -> HttpResponse:
    """The concern and the next step; opening it is recorded before the page is sent."""
    staff = cast(StaffRequest, request)
    row = access.concern(staff.held, concern_id)
    bound = step_form(staff, str(request.POST.get("to", ""))) if request.method == "POST" else None
    if bound is not None and bound.is_valid():
        try:
            steps.move(by=staff.user, concern=row, at=timezone.now(), **bound.cleaned_data)
            return redirect("safeguarding_concern", row.pk)
        except Refused as reason:
            bound.add_error(None, str(reason))
    audit.record("safeguarding.concern.read", by=staff.user, about=row, compartment="safeguarding")
    context = {
        "concern": row,
        "steps": reads.steps(row),
        "people": reads.people(row),
        "named": reads.named(row),
        "moves": [(to, move_form(staff, to, bound)) for to in WORKFLOW[State(row.state)]],
        "wrong": bound,
        "late": rules.is_late(row, now=timezone.now()),
        "path": reads.path(row),
    }
    status = 422 if bound is not None else 200
    return render(request, "safeguarding/concern.html", context, status=status)


def step_form(request: StaffRequest, to: str, *, blank: bool = False) -> forms.StepForm:
    return forms.StepForm(
        None if blank else request.POST,
        initial={"to": to},
        auto_id=f"{to}_%s",
        staff=reads.colleagues(besides=[request.user]),
        with_level=to == State.ASSESSED,
        with_note=to != State.ACKNOWLEDGED,
    )


def move_form(request: StaffRequest, to: State, bound: forms.StepForm | None) -> forms.StepForm:
    """The form that came back with an error, or a blank one."""
    if bound is not None and bound.data.get("to") == to:
        return bound
    return step_form(request, to, blank=True)
