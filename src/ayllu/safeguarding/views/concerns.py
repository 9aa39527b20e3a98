"""The inbox of the team, one concern, and its steps."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt
from ayllu.safeguarding import access, forms, reads, rules
from ayllu.safeguarding.actions import steps
from ayllu.safeguarding.choices import LEVELS, Level, State
from ayllu.safeguarding.models import Concern

GET_POST = require_http_methods(["GET", "POST"])


@require_GET
def concerns(request: StaffRequest) -> HttpResponse:
    access.require_team(request.held)
    inbox = reads.inbox(request.held, now=timezone.now())
    if inbox.shown:
        audit.record(
            "safeguarding.concerns.read",
            by=request.user,
            site_id=inbox.shown[0].site_id,
            compartment="safeguarding",
            count=len(inbox.shown),
        )
    context = {"inbox": inbox, "counts": request.held.has(*access.COUNTERS)}
    return render(request, "safeguarding/concerns.html", context)


@GET_POST
@once
def concern(request: StaffRequest, concern_id: UUID) -> HttpResponse:
    """The concern and the next step."""
    row = access.opened(request, concern_id)
    bound = (
        step_form(request, str(request.POST.get("to", ""))) if request.method == "POST" else None
    )
    if bound is not None and bound.is_valid():
        data = bound.cleaned_data

        def act() -> None:
            steps.move(by=request.user, concern=row, at=timezone.now(), **data)

        if attempt(bound, act):
            return redirect("safeguarding_concern", row.pk)
    context = {**shown(row, request), "moves": moves(request, row, bound), "wrong": bound}
    status = 422 if bound is not None else 200
    return render(request, "safeguarding/concern.html", context, status=status)


def shown(row: Concern, request: StaffRequest) -> dict[str, Any]:
    now = timezone.now()
    (timed,) = reads.with_clocks(Concern.objects.filter(pk=row.pk), now=now)
    closing = reads.closing(row)
    return {
        "concern": row,
        "clocks": [(clock, clock.is_late(now)) for clock in timed.clocks],
        "rule": LEVELS.get(row.level or 0),
        "decisions": row.decisions.select_related("by").order_by("-at"),
        "reports": row.reports.select_related("body", "made_by").order_by("entered_at"),
        "reported": any(r.made_at for r in timed.reports.all()),
        "needs_report": rules.needs_report(row.level),
        "steps": reads.steps(row),
        "people": reads.people(row),
        "named": reads.named(row),
        "seats": row.seats.filter(ended_at=None).select_related("user"),
        "barred": row.barred.select_related("user"),
        "entered_late": rules.entered_late(row.known_at, row.entered_at),
        "late": rules.is_late(row, now=now),
        "closing": closing,
        "signs": closing is not None and not closing.confirmed_at and closing.by != request.user,
        "closes": rules.can_close(row.state),
        "is_open": row.state != State.CLOSED,
        "path": reads.path(row),
    }


def moves(request: StaffRequest, row: Concern, bound: forms.StepForm | None) -> list[Any]:
    return [(to, move_form(request, to, bound)) for to in rules.moves(row.state)]


def step_form(request: StaffRequest, to: str, *, blank: bool = False) -> forms.StepForm:
    return forms.StepForm(
        None if blank else request.POST,
        initial={"to": to},
        auto_id=f"{to}_%s",
        staff=reads.colleagues(besides=[request.user.pk]),
        with_level=to == State.ASSESSED,
        with_note=to != State.ACKNOWLEDGED,
    )


def move_form(request: StaffRequest, to: State, bound: forms.StepForm | None) -> forms.StepForm:
    """The form that came back with an error, or a blank one."""
    if bound is not None and bound.data.get("to") == to:
        return bound
    return step_form(request, to, blank=True)


@GET_POST
@once
def level(request: StaffRequest, concern_id: UUID) -> HttpResponse:
    """Up or down, with reasons; what each level means stands beside."""
    row = access.opened(request, concern_id)
    form = forms.LevelForm(request.POST or None, initial={"level": row.level})
    if form.is_valid():
        data = form.cleaned_data

        def act() -> None:
            steps.decide_level(by=request.user, concern=row, at=timezone.now(), **data)

        if attempt(form, act):
            return redirect("safeguarding_concern", row.pk)
    levels = [(Level(n).label, rule) for n, rule in LEVELS.items()]
    context = {"concern": row, "form": form, "levels": levels}
    status = 422 if form.is_bound else 200
    return render(request, "safeguarding/level.html", context, status=status)
