"""What is read: a family's matters, one of them, the lists of the sites, the agenda, the sheet."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from ayllu.accounts.access import StaffRequest, require
from ayllu.accounts.sites import mark
from ayllu.audit import actions as audit
from ayllu.families.legal import access, choices, reads, rules
from ayllu.families.legal.models import Matter
from ayllu.families.legal.views.shared import framed


@require_GET
def of_household(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """Every matter of a family."""
    household = access.household_for(request.held, household_id)
    audit.record("families.legal_of.read", by=request.user, household_id=household.pk)
    today = timezone.localdate()
    found = access.rows(request.held).filter(household=household)
    context = framed(
        household,
        lines=reads.lines(found, today=today),
        works=access.can_work(request.held, household.site_id),
    )
    return render(request, "families_legal/of_household.html", context)


@require_GET
def one(request: StaffRequest, matter_id: UUID) -> HttpResponse:
    """Its steps in order, papers, hearings, and what came of it."""
    m = access.matter_for(request.held, matter_id)
    audit.record("families.legal.read", by=request.user, about=m, household_id=m.household_id)
    today = timezone.localdate()
    works = access.can_work(request.held, m.site_id)
    context = framed(
        m.household,
        m,
        line=reads.line(reads.with_parts(Matter.objects.filter(pk=m.pk)).get(), today=today),
        steps=reads.step_lines(m, today=today),
        papers=reads.checklist(m),
        hearings=reads.hearings_of(m),
        works=works,
        edits=works and rules.can_change(m),
        paper_url=paper_url(m) if works else "",
    )
    return render(request, "families_legal/one.html", context)


def paper_url(m: Matter) -> str:
    """To the form of the register with what is known; nobody writes the paper but who reads it."""
    kind = reads.obtained(m)
    if not kind or m.result_on is None:
        return ""
    known = {"kind": kind, "state": "valid", "issued_on": f"{m.result_on:%d/%m/%Y}"}
    return reverse("people_paper_new", args=[m.person_id]) + "?" + urlencode(known)


@require_GET
def sheet(request: StaffRequest, matter_id: UUID) -> HttpResponse:
    """The steps in plain words for the family. Of what is reserved, only days and our number."""
    m = access.matter_for(request.held, matter_id, to=access.WORK)
    audit.record("families.legal_sheet.read", by=request.user, about=m, household_id=m.household_id)
    today = timezone.localdate()
    context = framed(
        m.household,
        m,
        steps=[] if m.is_reserved else reads.step_lines(m, today=today),
        papers=[] if m.is_reserved else reads.checklist(m),
        hearings=[h for h in reads.hearings_of(m) if h.state == "planned"],
        what=_("Your dates") if m.is_reserved else _("Your papers, step by step"),
        place=m.site.name,
        code=m.code,
        back_url=reverse("families_legal_one", args=[m.pk]),
    )
    return render(request, "families_legal/sheet.html", context)


@require_GET
def every(request: StaffRequest) -> HttpResponse:
    """All matters of the sites: late first."""
    rows = access.rows(request.held)
    names = {
        "open": _("Under way"),
        "identity": _("Birth and DNI"),
        "courts": _("Courts and protection"),
        "closed": _("Closed matters"),
    }
    show = request.GET.get("show", "open")
    show = show if show in names else "open"
    found = reads.at_sites(rows, show, today=timezone.localdate())
    mark([x.row for x in found], request.held)
    read_list(request, "families.legal_list.read", len(found))
    tabs = [{"label": v, "url": f"?show={k}", "current": k == show} for k, v in names.items()]
    tabs.append({"label": _("Hearings"), "url": reverse("families_legal_hearings")})
    context = {"lines": found, "tabs": tabs, "title": names[show], "today": timezone.localdate()}
    return render(request, "families_legal/every.html", context)


@require_GET
def hearings(request: StaffRequest) -> HttpResponse:
    """The agenda: who must be where on which day; mine, or everybody's. It prints."""
    rows = access.rows(request.held)
    mine = request.GET.get("of") == "me"
    if mine:
        rows = rows.filter(worker=request.user)
    today = timezone.localdate()
    found = reads.coming(rows, today=today)
    read_list(request, "families.legal_list.read", len(found))
    tabs = [
        {"label": _("Everybody's"), "url": "?", "current": not mine},
        {"label": _("Mine"), "url": "?of=me", "current": mine},
    ]
    context: dict[str, Any] = {"hearings": found, "tabs": tabs, "today": today}
    return render(request, "families_legal/hearings.html", context)


def read_list(request: StaffRequest, code: str, count: int) -> None:
    sites = list(request.held.sites_as(*access.READ))
    site = sites[0] if len(sites) == 1 else None
    audit.record(code, by=request.user, site_id=site, count=count)


@require_GET
def table(request: StaffRequest) -> HttpResponse:
    """The table of steps of every kind, to read: which body, which papers, how long."""
    require(request.held, *access.READ)
    kinds = [(k.label, choices.steps(k), choices.papers(k)) for k in choices.Kind]
    return render(request, "families_legal/table.html", {"kinds": kinds})
