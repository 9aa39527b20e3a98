"""One request, from who asks to the paper in her hands."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.datarights import access, composing, forms, paper, reads
from ayllu.datarights.actions import reading
from ayllu.datarights.actions import requests as actions
from ayllu.datarights.choices import Mode, Reason, Right, State
from ayllu.datarights.models import Request
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt
from ayllu.keeping.kinds import kind_of
from ayllu.safekeeping import reads as safekeeping
from ayllu.ui import typeset

PAPER = (State.REDACTING, State.CHECKING, State.READY, State.HANDED, State.CLOSED)
# What one tap does, without a form of its own.
PLAIN = ("compose", "finish", "close", "withdraw")


@require_http_methods(["GET", "POST"])
@once
def one(request: StaffRequest, request_id: UUID) -> HttpResponse:
    found = access.request_for(request.held, request_id)
    act = request.POST.get("act", "")
    if act in PLAIN:
        plain(found, act, request)
        return redirect("datarights_request", found.pk)
    shown = forms_of(found, act, request)
    if act and act in shown and shown[act].is_valid():
        form = shown[act]
        if attempt(form, lambda: with_form(found, act, form.cleaned_data, request)):
            return redirect("datarights_request", found.pk)
    audit.record("datarights.request.read", by=request.user, about=found, compartment="rights")
    context = {
        **shown,
        "row": found,
        "steps": reads.path(found),
        "words": safekeeping.words_of(found.pk),
        "withheld": reads.withheld_list(found),
        "restrictions": found.restrictions.all(),
        "reader": found.read_by_id == request.user.pk,
        "papers": found.state in PAPER and found.right == Right.ACCESS and not found.reply,
        "knot": reads.knot(found, timezone.localdate()),
    }
    status = 422 if act else 200
    return render(request, "datarights/request.html", context, status=status)


def plain(found: Request, act: str, request: StaffRequest) -> None:
    now, by = timezone.now(), request.user
    if act == "compose":
        reading.compose(request=found, by=by, at=now)
    elif act == "finish":
        reading.finish(request=found, by=by, at=now)
    elif act == "close":
        actions.close(request=found, by=by)
    else:
        actions.withdraw(request=found, by=by, at=now)


def forms_of(found: Request, act: str, request: StaffRequest) -> dict[str, Any]:
    """The forms of the state it stands in."""
    today = timezone.localdate()

    def typed(name: str) -> Any:
        return request.POST if act == name else None

    if found.state == State.RECEIVED:
        start = {"on": today}
        return {"identify": forms.IdentityForm(typed("identify"), initial=start, today=today)}
    if found.state == State.IDENTIFIED:
        return {"answer": forms.AnswerForm(typed("answer"), right=found.right)}
    if found.state == State.CHECKING:
        return {"check": forms.CheckForm(typed("check"))}
    if found.state == State.READY:
        start = {"met_on": today}
        return {"hand": forms.HandForm(typed("hand"), initial=start, today=today)}
    return {}


def with_form(found: Request, act: str, data: dict[str, Any], request: StaffRequest) -> Any:
    now, by = timezone.now(), request.user
    if act == "identify":
        return actions.identify(request=found, by=by, **data)
    if act == "answer":
        return actions.answer(request=found, by=by, at=now, **data)
    if act == "check":
        well = request.POST.get("well") == "yes"
        return reading.check(request=found, well=well, note=data["note"], by=by, at=now)
    return actions.hand_over(request=found, by=by, at=now, **data)


@require_http_methods(["GET", "POST"])
@once
def entries(request: StaffRequest, request_id: UUID) -> HttpResponse:
    """The whole file, record by record, with what was suggested and withheld."""
    found = access.request_for(request.held, request_id)
    if request.method == "POST":
        reading.accept_all(request=found, by=request.user, at=timezone.now())
        return redirect("datarights_entries", found.pk)
    rows = reads.entries(found)
    audit.record(
        "datarights.entries.read",
        by=request.user,
        about=found.person,
        count=len(rows),
        compartment="rights",
    )
    context = {
        "row": found,
        "groups": reads.by_kind(rows),
        "suggested": sum(getattr(e, "suggested", 0) for e in rows),
        "seen": sum(1 for e in rows if e.seen_at),
        "total": len(rows),
        "reading": found.state == State.REDACTING,
    }
    return render(request, "datarights/entries.html", context)


@require_http_methods(["GET", "POST"])
@once
def entry(request: StaffRequest, entry_id: UUID) -> HttpResponse:
    """One record: each suggestion withheld or shown, further words, or all of it."""
    found = access.entry_for(request.held, entry_id)
    before, after = reads.beside(found)
    act = request.POST.get("act", "")
    form = forms.MarkForm(request.POST if act == "words" else None)
    if act == "decide":
        chosen = {UUID(value) for value in request.POST.getlist("mark")}
        reading.decide(
            entry=found,
            withheld=chosen,
            whole=request.POST.get("whole", ""),
            by=request.user,
            at=timezone.now(),
        )
        return redirect("datarights_entry", (after or found).pk)
    if form.is_valid() and attempt(
        form,
        lambda: reading.withhold(
            entry=found, by=request.user, at=timezone.now(), **form.cleaned_data
        ),
    ):
        return redirect("datarights_entry", found.pk)
    audit.record(
        "datarights.entry.read", by=request.user, about=found.request.person, compartment="rights"
    )
    marks = list(found.marks.order_by("whole", "at", "pk"))
    context = {
        "entry": found,
        "row": found.request,
        "kind": kind_of(found.kind),
        "lines": composing.lines_of(found.content),
        "after_lines": reads.one(found, [m for m in marks if m.mode == Mode.WITHHELD]),
        "marks": [m for m in marks if not m.whole],
        "whole": next((m.reason for m in marks if m.whole), ""),
        "reasons": Reason.choices,
        "form": form,
        "before": before,
        "after": after,
        "reading": found.request.state == State.REDACTING,
    }
    return render(request, "datarights/entry.html", context, status=422 if form.is_bound else 200)


@require_GET
def file(request: StaffRequest, request_id: UUID) -> HttpResponse:
    """The file as it is handed over."""
    found = access.request_for(request.held, request_id)
    if found.state not in PAPER or found.right != Right.ACCESS:
        raise Http404
    audit.record(
        "datarights.file.read", by=request.user, about=found.person, reason=found.code,
        compartment="rights",
    )  # fmt: skip
    return typeset.handed(paper.file_of(found), f"{found.code}.pdf")


@require_GET
def letter(request: StaffRequest, answered_id: UUID) -> HttpResponse:
    found = access.request_for(request.held, answered_id)
    if not found.reply:
        raise Http404
    audit.record("datarights.letter.read", by=request.user, about=found, compartment="rights")
    return typeset.handed(paper.letter_of(found), f"{found.code}-carta.pdf")
