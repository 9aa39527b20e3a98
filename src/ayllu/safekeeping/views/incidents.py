"""Incidents with data: whose records were read, who was told, when."""

import csv
import io
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest, require
from ayllu.accounts.models import User
from ayllu.accounts.sites import sites_as
from ayllu.audit import actions as audit
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt
from ayllu.lib.sheets.writing import harmless
from ayllu.safekeeping import access, actions, forms, opened, reads
from ayllu.ui import words


def offered(request: StaffRequest) -> dict[str, Any]:
    staff = User.objects.filter(surface=User.Surface.STAFF).order_by("surnames", "given_names")
    return {"staff": staff, "sites": sites_as(request.held, *access.OFFICER)}


@require_GET
def read(request: StaffRequest) -> HttpResponse:
    """The question by itself; from its answer an incident is opened."""
    require(request.held, *access.OFFICER)
    today = timezone.localdate()
    typed = request.GET if "since" in request.GET else None
    start = {"since": today - timedelta(days=7), "until": today}
    form = forms.ReadForm(typed, initial=start, **offered(request))
    context: dict[str, Any] = {"form": form}
    if form.is_bound and form.is_valid():
        wanted = form.wanted()
        answer = opened.ask(wanted)
        audit.record(
            "safekeeping.opened.read",
            by=request.user,
            count=len(answer.people),
            compartment="rights",
        )
        context |= {"answer": answer, "wanted": wanted, "query": request.GET.urlencode()}
        if wanted.user_id:
            context["sessions"] = opened.sessions_of(
                wanted.user_id, since=wanted.since, until=wanted.until
            )
    return render(request, "safekeeping/read.html", context)


@require_GET
def incidents(request: StaffRequest) -> HttpResponse:
    rows = access.incidents(request.held).order_by("-found_at")
    audit.record(
        "safekeeping.incidents.read", by=request.user, count=len(rows), compartment="rights"
    )
    context = {"rows": rows, "now": timezone.now()}
    context["may_open"] = request.held.has(*access.OFFICER)
    return render(request, "safekeeping/incidents.html", context)


@require_http_methods(["GET", "POST"])
@once
def new(request: StaffRequest) -> HttpResponse:
    """What happened, when it was found out, and the question of whose records were read."""
    require(request.held, *access.OFFICER)
    sites = sites_as(request.held, *access.OFFICER)
    local = timezone.localtime()
    asked = {name: request.GET[name] for name in request.GET if name in forms.ReadForm.base_fields}
    initial = {"found_on": local.date(), "found_at": local.strftime("%H:%M"), **asked}
    form = forms.IncidentForm(request.POST or None, initial=initial, **offered(request))
    made = form.is_valid() and attempt(
        form,
        lambda: actions.open_incident(
            site=sites[0],
            title=form.cleaned_data["title"],
            what=form.cleaned_data["what"],
            contained=form.cleaned_data["contained"],
            found_at=form.moment(),
            wanted=form.wanted(),
            by=request.user,
        ),
    )
    if made:
        return redirect("safekeeping_incident", made.pk)
    status = 422 if form.is_bound else 200
    return render(request, "safekeeping/incident_new.html", {"form": form}, status=status)


@require_http_methods(["GET", "POST"])
@once
def incident(request: StaffRequest, incident_id: UUID) -> HttpResponse:
    """The register: told the authority, told each person, closed."""
    to = access.OFFICER if request.method == "POST" else access.TWO
    found = access.incident_for(request.held, incident_id, to=to)
    act = request.POST.get("act", "")
    told = forms.AuthorityForm(request.POST if act == "authority" else None, initial=now())
    close = forms.CloseForm(
        request.POST if act == "close" else None, initial={"contained": found.contained}
    )
    if told.is_valid() and attempt(
        told,
        lambda: actions.tell_authority(
            incident=found, at=told.moment(), number=told.cleaned_data["number"], by=request.user
        ),
    ):
        return redirect("safekeeping_incident", found.pk)
    if close.is_valid() and attempt(
        close,
        lambda: actions.close_incident(
            incident=found,
            contained=close.cleaned_data["contained"],
            by=request.user,
            at=timezone.now(),
        ),
    ):
        return redirect("safekeeping_incident", found.pk)
    audit.record("safekeeping.incident.read", by=request.user, about=found, compartment="rights")
    rows = reads.affected(found)
    context = {
        "incident": found,
        "rows": rows,
        "told_count": sum(1 for r in rows if r.told_on or r.not_told_why),
        "words": reads.words_of(found.pk),
        "authority": told,
        "close": close,
        "why": forms.WhyForm(),
        "late": not found.authority_told_at and found.authority_due_at < timezone.now(),
        "works": request.held.has(*access.OFFICER, site_id=found.site_id) and not found.closed_at,
    }
    status = 422 if told.is_bound or close.is_bound else 200
    return render(request, "safekeeping/incident.html", context, status=status)


def now() -> dict[str, Any]:
    local = timezone.localtime()
    return {"on_day": local.date(), "at_time": local.strftime("%H:%M")}


@require_http_methods(["GET", "POST"])
@once
def told(request: StaffRequest, affected_id: UUID) -> HttpResponse:
    found = access.affected_for(request.held, affected_id)
    start = {"on_day": found.told_on, "how": found.told_how, "not_told_why": found.not_told_why}
    form = forms.ToldForm(request.POST or None, initial=start)
    if form.is_valid() and attempt(
        form,
        lambda: actions.tell(
            affected=found,
            on=form.cleaned_data["on_day"],
            how=form.cleaned_data["how"],
            not_told_why=form.cleaned_data["not_told_why"],
            by=request.user,
        ),
    ):
        return redirect("safekeeping_incident", found.incident_id)
    context = {"affected": found, "incident": found.incident, "form": form}
    return render(request, "safekeeping/told.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["POST"])
@once
def taken(request: StaffRequest, incident_id: UUID) -> HttpResponse:
    """The list as a file, with a reason; no cell is a formula."""
    found = access.incident_for(request.held, incident_id, to=access.OFFICER)
    form = forms.WhyForm(request.POST)
    if not form.is_valid():
        return redirect("safekeeping_incident", found.pk)
    rows = reads.affected(found)
    audit.record(
        "safekeeping.incident.export",
        by=request.user,
        about=found,
        count=len(rows),
        reason=form.cleaned_data["why"],
        compartment="rights",
    )
    response = HttpResponse(listed(rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{found.code}.csv"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def listed(rows: list[Any]) -> str:
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL)
    heads = (_("Person"), _("Files opened"), _("First"), _("Last"), _("Told on"), _("How"))
    writer.writerow([*heads, _("Why not told")])
    for r in rows:
        cells = (
            r.person.list_name,
            str(r.files),
            timezone.localtime(r.first_at).strftime("%d/%m/%Y %H:%M"),
            timezone.localtime(r.last_at).strftime("%d/%m/%Y %H:%M"),
            words.day(r.told_on) if r.told_on else "",
            str(r.get_told_how_display()),
            r.not_told_why,
        )
        writer.writerow([harmless(cell) for cell in cells])
    return out.getvalue()
