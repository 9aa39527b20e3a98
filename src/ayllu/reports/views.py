"""This month: figures of a site, and the list behind each."""

from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.ground.commands import once
from ayllu.ground.offers import Figure
from ayllu.lib.suppression import SMALL
from ayllu.places.models import Site
from ayllu.reports import access, behind, catalogue, forms, leaving
from ayllu.reports.months import Month, last_months, month_of
from ayllu.ui.charts import Bar, Bars


@require_GET
def month(request: HttpRequest) -> HttpResponse:
    """Numerator, denominator and day of each figure; live while the month is open."""
    staff = cast(StaffRequest, request)
    sites = access.sites_for(staff.held)
    wanted = request.GET.get("site", "")
    site = next((s for s in sites if s.code == wanted), sites[0])
    today = timezone.localdate()
    shown = month_of(request.GET.get("month", ""), today=today)
    found = catalogue.figures(staff.held, site, shown, today=today)
    names = staff.held.has(*access.NAMERS, site_id=site.pk)
    context: dict[str, Any] = {
        "groups": [group(g, found[g.key], site, shown, names) for g in catalogue.GROUPS],
        "sites": sites,
        "site": site,
        "month": shown,
        "months": last_months(today),
        "as_of": shown.as_of(today),
        "is_open": shown.last >= today,
        "names": names,
        "counts_concerns": staff.held.has(*access.CONCERNS),
    }
    return render(request, "reports/month.html", context)


def group(g: catalogue.Group, figures: list[Figure], site: Site, m: Month, names: bool) -> Any:
    rows = [row(f, site, m, names) for f in figures]
    bars = None
    if g.key == "steps":
        total = figures[0].of if figures else 0
        bars = Bars(
            rows=tuple(
                Bar(f.label, f.value, str(f.value), url=r["url"])
                for f, r in zip(figures, rows, strict=True)
            ),
            title=str(g.title),
            top=float(total or 1),
        )
    return {"key": g.key, "title": g.title, "rows": rows, "bars": bars}


def bar(r: dict[str, Any]) -> Bar:
    return Bar(r["figure"].label, r["figure"].value, str(r["figure"].value), url=r["url"])


def row(figure: Figure, site: Site, m: Month, names: bool) -> dict[str, Any]:
    url = reverse("reports_behind", args=[site.code, m.key, figure.code])
    return {
        "figure": figure,
        "percent": round(100 * figure.value / figure.of) if figure.of else None,
        "url": url if names and figure.value and figure.kind in behind.LISTS else "",
    }


@require_GET
def behind_figure(request: HttpRequest, site: str, key: str, code: str) -> HttpResponse:
    """The list behind a figure, for those who may read the files; recorded with its count."""
    staff = cast(StaffRequest, request)
    where = access.site_for_names(staff.held, site)
    today = timezone.localdate()
    shown = month_of(key, today=today)
    figure = catalogue.figure(staff.held, where, shown, code, today=today)
    if figure is None:
        raise Http404
    lines = behind.lines(figure)
    audit.record("reports.behind.read", by=staff.user, site_id=where.pk, count=len(lines))
    context = {"figure": figure, "lines": lines, "site": where, "month": shown}
    return render(request, "reports/behind.html", context)


@require_http_methods(["GET", "POST"])
@once
def export(request: HttpRequest, site: str, key: str) -> HttpResponse:
    """The figures of a month as a file for others; who takes it, and what for, is recorded."""
    staff = cast(StaffRequest, request)
    where = access.site_to_count(staff.held, site)
    today = timezone.localdate()
    shown = month_of(key, today=today)
    found = catalogue.figures(staff.held, where, shown, today=today)
    form = forms.ExportForm(request.POST or None)
    as_of = shown.as_of(today)
    if form.is_valid():
        rows = leaving.table(found, where, shown, as_of)
        audit.record(
            "reports.export",
            by=staff.user,
            site_id=where.pk,
            count=len(rows),
            reason=form.cleaned_data["why"],
        )
        return download(*leaving.file_of(rows, where, shown, form.cleaned_data["kind"]))
    context = {
        "form": form,
        "lines": leaving.lines(found),
        "site": where,
        "month": shown,
        "as_of": as_of,
        "small": SMALL,
    }
    status = 422 if form.is_bound else 200
    return render(request, "reports/export.html", context, status=status)


def download(data: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response
