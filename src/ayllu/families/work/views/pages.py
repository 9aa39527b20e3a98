"""What is read: a family's paths, one of them, the list of the sites."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from ayllu.accounts.access import StaffRequest
from ayllu.accounts.sites import mark
from ayllu.audit import actions as audit
from ayllu.families.work import access, reads, rules
from ayllu.families.work.choices import OPEN, WORKFLOW, State
from ayllu.families.work.models import Path
from ayllu.families.work.views.shared import framed
from ayllu.lib.money import Period, monthly
from ayllu.places.reads import wage_on


@require_GET
def of_household(request: StaffRequest, household_id: UUID) -> HttpResponse:
    household = access.household_for(request.held, household_id)
    audit.record("families.work_of.read", by=request.user, household_id=household.pk)
    found = access.rows(request.held).filter(household=household).order_by("-started_on")
    context = framed(
        household,
        lines=reads.lines(found, today=timezone.localdate()),
        works=access.can_work(request.held, household.site_id),
    )
    return render(request, "families_work/of_household.html", context)


@require_GET
def one(request: StaffRequest, path_id: UUID) -> HttpResponse:
    """Its steps, the work found against the minimum wage of its day."""
    path = access.path_for(request.held, path_id)
    audit.record("families.work.read", by=request.user, about=path, household_id=path.household_id)
    today = timezone.localdate()
    found = reads.line(reads.with_parts(Path.objects.filter(pk=path.pk)).get(), today=today)
    works = access.can_work(request.held, path.site_id)
    context = framed(
        path.household,
        path,
        line=found,
        steps=reads.steps_of(path, today=today),
        jobs=[against_wage(j) for j in path.jobs.order_by("-from_day")],
        certificates=path.certificates.order_by("-on_day"),
        works=works,
        edits=works and path.state in OPEN,
        moves=works and bool(WORKFLOW[State(path.state)]),
        hires=works and rules.can_hire(path.state) and found.job is None,
    )
    return render(request, "families_work/one.html", context)


def against_wage(job: Any) -> dict[str, Any]:
    """A wage by the month beside the minimum wage in force on the first day."""
    least = wage_on(job.from_day)
    a_month = None if job.wage is None else monthly(job.wage, Period(job.every))
    below = least is not None and a_month is not None and a_month < least.amount
    return {"job": job, "a_month": a_month, "least": least, "below": below}


@require_GET
def every(request: StaffRequest) -> HttpResponse:
    """All paths of the sites: late first."""
    rows = access.rows(request.held)
    names = {
        "way": _("On the way"),
        "working": _("Working"),
        "ended": _("Ended paths"),
    }
    show = request.GET.get("show", "way")
    show = show if show in names else "way"
    found = reads.at_sites(rows, show, today=timezone.localdate())
    mark([x.row for x in found], request.held)
    sites = list(request.held.sites_as(*access.READ))
    audit.record(
        "families.work_list.read",
        by=request.user,
        site_id=sites[0] if len(sites) == 1 else None,
        count=len(found),
    )
    tabs = [{"label": v, "url": f"?show={k}", "current": k == show} for k, v in names.items()]
    context = {"lines": found, "tabs": tabs, "title": names[show], "today": timezone.localdate()}
    return render(request, "families_work/every.html", context)
