"""All reports of the sites, and those of one family."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.families.socialreport import access, reads
from ayllu.families.socialreport.frames import page


@require_GET
def every(request: StaffRequest) -> HttpResponse:
    """Those that wait for an approval first."""
    rows = access.rows(request.held)
    names = {
        "asked": _("Wait for approval"),
        "open": _("Being written"),
        "issued": _("Issued"),
    }
    show = request.GET.get("show", "asked")
    show = show if show in names else "asked"
    found = list(reads.at_sites(rows, show))
    sites = request.held.sites_as(*access.READ)
    audit.record(
        "families.reports_list.read",
        by=request.user,
        site_id=next(iter(sites)) if len(sites) == 1 else None,
        count=len(found),
    )
    tabs = [{"label": v, "url": f"?show={k}", "current": k == show} for k, v in names.items()]
    context = {"rows": found, "tabs": tabs, "title": names[show]}
    return render(request, "families_socialreport/every.html", context)


@require_GET
def of_household(request: StaffRequest, household_id: UUID) -> HttpResponse:
    household = access.household_for(request.held, household_id)
    audit.record(
        "families.reports.read", by=request.user, about=household, household_id=household.pk
    )
    return page(
        request,
        "families_socialreport/of_household.html",
        household,
        _("Social reports"),
        rows=[(r, reads.KNOTS[r.state]) for r in reads.of_household(household.pk)],
        works=access.can_work(request.held, household.site_id),
    )
