"""What became of a visit, written down at the door or days later."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.ground import drafts
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt
from ayllu.safeguarding import notices
from ayllu.visits import access, forms, reads, rules
from ayllu.visits.actions import recording as actions
from ayllu.visits.models import Visit
from ayllu.visits.views.frame import crumb, family_page, two

GET_POST = require_http_methods(["GET", "POST"])


def key_of(visit: Visit) -> str:
    return f"visits.visit.{visit.pk}"


def begun(request: StaffRequest, visit: Visit) -> dict[str, Any]:
    """What is known before anything is typed, and over it what a lost session had typed."""
    started = visit.started_at
    day = timezone.localdate(started) if started else visit.planned_on or timezone.localdate()
    known = {
        "done_on": min(day, timezone.localdate()),
        "minutes": rules.minutes_since(started, timezone.now()),
        "second_worker": visit.second_worker_id,
        "next_second": visit.second_worker_id,
        "alone_why": visit.alone_why,
    }
    return {**known, **drafts.typed(user_id=request.user.pk, key=key_of(visit))}


@GET_POST
@once
def record(request: StaffRequest, visit_id: UUID) -> HttpResponse:
    """Held: a word for each who lives there, what was seen and agreed."""
    visit = access.visit(request.held, visit_id, to_work=True)
    family, start = visit.household, begun(request, visit)
    today = timezone.localdate()
    day = forms.day_said(request.POST or start, today)
    members, guard = reads.members(family, day), two(request, family, visit.worker_id)
    kids = [m.person_id for m in members if reads.is_child(m, day)]
    form = forms.RecordForm(
        request.POST or None, initial=start, members=members, kids=kids, **guard
    )
    if form.is_valid() and attempt(form, lambda: save(request, visit, form)):
        drafts.forget(user_id=request.user.pk, key=key_of(visit))
        notices.told(request, form.cleaned_data)
        return redirect("visits_one", visit_id)
    more: dict[str, Any] = {"form": form, "dangers": guard["dangers"], "visit": visit}
    more |= {"draft_url": reverse("ground_draft", args=[key_of(visit)]), "submit": _("Save")}
    return family_page(request, "record", _("Record the visit"), family, crumb(visit), **more)


def save(request: StaffRequest, visit: Visit, form: forms.RecordForm) -> Visit:
    return actions.record(
        visit=visit,
        today=timezone.localdate(),
        by=request.user,
        words=form.words(),
        noted=form.noted(),
        can_undo=True,
        **form.facts(),
    )


@GET_POST
@once
def miss(request: StaffRequest, visit_id: UUID) -> HttpResponse:
    """Not held: why, and when we try again."""
    visit = access.visit(request.held, visit_id, to_work=True)
    family, today = visit.household, timezone.localdate()
    guard = two(request, family, visit.worker_id)
    start = {**begun(request, visit), "result": request.GET.get("result", "")}
    form = forms.MissedForm(request.POST or None, initial=start, **guard)
    if form.is_valid() and attempt(
        form,
        lambda: actions.miss(
            visit=visit, today=today, by=request.user, can_undo=True, **form.cleaned_data
        ),
    ):
        drafts.forget(user_id=request.user.pk, key=key_of(visit))
        notices.told(request, form.cleaned_data)
        return redirect("visits_one", visit_id)
    more: dict[str, Any] = {"form": form, "dangers": guard["dangers"], "visit": visit}
    more |= {"draft_url": reverse("ground_draft", args=[key_of(visit)]), "submit": _("Save")}
    return family_page(request, "miss", _("It was not held"), family, crumb(visit), **more)
