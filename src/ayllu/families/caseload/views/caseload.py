"""The families of one worker at a glance, on the screen and on paper."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from ayllu.accounts.access import StaffRequest
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.audit import actions as audit
from ayllu.families.caseload import access, lines, shown
from ayllu.families.caseload.shown import Wanted


def only(sites: Any) -> UUID | None:
    return next(iter(sites)) if len(sites) == 1 else None


def page(
    request: StaffRequest, worker: User | None, workers: list[User], template: str, code: str
) -> HttpResponse:
    """Everything of one worker at the sites where both work; the reading is one row."""
    today, sites = timezone.localdate(), request.held.sites_as(*access.WORK)
    every = lines.of_worker(worker.pk, site_ids=sites, today=today) if worker else []
    wanted = Wanted.of(request.GET)
    found = shown.chosen(every, wanted)
    audit.record(code, by=request.user, site_id=only(sites), count=len(every))
    mine = worker is not None and worker.pk == request.user.pk
    context: dict[str, Any] = {
        "worker": worker,
        "workers": workers,
        "mine": mine,
        "rows": [shown.row(x, today=today) for x in found],
        "sum": shown.total(every),
        "wanted": wanted,
        **shown.choices_of(every),
        "today": today,
        "directs": request.held.has(Role.DIRECTOR),
        "what": _("Caseload"),
        "place": ", ".join(s.name for s in access.sites(request.held)),
    }
    if worker:
        context["back_url"] = reverse("families_caseload_of", args=[worker.pk])
        context["gives"] = mine or request.held.has(*access.DIRECT)
    return render(request, f"families_caseload/{template}.html", context)


@require_GET
def mine(request: StaffRequest) -> HttpResponse:
    """Her own; who only directs sees the first of the site and the names of all."""
    workers = list(access.workers(request.held))
    own = next((w for w in workers if w.pk == request.user.pk), None)
    first = own or next(iter(workers), None)
    return page(request, first, workers, "caseload", "families.caseload.read")


@require_GET
def of_worker(request: StaffRequest, worker_id: UUID) -> HttpResponse:
    worker = access.worker_for(request.held, worker_id)
    workers = list(access.workers(request.held))
    return page(request, worker, workers, "caseload", "families.caseload.read")


@require_GET
def sheet(request: StaffRequest, worker_id: UUID) -> HttpResponse:
    """A4, lying: to take along or to sit together over."""
    worker = access.worker_for(request.held, worker_id)
    return page(request, worker, [], "caseload_sheet", "families.caseload_sheet.read")
