"""Lists, the page of a visit, planning, moving, beginning, cancelling."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ayllu.accounts.access import StaffRequest, require
from ayllu.accounts.roles import Role
from ayllu.accounts.sites import mark
from ayllu.audit import actions as audit
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt
from ayllu.intake import access as intake_access
from ayllu.intake import reads as intake
from ayllu.people.papers import panels as papers
from ayllu.visits import access, forms, reads
from ayllu.visits.actions import planning as actions
from ayllu.visits.models import Visit
from ayllu.visits.reads import danger
from ayllu.visits.views.frame import crumb, family_page, page, tabs_of, two, words_of

GET_POST = require_http_methods(["GET", "POST"])


@require_GET
def index(request: StaffRequest) -> HttpResponse:
    """Planned ones, mine or everyone's; for a director, those where one goes alone."""
    held = request.held
    require(held, *access.READ)
    rows, directs = access.visits(held), held.has(Role.DIRECTOR)
    wanted = request.GET.get("lista", "")
    if wanted not in ("todas", "solas" if directs else "todas"):
        wanted = "mias" if held.has(Role.SOCIAL_WORKER) else "todas"
    lone = reads.alone(rows.filter(site__in=held.sites_as(Role.DIRECTOR)))
    found = lone if wanted == "solas" else reads.planned(rows)
    shown = list((found.filter(worker=request.user) if wanted == "mias" else found)[:100])
    audit.record("visits.list.read", by=request.user, count=len(shown))
    mark(shown, held)
    waiting = lone.filter(alone_read_at=None).count() if directs else None
    tabs = tabs_of(request, wanted, waiting) if directs or held.has(Role.SOCIAL_WORKER) else []
    works = held.has(*access.WORK)
    context: dict[str, Any] = {"rows": shown, "wanted": wanted, "works": works, "tabs": tabs}
    title = _("Visits made alone") if wanted == "solas" else _("Planned visits")
    return page(request, "list", title, **context)


@require_GET
def one(request: StaffRequest, visit_id: UUID) -> HttpResponse:
    visit = access.visit(request.held, visit_id)
    audit.record("visits.visit.read", by=request.user, about=visit)
    today, family = timezone.localdate(), visit.household
    dangers = danger.of(family, on=visit.planned_on or today) if visit.is_open else []
    context: dict[str, Any] = {
        "visit": visit,
        "way": intake.ways([family])[family.pk],
        "dangers": dangers,
        "unguarded": bool(dangers) and not visit.has_two and not visit.alone_why,
        "may_work": access.may_work(request.held, visit),
        "may_read_reason": request.held.has(Role.DIRECTOR, site_id=visit.site_id),
    }
    if visit.done_on:
        context |= {"words": words_of(visit), "noted": visit.noted.order_by("id")}
        context["cards"] = cards(request, visit)
    return family_page(request, "one", _("Home visit"), family, **context)


def cards(request: StaffRequest, visit: Visit) -> list[Any]:
    """Papers of this visit that she may see, as the file shows them."""
    mine = visit.papers.values("document_id")
    rows = access.documents_of(request.held, visit.household).filter(pk__in=mine)
    return papers.cards(rows, viewer=request.held.user_id, today=timezone.localdate())


@GET_POST
@once
def new(request: StaffRequest, household_id: UUID) -> HttpResponse:
    family = intake_access.household(request.held, household_id, to_work=True)
    guard = two(request, family, request.user.pk)
    form = forms.PlanForm(request.POST or None, **guard)
    if form.is_valid():
        said = form.cleaned_data
        visit = attempt(
            form,
            lambda: actions.plan(household=family, by=request.user, can_undo=True, **said),
        )
        if visit:
            return redirect("visits_one", visit.pk)
    title, dangers = _("Plan a visit"), guard["dangers"]
    return family_page(
        request, "plan", title, family, form=form, dangers=dangers, submit=_("Plan the visit")
    )


@GET_POST
@once
def change(request: StaffRequest, visit_id: UUID) -> HttpResponse:
    """Another day, another person who goes along."""
    visit = access.visit(request.held, visit_id, to_work=True)
    family = visit.household
    guard = two(request, family, visit.worker_id)
    names = ("reason", "unannounced_why", "second_worker", "alone_why")
    start = {name: getattr(visit, name) for name in names}
    start |= {"on": visit.planned_on, "announced": "yes" if visit.announced else "no"}
    form = forms.PlanForm(request.POST or None, initial=start, **guard)
    if form.is_valid():
        said = dict(form.cleaned_data)
        said["planned_on"] = said.pop("on")
        if attempt(form, lambda: actions.change(visit=visit, by=request.user, **said)):
            return redirect("visits_one", visit_id)
    more = {"form": form, "dangers": guard["dangers"], "submit": _("Save")}
    return family_page(request, "plan", _("Change the visit"), family, crumb(visit), **more)


@GET_POST
@once
def cancel(request: StaffRequest, visit_id: UUID) -> HttpResponse:
    visit = access.visit(request.held, visit_id, to_work=True)
    form = forms.CancelForm(request.POST or None)
    if form.is_valid() and attempt(
        form,
        lambda: actions.cancel(visit=visit, by=request.user, can_undo=True, **form.cleaned_data),
    ):
        return redirect("visits_one", visit_id)
    title, more = _("Cancel the visit"), {"form": form, "submit": _("Cancel the visit")}
    return family_page(request, "form", title, visit.household, crumb(visit), **more)


@require_POST
@once
def start(request: StaffRequest, visit_id: UUID) -> HttpResponse:
    """The big button at the door; back to where it was pressed."""
    visit = access.visit(request.held, visit_id, to_work=True)
    actions.start(visit=visit, by=request.user, at=timezone.now())
    onward = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(onward, allowed_hosts=None)
    return redirect(onward if is_ours else reverse("visits_one", args=[visit_id]))


@require_POST
@once
def read_reason(request: StaffRequest, visit_id: UUID) -> HttpResponse:
    visit = access.visit(request.held, visit_id)
    require(request.held, Role.DIRECTOR, site_id=visit.site_id)
    actions.read_reason(visit=visit, by=request.user, at=timezone.now())
    return redirect("visits_one", visit_id)


@GET_POST
@once
def papers_of(request: StaffRequest, visit_id: UUID) -> HttpResponse:
    """Which papers of the family's file belong to this visit."""
    visit = access.visit(request.held, visit_id, to_work=True)
    rows = list(access.documents_of(request.held, visit.household)[:60])
    offered = [(str(d.pk), f"{d} · {d.entered_at:%d/%m/%Y}") for d in rows]
    kept = [str(p.document_id) for p in visit.papers.all()]
    form = forms.PapersForm(request.POST or None, offered=offered, initial={"documents": kept})
    if form.is_valid() and attempt(form, lambda: keep(request, visit, form, rows)):
        return redirect("visits_one", visit_id)
    title, family = _("Papers of the visit"), visit.household
    more = {"form": form, "submit": _("Save"), "none": not rows}
    more["add_url"] = reverse("people_household_document_new", args=[family.pk])
    return family_page(request, "papers", title, family, crumb(visit), **more)


def keep(request: StaffRequest, visit: Visit, form: forms.PapersForm, rows: list[Any]) -> None:
    actions.keep_papers(
        visit=visit,
        documents=[UUID(pk) for pk in form.cleaned_data["documents"]],
        offered=[d.pk for d in rows],
        by=request.user,
    )
