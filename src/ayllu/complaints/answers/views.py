"""One complaint and what is done with it."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.complaints.answers import actions, forms
from ayllu.complaints.answers import reads as own
from ayllu.complaints.answers import rules as own_rules
from ayllu.complaints.register import access, reads, rules, staff
from ayllu.complaints.register.choices import OPEN, Harm, State
from ayllu.complaints.register.models import Complaint
from ayllu.complaints.register.pages import acted, draft_of
from ayllu.ground.commands import once

GET_POST = require_http_methods(["GET", "POST"])
# A picture may do nothing; the browser's own viewer of PDFs needs a place to stand.
ALONE = {
    "application/pdf": "default-src 'none'; object-src 'self'; style-src 'unsafe-inline';"
    " frame-ancestors 'none'",
}
PICTURE = "default-src 'none'; frame-ancestors 'none'; sandbox"


def read(request: StaffRequest, row: Complaint, code: str = "complaints.complaint.read") -> None:
    audit.record(code, by=request.user, about=row, compartment="complaints")


@require_GET
def one(request: StaffRequest, complaint_id: UUID) -> HttpResponse:
    """What was said, where it stands, what was done; opening it is recorded before it is sent."""
    row = access.complaint(request.held, complaint_id)
    read(request, row)
    today = timezone.localdate()
    passed = row.state == State.PASSED_ON
    handles = access.handles(request.held, row) and not passed
    before = own.answered_before(row)
    context: dict[str, Any] = {
        "row": row,
        "line": reads.line(row, today=today),
        "path": reads.path(row),
        "passed": passed,
        "named": [] if passed else reads.named(row),
        "measures": own.measures(row),
        "answers": own.answers(row),
        "harm_words": rules.harm_words(row.words) if row.harm == Harm.PROPOSED else [],
        "handles": handles,
        "acknowledges": handles and row.state == State.NEW and row.harm != Harm.PROPOSED,
        "answers_it": handles and own_rules.can_answer(row, by=request.user.pk, before=before),
        "asks": handles and row.state == State.ANSWERED,
        "entrusts": access.entrusts(request.held, row) and row.state in (*OPEN, State.ANSWERED),
    }
    return render(request, "complaints_answers/one.html", context)


@require_POST
@once
def acknowledge(request: StaffRequest, complaint_id: UUID) -> HttpResponse:
    row = access.handled(request.held, complaint_id)
    actions.acknowledge(row=row, by=request.user, at=timezone.now())
    return redirect("complaints_one", row.pk)


@GET_POST
@once
def measure(request: StaffRequest, complaint_id: UUID) -> HttpResponse:
    row = access.handled(request.held, complaint_id)
    today, draft = timezone.localdate(), f"complaints.measure.{row.pk}"
    first = draft_of(request, draft, {"on_day": today})
    form = forms.MeasureForm(request.POST or None, initial=first, today=today)

    def act(data: dict[str, Any]) -> Any:
        return actions.add_measure(
            row=row, on=data["on_day"], text=data["text"], by=request.user, at=timezone.now()
        )

    return acted(request, row, form, act, title=_("What was done"), submit=_("Save"), draft=draft)


@GET_POST
@once
def answer(request: StaffRequest, complaint_id: UUID) -> HttpResponse:
    """What the person is told; nobody sees more at the public page than is written for it."""
    row = access.handled(request.held, complaint_id)
    today, draft = timezone.localdate(), f"complaints.answer.{row.pk}"
    begin = {
        "on_day": today,
        "language": row.language,
        "how": "portal" if row.way == "portal" else "in_person",
    }
    form = forms.AnswerForm(
        request.POST or None, initial=draft_of(request, draft, begin), today=today
    )

    def act(data: dict[str, Any]) -> Any:
        return actions.answer(
            row=row,
            on=data["on_day"],
            how=data["how"],
            language=data["language"],
            text=data["text"],
            open_text=data["open_text"],
            by=request.user,
            at=timezone.now(),
        )

    return acted(
        request,
        row,
        form,
        act,
        title=_("Answer"),
        submit=_("Save the answer"),
        draft=draft,
        shows_words=True,
    )


@GET_POST
@once
def satisfied(request: StaffRequest, complaint_id: UUID) -> HttpResponse:
    row = access.handled(request.held, complaint_id)
    today = timezone.localdate()
    form = forms.SatisfiedForm(request.POST or None, initial={"on_day": today}, today=today)

    def act(data: dict[str, Any]) -> Any:
        actions.note_satisfied(
            row=row,
            satisfied=data["satisfied"],
            on=data["on_day"],
            words=data["text"],
            again=data["again"],
            by=request.user,
            at=timezone.now(),
        )

    then = reverse("complaints_register")  # after another is asked, it may be out of her sight
    return acted(
        request,
        row,
        form,
        act,
        title=_("Was it enough?"),
        submit=_("Save"),
        then=then if form.is_bound and form.is_valid() and form.cleaned_data["again"] else None,
    )


@GET_POST
@once
def entrust(request: StaffRequest, complaint_id: UUID) -> HttpResponse:
    row = access.entrusted(request.held, complaint_id)
    before = own.answered_before(row) if row.state == State.APPEALED else set()
    people = staff.answerers(
        row.site_id, besides={*row.about_users, *before}, on=timezone.localdate()
    )
    first = {"to": str(row.responsible_id or "")}
    form = forms.EntrustForm(request.POST or None, initial=first, people=people)

    def act(data: dict[str, Any]) -> Any:
        del data
        actions.entrust(row=row, to=form.chosen(), by=request.user)

    return acted(request, row, form, act, title=_("Who answers"), submit=_("Entrust it"))
