"""The plan itself: begin, read, change its frame, its versions, its papers."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.families.plans import access, reads, rules
from ayllu.families.plans.actions import plans as actions
from ayllu.families.plans.forms import plans as forms
from ayllu.families.plans.forms.objectives import WhyForm
from ayllu.families.plans.models import Plan
from ayllu.families.plans.views.answer import attempt, typed
from ayllu.ground.commands import once
from ayllu.safeguarding import notices
from ayllu.ui import links, trips

KNOTS = {"draft": "todo", "agreed": "due", "approved": "done", "replaced": "wait"}


@require_http_methods(["GET", "POST"])
@once
def plan_new(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """Begin a plan for a household; with one already there, go to it."""
    household = access.household_for(request.held, household_id, to=access.WORK)
    participation = reads.open_participation(household)
    existing = reads.current_plan(participation) if participation else None
    if existing:
        return redirect("families_plan", existing.pk)
    today = timezone.localdate()
    draft = typed(request, "new", household.pk)
    initial = {"from_day": today, "review_on": rules.next_review(today)}
    form = forms.PlanForm(request.POST or None, initial=draft.over(initial))
    if participation and form.is_valid():
        made = attempt(
            form,
            lambda: actions.start_plan(
                participation=participation, by=request.user, **form.cleaned_data
            ),
        )
        if made:
            draft.forget()
            return redirect("families_plan", made.pk)
    context = {
        "form": form,
        "draft_url": draft.url,
        "household": household,
        "household_url": links.address_of(household),
        "can_start": participation is not None and rules.can_start(participation.state),
    }
    return render(request, "families_plans/plan_new.html", context, status=status_of(form))


def status_of(*found: Any) -> int:
    """A refused form is shown again with 422."""
    return 422 if any(f.is_bound for f in found) else 200


@require_GET
def plan(request: StaffRequest, plan_id: UUID) -> HttpResponse:
    """The plan as the family and the Centre wrote it; one row of it when htmx asks for that."""
    found = access.plan_for(request.held, plan_id)
    actions.read(found, "families.plan.read", request.user)
    context = page_context(request, found)
    row = reads.row_of(context["page"], trips.target(request).removeprefix("activity-"))
    if row:
        return render(request, "families_plans/step_told.html", {**context, **row})
    return render(request, "families_plans/plan.html", context)


def page_context(request: StaffRequest, found: Plan) -> dict[str, Any]:
    page = reads.page(found, on=timezone.localdate())
    works = access.can_work(request.held, found.site_id)
    return {
        "page": page,
        "plan": found,
        "plan_knot": KNOTS[found.state],
        "today": timezone.localdate(),
        "household": page.household,
        "household_url": links.address_of(page.household),
        "works": works,
        "edits": works and rules.can_edit(found),
        "approves": works and rules.can_approve(found, by_id=request.user.pk),
        "renews": works and rules.can_renew(found),
        "reports": works and found.state in ("agreed", "approved"),
    }


@require_http_methods(["GET", "POST"])
@once
def plan_edit(request: StaffRequest, plan_id: UUID) -> HttpResponse:
    found = access.plan_for(request.held, plan_id, to=access.WORK)
    initial = {n: getattr(found, n) for n in ("dream", "from_day", "review_on")}
    draft = typed(request, "plan", found.pk)
    form = forms.PlanForm(request.POST or None, initial=draft.over(initial))
    if form.is_valid() and attempt(
        form, lambda: actions.change_plan(plan=found, by=request.user, **form.cleaned_data)
    ):
        draft.forget()
        return redirect("families_plan", found.pk)
    return simple(request, found, form, "families_plans/plan_edit.html", draft_url=draft.url)


def simple(
    request: StaffRequest, found: Plan, form: Any, template: str, **more: Any
) -> HttpResponse:
    """A page of one form about a plan, with the family in view."""
    household = found.participation.household
    context = {
        "form": form,
        "plan": found,
        "household": household,
        "household_url": links.address_of(household),
        **more,
    }
    return render(request, template, context, status=status_of(form))


@require_http_methods(["GET", "POST"])
@once
def version_new(request: StaffRequest, plan_id: UUID) -> HttpResponse:
    """The next version; with one already open, go to it."""
    found = access.plan_for(request.held, plan_id, to=access.WORK)
    draft = typed(request, "version", found.pk)
    form = WhyForm(request.POST or None, initial=draft.over({}))
    if form.is_valid():
        why, today = form.cleaned_data["why"], timezone.localdate()
        new = attempt(
            form, lambda: actions.renew_plan(plan=found, why=why, on=today, by=request.user)
        )
        if new:
            draft.forget()
            return redirect("families_plan", new.pk)
    name = "families_plans/version_new.html"
    return simple(request, found, form, name, draft_url=draft.url)


@require_GET
def versions(request: StaffRequest, plan_id: UUID) -> HttpResponse:
    found = access.plan_for(request.held, plan_id)
    actions.read(found, "families.plan.read", request.user)
    context = {
        "plan": found,
        "household": found.participation.household,
        "household_url": links.address_of(found.participation.household),
        "changes": reads.changes(reads.versions(found)),
    }
    return render(request, "families_plans/versions.html", context)


@require_http_methods(["GET", "POST"])
@once
def child_plan(request: StaffRequest, plan_id: UUID, child_id: UUID) -> HttpResponse:
    """The short plan of one child of the household."""
    found = access.plan_for(request.held, plan_id, to=access.WORK)
    page = reads.page(found, on=timezone.localdate())
    child, written = next(((c, w) for c, w in page.children if c.pk == child_id), (None, None))
    if child is None:
        raise Http404
    names = ("wishes", "goal", "support", "due_on")
    initial = {n: getattr(written, n) for n in names} if written else {}
    draft = typed(request, f"child.{child.pk}", found.pk)
    form = forms.ChildPlanForm(request.POST or None, initial=draft.over(initial))
    if form.is_valid() and attempt(
        form,
        lambda: actions.write_child_plan(
            plan=found, child=child, by=request.user, **form.cleaned_data
        ),
    ):
        draft.forget()
        notices.told(request, form.cleaned_data)
        return redirect("families_plan", found.pk)
    more = {"child": child, "draft_url": draft.url}
    return simple(request, found, form, "families_plans/child_plan.html", **more)


@require_http_methods(["GET", "POST"])
@once
def screen(request: StaffRequest, plan_id: UUID) -> HttpResponse:
    """Protection at level 1: a concern was raised, or what was looked at and why none."""
    found = access.plan_for(request.held, plan_id, to=access.WORK)
    page = reads.page(found, on=timezone.localdate())
    if page.assessment is None:
        raise Http404
    draft = typed(request, "screen", found.pk)
    form = forms.ScreenForm(request.POST or None, initial=draft.over({}))
    assessment = page.assessment
    if form.is_valid() and attempt(
        form,
        lambda: actions.screen_protection(
            assessment=assessment, on=timezone.localdate(), by=request.user, **form.cleaned_data
        ),
    ):
        draft.forget()
        return redirect("families_plan", found.pk)
    more = {"page": page, "draft_url": draft.url}
    return simple(request, found, form, "families_plans/screen.html", **more)


@require_GET
def agreement(request: StaffRequest, plan_id: UUID) -> HttpResponse:
    """The agreement on A4, to sign."""
    return paper(request, plan_id, "families.agreement.read", "families_plans/agreement.html")


@require_GET
def sheet(request: StaffRequest, plan_id: UUID) -> HttpResponse:
    """The family on one page."""
    return paper(request, plan_id, "families.sheet.read", "families_plans/sheet.html")


def paper(request: StaffRequest, plan_id: UUID, code: str, template: str) -> HttpResponse:
    found = access.plan_for(request.held, plan_id)
    actions.read(found, code, request.user)
    shown = page_context(request, found)
    page: reads.Page = shown["page"]
    adults = [m for m in page.members if not m.person.is_child_on(timezone.localdate())]
    levels = sorted(page.assessment.ratings.all(), key=lambda r: r.level) if page.assessment else []
    context = {
        **shown,
        "adults": adults[:2],
        "levels": levels,
        "home": reads.home_to_print(page.household, on=timezone.localdate()),
        "what": _("Family plan"),
        "back_url": reverse("families_plan", args=[found.pk]),
        "place": found.site.name,
        "code": found.code,
    }
    return render(request, template, context)
