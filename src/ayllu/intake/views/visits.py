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
from ayllu.accounts.sites import mark
from ayllu.audit import actions as audit
from ayllu.ground import drafts
from ayllu.ground.commands import once
from ayllu.intake import access, forms, reads
from ayllu.intake.actions import visits as actions
from ayllu.intake.choices import Dimension
from ayllu.intake.models import HomeVisit
from ayllu.intake.scale import SCALES
from ayllu.intake.views.answer import attempt, colleagues, form_page, page, typed, work


@require_GET
def index(request: StaffRequest) -> HttpResponse:
    require(request.held, *access.READ)
    rows = list(reads.visits(access.rows(HomeVisit, request.held))[:100])
    audit.record("intake.visits.read", by=request.user, count=len(rows))
    mark(rows, request.held)
    return page(request, "intake/visits.html", None, _("Planned visits"), rows=rows)


def fetch(request: StaffRequest, pk: UUID, *, to_work: bool = False) -> HomeVisit:
    related = ("household", "worker", "second_worker", "site", "entered_by")
    return access.one(HomeVisit, request.held, pk, *related, to_work=to_work)


@require_GET
def show(request: StaffRequest, pk: UUID) -> HttpResponse:
    visit = fetch(request, pk)
    audit.record("intake.visit.read", by=request.user, about=visit)
    kids = reads.children(visit.household_id, visit.done_on or timezone.localdate())
    seen = [{"person": k, "name": k.full_name} for k in kids if k.pk in visit.children_seen]
    where = reads.address(visit.household, timezone.localdate())
    is_open = not visit.done_on and not visit.cancelled_why
    context: dict[str, Any] = {"visit": visit, "seen": seen, "where": where, "is_open": is_open}
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
        visit = actions.plan(household=household, by=request.user, **form.cleaned_data)
        return redirect("intake_visit", visit.pk)
    return form_page(request, form, household, _("Plan a visit"))


def sheet(visit: HomeVisit) -> dict[str, Any]:
    """What stands on the blank form of one visit."""
    today = timezone.localdate()
    return {
        "visit": visit,
        "members": reads.members(visit.household_id, today),
        "where": reads.address(visit.household, today),
    }


def prompts() -> list[dict[str, Any]]:
    return [{"label": d.label, "scale": SCALES[d]} for d in Dimension]


@require_GET
def blank(request: StaffRequest, pk: UUID) -> HttpResponse:
    visit = fetch(request, pk, to_work=True)
    audit.record("intake.visit_form.read", by=request.user, about=visit)
    context: dict[str, Any] = {
        **sheet(visit),
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
    context: dict[str, Any] = {
        "sheets": [sheet(v) for v in rows],
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
        return redirect("intake_visit", pk)
    more = (visit.code, reverse("intake_visit", args=[pk]))
    draft = reverse("ground_draft", args=[key])
    here = _("Record the visit")
    return form_page(request, form, visit.household, here, more, draft_url=draft)


@require_http_methods(["GET", "POST"])
@once
def cancel(request: StaffRequest, pk: UUID) -> HttpResponse:
    visit = fetch(request, pk, to_work=True)
    form = forms.WhyForm(request.POST or None)
    if form.is_valid() and attempt(
        form, lambda: actions.cancel(visit=visit, by=request.user, **form.cleaned_data)
    ):
        return redirect("intake_visit", pk)
    more = (visit.code, reverse("intake_visit", args=[pk]))
    return form_page(request, form, visit.household, _("Cancel the visit"), more)
