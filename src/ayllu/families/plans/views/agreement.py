"""The family agrees; another person approves."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.families.plans import access, reads, rules
from ayllu.families.plans.actions import agreement as actions
from ayllu.families.plans.forms import agreement as forms
from ayllu.families.plans.models import Plan
from ayllu.families.plans.views.answer import attempt
from ayllu.ground.commands import once
from ayllu.ui import links


@require_http_methods(["GET", "POST"])
@once
def agree(request: StaffRequest, plan_id: UUID) -> HttpResponse:
    """The day and how each adult signed on paper."""
    plan = access.plan_for(request.held, plan_id, to=access.WORK)
    today = timezone.localdate()
    page = reads.page(plan, on=today)
    form = forms.AgreeForm(request.POST or None, today=today, initial={"on_day": today})
    people = [m.person for m in grown(page, today)]
    signing = forms.SignatureFormSet(
        request.POST or None,
        prefix="signing",
        people=people,
        initial=[{"person_id": p.pk, "language": language_of(p)} for p in people],
    )
    if form.is_valid() and signing.is_valid():
        known = {m.person_id for m in page.members}
        signed = [s.cleaned_data for s in signing if s.cleaned_data["how"]]
        if attempt(
            form,
            lambda: actions.agree(
                plan=plan,
                on=form.cleaned_data["on_day"],
                signed=[actions.Signed(**s) for s in signed if s["person_id"] in known],
                by=request.user,
            ),
        ):
            return redirect("families_plan", plan.pk)
    context = context_of(page, form=form, signing=signing)
    context["ready"] = rules.can_agree(
        plan,
        objectives=len(page.items),
        missing=page.missing,
        unscreened=page.unscreened,
    )
    status = 422 if form.is_bound else 200
    return render(request, "families_plans/agree.html", context, status=status)


def grown(page: reads.Page, today: Any) -> list[Any]:
    """Adults, and those of fourteen or more: they sign for themselves."""
    ages = [(m, m.person.age_on(today)) for m in page.members]
    return [m for m, age in ages if age is None or age >= 14]


def language_of(person: Any) -> str:
    return person.languages[0] if person.languages else "es"


@require_http_methods(["GET", "POST"])
@once
def approve(request: StaffRequest, plan_id: UUID) -> HttpResponse:
    """Read once more, then approve or return it with what must change."""
    plan = access.plan_for(request.held, plan_id, to=access.WORK)
    page = reads.page(plan, on=timezone.localdate())
    form = forms.ApproveForm(request.POST or None)
    if form.is_valid() and answered(request, plan, form):
        return redirect("families_plan", plan.pk)
    if form.is_bound:  # as it stands now: someone else may have been quicker
        plan = access.plan_for(request.held, plan_id, to=access.WORK)
        page = reads.page(plan, on=timezone.localdate())
    context = context_of(page, form=form, can=rules.can_approve(plan, by_id=request.user.pk))
    context["own"] = plan.written_by_id == request.user.pk
    status = 422 if form.is_bound else 200
    return render(request, "families_plans/approve.html", context, status=status)


def answered(request: StaffRequest, plan: Plan, form: forms.ApproveForm) -> Any:
    """Approved, or returned with what must change."""
    why, now = form.cleaned_data["why"], timezone.now()
    if "return" not in request.POST:
        today = timezone.localdate(now)
        return attempt(form, lambda: actions.approve(plan=plan, by=request.user, at=now, on=today))
    if not why:
        form.add_error("why", rules.WRITE_WHY)
        return None
    return attempt(form, lambda: actions.return_to_draft(plan=plan, why=why, by=request.user))


def context_of(page: reads.Page, **more: Any) -> dict[str, Any]:
    return {
        "page": page,
        "plan": page.plan,
        "household": page.household,
        "household_url": links.address_of(page.household),
        **more,
    }
