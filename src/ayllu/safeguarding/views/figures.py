"""Numbers of safeguarding: how many, of which kind, how fast; never who."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.lib.suppression import SMALL
from ayllu.safeguarding import access
from ayllu.safeguarding import figures as counts


@require_GET
def figures(request: StaffRequest) -> HttpResponse:
    """One site and one year, up to the last full month; a second look tells nobody more."""
    sites = access.sites_to_count(request.held)
    site = next((s for s in sites if s.code == request.GET.get("site")), sites[0])
    years = counts.last_years(timezone.localdate())
    wanted = request.GET.get("year", "")
    year = next((y for y in years if str(y) == wanted), years[0])
    audit.record(
        "safeguarding.figures.read", by=request.user, site_id=site.pk, compartment="numbers"
    )
    context = {
        "found": counts.of_year(site.pk, year),
        "sites": sites,
        "site": site,
        "years": years,
        "small": SMALL - 1,
    }
    return render(request, "safeguarding/figures.html", context)
