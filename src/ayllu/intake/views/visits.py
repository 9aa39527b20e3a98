"""Home visits: planned, printed, recorded."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest, require
from ayllu.accounts.roles import Role
from ayllu.accounts.sites import mark
from ayllu.audit import actions as audit
from ayllu.ground import drafts
from ayllu.ground.commands import once
from ayllu.intake import access, reads
from ayllu.intake.actions import visits as actions
from ayllu.intake.choices import Dimension
from ayllu.intake.forms import visits as forms
from ayllu.intake.forms.shared import WhyForm
from ayllu.intake.models import HomeVisit
from ayllu.intake.scale import SCALES
from ayllu.intake.views.answer import attempt, colleagues, form_page, page, typed, work
from ayllu.safeguarding import notices


@require_GET
def index(request: StaffRequest) -> HttpResponse:
    require(request.held, *access.READ)
    own = request.held.has(Role.SOCIAL_WORKER) and "todas" not in request.GET
    found = reads.visits(access.rows(HomeVisit, request.held))
    rows = list((found.filter(worker=request.user) if own else found)[:100])
    audit.record("intake.visits.read", by=request.user, count=len(rows))
    mark(rows, request.held)
    here = reverse("intake_visits")
    tabs = [
        {"label": _("Mine"), "url": here, "current": own},
        {"label": _("Everyone's"), "url": f"{here}?todas", "current": not own},
    ]
    context: dict[str, Any] = {"rows": rows, "own": own, "works": request.held.has(*access.WORK)}
    context["tabs"] = tabs if request.held.has(Role.SOCIAL_WORKER) else []
    return page(request, "intake/visits.html", None, _("Planned visits"), **context)


def fetch(request: StaffRequest, pk: UUID, *, to_work: bool = False) -> HomeVisit:
    related = ("household", "worker", "second_worker", "site", "entered_by")
    return access.one(HomeVisit, request.held, pk, *related, to_work=to_work)


@require_GET
def show(request: StaffRequest, pk: UUID) -> HttpResponse:
    visit = fetch(request, pk)
    audit.record("intake.visit.read", by=request.user, about=visit)
    kids = reads.children(visit.household_id, visit.done_on or timezone.localdate())
    seen = [{"person": k, "name": k.full_name} for k in kids if k.pk in visit.children_seen]
    way = reads.ways([visit.household])[visit.household_id]
    is_open = not visit.done_on and not visit.cancelled_why
    context: dict[str, Any] = {"visit": visit, "seen": seen, "way": way, "is_open": is_open}
    may = work(request, visit)
    here = _("Home visit")
    return page(request, "intake/visit.html", visit.household, here, may_work=may, **context)


@require_http_methods(["GET", "POST"])
@once
def new(request: StaffRequest, pk: UUID) -> HttpResponse:
    household = access.household(request.held, pk, to_work=True)
    others = colleagues(household.site_id).exclude(pk=request.user.pk)
    form = forms.VisitPlanForm(request.POST or None, colleagues=others)
    if form.is_valid():
        visit = actions.plan(
            household=household, by=request.user, can_undo=True, **form.cleaned_data
        )
        return redirect("intake_visit", visit.pk)
    return form_page(request, form, household, _("Plan a visit"))


def prompts() -> list[dict[str, Any]]:
    return [{"label": d.label, "scale": SCALES[d]} for d in Dimension]


@require_GET
def blank(request: StaffRequest, pk: UUID) -> HttpResponse:
    visit = fetch(request, pk, to_work=True)
    audit.record("intake.visit_form.read", by=request.user, about=visit)
    context: dict[str, Any] = {
        "visit": visit,
        "members": reads.members(visit.household_id, timezone.localdate()),
        "way": reads.ways([visit.household])[visit.household_id],
        "dimensions": prompts(),
        "what": _("Home visit form"),
        "code": visit.code,
        "place": visit.site.name,
        "back_url": reverse("intake_visit", args=[pk]),
    }
    return render(request, "intake/visit_blank.html", context)


@require_GET
def week(request: StaffRequest) -> HttpResponse:
    """The route of the next seven days of the one who asks, on one sheet."""
    require(request.held, *access.WORK)
    today = timezone.localdate()
    mine = reads.visits(access.rows(HomeVisit, request.held, to_work=True))
    rows = list(mine.filter(worker=request.user, planned_on__lte=today + timedelta(days=7))[:40])
    audit.record("intake.visit_form.read", by=request.user, count=len(rows))
    ways = reads.ways(v.household for v in rows)
    context: dict[str, Any] = {
        "sheets": [{"visit": v, "way": ways[v.household_id]} for v in rows],
        "today": today,
        "what": _("Visits of the week"),
        "place": ", ".join(site.name for site in access.sites_to_work(request.held)),
        "back_url": reverse("intake_visits"),
    }
    return render(request, "intake/visit_week.html", context)


@require_http_methods(["GET", "POST"])
@once
def record(request: StaffRequest, pk: UUID) -> HttpResponse:
    visit = fetch(request, pk, to_work=True)
    today = timezone.localdate()
    kids = reads.children(visit.household_id, today)
    key = f"intake.visit.{pk}"
    start = {"done_on": visit.planned_on or today, **typed(request, key, ("children_seen",))}
    form = forms.VisitForm(request.POST or None, instance=HomeVisit(), kids=kids, initial=start)
    if form.is_valid() and attempt(
        form,
        lambda: actions.record(visit=visit, today=today, by=request.user, **form.cleaned_data),
    ):
        drafts.forget(user_id=request.user.pk, key=key)
        notices.told(request, form.cleaned_data)
        return redirect("intake_visit", pk)
    more = (visit.code, reverse("intake_visit", args=[pk]))
    draft = reverse("ground_draft", args=[key])
    here = _("Record the visit")
    name = "intake/visit_record.html"
    return form_page(request, form, visit.household, here, more, template=name, draft_url=draft)


@require_http_methods(["GET", "POST"])
@once
def cancel(request: StaffRequest, pk: UUID) -> HttpResponse:
    visit = fetch(request, pk, to_work=True)
    form = WhyForm(request.POST or None)
    if form.is_valid() and attempt(
        form,
        lambda: actions.cancel(visit=visit, by=request.user, can_undo=True, **form.cleaned_data),
    ):
        return redirect("intake_visit", pk)
    more = (visit.code, reverse("intake_visit", args=[pk]))
    return form_page(request, form, visit.household, _("Cancel the visit"), more)
