"""Objectives and activities: written, taken out, told, closed."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.families.plans import access, reads
from ayllu.families.plans.actions import objectives as actions
from ayllu.families.plans.forms import objectives as forms
from ayllu.families.plans.models import Objective, Plan
from ayllu.families.plans.views.answer import attempt, typed
from ayllu.ground.commands import once
from ayllu.intake.choices import Dimension
from ayllu.ui import links, trips


@require_http_methods(["GET", "POST"])
@once
def objective_new(request: StaffRequest, plan_id: UUID) -> HttpResponse:
    """A new objective; ``?dimension=`` comes from a line of "before signing"."""
    plan = access.plan_for(request.held, plan_id, to=access.WORK)
    wanted = request.GET.get("dimension", "")
    initial = {"dimension": wanted} if wanted in Dimension.values else {}
    return write(request, plan, None, initial)


@require_http_methods(["GET", "POST"])
@once
def objective(request: StaffRequest, objective_id: UUID) -> HttpResponse:
    found = access.objective_for(request.held, objective_id)
    initial = {n: getattr(found, n) for n in ("text", "dimension", "due_on")}
    return write(request, found.plan, found, initial)


def write(
    request: StaffRequest, plan: Plan, found: Objective | None, initial: dict[str, Any]
) -> HttpResponse:
    """The form of an objective with its activities, two empty lines below."""
    household = plan.participation.household
    members = reads.members_of(household.pk, on=timezone.localdate()) if household else []
    workers = reads.workers_at(plan.site_id, on=timezone.localdate())
    acts = found.activities.exclude(state="dropped").order_by("position", "id") if found else []
    draft = typed(request, "objective", found.pk if found else plan.pk)
    form = forms.ObjectiveForm(request.POST or None, initial=draft.over(initial))
    steps = forms.StepFormSet(
        request.POST or None,
        prefix="steps",
        initial=draft.lines([forms.initial_of(a) for a in acts], "steps"),
        form_kwargs={"takers": forms.takers(members, workers)},
    )
    if form.is_valid() and steps.is_valid():
        lines = [actions.Step(**s.step()) for s in steps if s.cleaned_data.get("text")]
        if attempt(
            form,
            lambda: actions.write_objective(
                plan=plan, objective=found, steps=lines, by=request.user, **form.cleaned_data
            ),
        ):
            draft.forget()
            return redirect("families_plan", plan.pk)
    context = {
        "form": form,
        "steps": steps,
        "draft_url": draft.url,
        "objective": found,
        "plan": plan,
        "household": household,
        "household_url": links.address_of(household),
    }
    status = 422 if form.is_bound else 200
    return render(request, "families_plans/objective.html", context, status=status)


@require_http_methods(["GET", "POST"])
@once
def objective_drop(request: StaffRequest, objective_id: UUID) -> HttpResponse:
    """Take an objective out of a draft, with the reason."""
    found = access.objective_for(request.held, objective_id)
    form = forms.WhyForm(request.POST or None)
    if form.is_valid() and attempt(
        form,
        lambda: actions.drop_objective(
            objective=found,
            why=form.cleaned_data["why"],
            on=timezone.localdate(),
            by=request.user,
        ),
    ):
        return redirect("families_plan", found.plan_id)
    return one_form(request, found, form, "families_plans/objective_drop.html")


@require_http_methods(["GET", "POST"])
@once
def objective_close(request: StaffRequest, objective_id: UUID) -> HttpResponse:
    """Met, changed or dropped, while the plan is in force."""
    found = access.objective_for(request.held, objective_id)
    draft = typed(request, "close", found.pk)
    first = draft.over({"on_day": timezone.localdate()})
    form = forms.CloseForm(request.POST or None, initial=first)
    data = form.cleaned_data if form.is_valid() else {}
    if data and attempt(
        form,
        lambda: actions.close_objective(
            objective=found,
            state=data["state"],
            why=data["why"],
            on=data["on_day"],
            by=request.user,
        ),
    ):
        draft.forget()
        return redirect("families_plan", found.plan_id)
    page = "families_plans/objective_close.html"
    return one_form(request, found, form, page, draft_url=draft.url)


@require_http_methods(["GET", "POST"])
@once
def activity(request: StaffRequest, activity_id: UUID) -> HttpResponse:
    """What happened with one activity: a page, the dialog of the desk, or its row of the plan."""
    found = access.activity_for(request.held, activity_id)
    draft = typed(request, "activity", found.pk)
    first = draft.over({"state": "done", "on_day": timezone.localdate()})
    inline = trips.target(request) == f"activity-{found.pk}"  # several rows may be forms at once
    form = forms.ReportForm(
        request.POST or None, initial=first, auto_id=f"%s-{found.pk}" if inline else "id_%s"
    )
    data = form.cleaned_data if form.is_valid() else {}
    if data and attempt(
        form,
        lambda: actions.report_activity(
            activity=found,
            state=data["state"],
            on=data["on_day"] or timezone.localdate(),
            result=data["result"],
            by=request.user,
            at=timezone.now(),
        ),
    ):
        draft.forget()
        return redirect("families_plan", found.objective.plan_id)
    more = {"activity": found, "draft_url": draft.url}
    page = "families_plans/step_tell.html" if inline else "families_plans/activity.html"
    return one_form(request, found.objective, form, page, **more)


def one_form(
    request: StaffRequest, found: Objective, form: Any, template: str, **more: Any
) -> HttpResponse:
    household = found.plan.participation.household
    context = {
        "form": form,
        "objective": found,
        "plan": found.plan,
        "household": household,
        "household_url": links.address_of(household),
        **more,
    }
    return render(request, template, context, status=422 if form.is_bound else 200)
