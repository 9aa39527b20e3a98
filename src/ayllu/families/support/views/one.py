"""Services of one family: write, plan, read, mark as a mistake."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.families.support import access, actions, forms, panels, reads, rules
from ayllu.families.support.choices import CHIPS, FACTS, Service
from ayllu.families.support.rules import What
from ayllu.families.support.views.shared import ask, framed, status_of, wanted
from ayllu.ground.commands import once
from ayllu.people.register.models import Household
from ayllu.safeguarding import notices

LONG = 600


@require_POST
@once
def quick(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """The chips of the file: who, what, saved; today, by us. Unclear taps open the whole form."""
    household = access.household_for(request.held, household_id, to=access.WORK)
    today, chosen = timezone.localdate(), request.POST.get("service", "")
    here = reads.members_of([household.pk], on=today)[household.pk]
    tapped = set(request.POST.getlist("people"))
    people: list[UUID | None] = [m.person_id for m in here if str(m.person_id) in tapped]
    if not people and chosen in CHIPS and FACTS[Service(chosen)].whole:
        people = [None]
    if chosen not in CHIPS or not people:
        return redirect(f"{reverse('families_service_new', args=[household.pk])}?service={chosen}")
    return write(request, household, people, What(service=chosen, on_day=today))


def write(
    request: StaffRequest, household: Household, people: list[UUID | None], what: What
) -> HttpResponse:
    """Save and go back to the file; what is already there that day is asked about."""
    mine = wanted(request, [(household.pk, p) for p in people], what)
    back = framed(household)["household_url"] or reverse(
        "families_services_of", args=[household.pk]
    )
    try:
        actions.give(
            household=household,
            people=[p for _h, p in mine],
            what=what,
            by=request.user,
            at=timezone.now(),
            again="again" in request.POST,
        )
    except rules.Already as found:
        return ask(request, found, what, len(mine), back)
    notices.told(request, {"note": what.note})
    return redirect(back)


@require_http_methods(["GET", "POST"])
@once
def new(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """The whole form: another day, a quantity, another body, an activity of the plan."""
    household = access.household_for(request.held, household_id, to=access.WORK)
    today = timezone.localdate()
    form = forms.GiveForm(
        request.POST or None,
        initial=begun(request, household),
        members=reads.members_of([household.pk], on=today)[household.pk],
        activities=reads.open_activities(household.pk),
        bodies=reads.bodies_of(household.site_id),
        today=today,
    )
    if form.is_valid():
        return write(request, household, form.people_ids(), form.what())
    context = framed(household, form=form)
    return render(request, "families_support/new.html", context, status=status_of(form))


def begun(request: StaffRequest, household: Household) -> dict[str, Any]:
    """What the tap or the planned line already says."""
    start: dict[str, Any] = {"on_day": timezone.localdate()}
    service = request.GET.get("service", "")
    if service in Service.values:
        start["service"] = service
    wanted_line = request.GET.get("planned", "")
    for p in reads.planned_of([household.pk]):
        if str(p.pk) == wanted_line:
            start |= {
                "service": p.service,
                "detail": p.detail,
                "kind": p.kind if p.service == Service.OTHER else "",
                "people": [str(p.person_id) if p.person_id else forms.WHOLE],
                "activity": str(p.activity_id or ""),
            }
    return start


@require_GET
def of_household(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """All services of a family, given and planned."""
    household = access.household_for(request.held, household_id)
    today = timezone.localdate()
    audit.record(
        "families.services.read", by=request.user, about=household, household_id=household.pk
    )
    context = framed(
        household,
        rows=reads.of_household(household.pk, most=LONG),
        planned=[panels.planned_row(p, today) for p in reads.planned_of([household.pk])],
        works=access.can_work(request.held, household.site_id),
    )
    return render(request, "families_support/of_household.html", context)


@require_http_methods(["GET", "POST"])
@once
def plan(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """Plan a service: what, for whom, how often, until when."""
    household = access.household_for(request.held, household_id, to=access.WORK)
    today = timezone.localdate()
    form = forms.PlanForm(
        request.POST or None,
        initial={"from_day": today, "person": forms.WHOLE},
        members=reads.members_of([household.pk], on=today)[household.pk],
        activities=reads.open_activities(household.pk),
    )
    if form.is_valid():
        actions.plan_service(household=household, by=request.user, **form.answers())
        return redirect("families_services_of", household.pk)
    context = framed(household, form=form)
    return render(request, "families_support/plan.html", context, status=status_of(form))


@require_http_methods(["GET", "POST"])
@once
def plan_end(request: StaffRequest, planned_id: UUID) -> HttpResponse:
    """No longer planned, with the reason."""
    planned = access.planned_for(request.held, planned_id)
    form = forms.EndForm(request.POST or None)
    if form.is_valid():
        actions.end_planned(
            planned=planned,
            why=form.cleaned_data["why"],
            on=timezone.localdate(),
            by=request.user,
        )
        return redirect("families_services_of", planned.household_id)
    context = framed(planned.household, form=form, planned=planned)
    return render(request, "families_support/plan_end.html", context, status=status_of(form))


@require_GET
def given(request: StaffRequest, given_id: UUID) -> HttpResponse:
    """One service, with everybody of the family who received it in the same act."""
    found = access.given_for(request.held, given_id)
    audit.record("families.service.read", by=request.user, about=found)
    together = reads.act_in_household(found)
    context = framed(
        found.household,
        given=found,
        line=reads.line_of(together),
        together=together,
        giver=reads.giver(found),
        works=access.can_work(request.held, found.site_id),
    )
    return render(request, "families_support/given.html", context)


@require_http_methods(["GET", "POST"])
@once
def mistaken(request: StaffRequest, given_id: UUID) -> HttpResponse:
    """Entered by mistake: it leaves every list and figure, and stays in the history."""
    found = access.given_for(request.held, given_id, to=access.WORK)
    form = forms.MistakeForm(request.POST or None, initial={"whole_act": True})
    if form.is_valid():
        actions.mark_mistaken(given=found, by=request.user, at=timezone.now(), **form.cleaned_data)
        return redirect("families_services_of", found.household_id)
    context = framed(found.household, form=form, given=found)
    return render(request, "families_support/mistaken.html", context, status=status_of(form))
