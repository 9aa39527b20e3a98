"""The pages of one worker's home."""

from collections.abc import Collection
from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ayllu.accounts.access import StaffRequest, require
from ayllu.accounts.roles import Role
from ayllu.accounts.sites import sites_as
from ayllu.audit import actions as audit
from ayllu.desk import actions, daily, desks
from ayllu.desk import help as help_pages
from ayllu.desk import search as search_box
from ayllu.desk.found import FEW
from ayllu.ground.commands import once
from ayllu.ui import trips

CASE = (Role.SOCIAL_WORKER, Role.DIRECTOR, Role.PSYCHOLOGIST, Role.SAFEGUARDING_LEAD)
SEARCHERS = (*CASE, Role.HEALTH_WORKER)
EXACT = 2.0  # a code off a paper: it opens what it names


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """The first screen: each role finds the answer to the first question of its morning."""
    staff = cast(StaffRequest, request)
    elsewhere = desks.elsewhere(staff.held)
    if elsewhere:
        return HttpResponseRedirect(elsewhere)
    template, context = desks.desk_of(
        staff.user, staff.held, now=timezone.now(), at=request.GET.get("site", "")
    )
    if template == "desk/home.html" and trips.target(request) == "desk":
        template = "desk/again.html"
    return render(request, template, context)


@require_GET
def day(request: HttpRequest) -> HttpResponse:
    """The visits of a day, one home under the other in the order of the way."""
    return render(request, "desk/day.html", {**daily.context_of(request), "field_page": True})


@require_GET
def day_sheet(request: HttpRequest) -> HttpResponse:
    return sheet(request, "day_sheet", _("The way of the day"), daily.context_of(request))


@require_GET
def week(request: HttpRequest) -> HttpResponse:
    """The next seven days of the one who asks, on one sheet."""
    return sheet(request, "week", _("Visits of the week"), daily.week_of(request))


def sheet(request: HttpRequest, name: str, what: str, context: dict[str, Any]) -> HttpResponse:
    held = cast(StaffRequest, request).held
    place = ", ".join(site.name for site in sites_as(held))
    return render(request, f"desk/{name}.html", {**context, "what": what, "place": place})


@require_http_methods(["GET", "POST"])
@once
def search(request: HttpRequest) -> HttpResponse:
    """Names travel in the body of a POST: they stay out of addresses, histories and logs."""
    staff = cast(StaffRequest, request)
    require(staff.held, *SEARCHERS)
    query = " ".join(request.POST.get("q", "").split())[:120]
    wide = bool(request.POST.get("wide"))
    found = search_box.find(staff.held, query, wide=wide)
    if not staff.held.has(*CASE):
        found = [f for f in found if f.kind == "person"]
    if found:
        audit.record(
            "desk.search.read",
            by=staff.user,
            site_id=only(staff.held.sites_as(*SEARCHERS)),
            count=len(found),
            compartment="people",
        )
    if len(found) == 1 and found[0].score >= EXACT and not request.headers.get("HX-Request"):
        return HttpResponseRedirect(found[0].url, status=303)
    context: dict[str, Any] = {
        "query": query,
        "found": found,
        "wide": wide,
        "few": len(found) < FEW,
        "next": next_steps(staff),
    }
    live = request.headers.get("HX-Request") and request.headers.get("HX-Target") == "found"
    return render(request, "desk/search.html#found" if live else "desk/search.html", context)


def only(sites: Collection[UUID]) -> UUID | None:
    """The site of a reading, when there is no doubt which one."""
    return next(iter(sites)) if len(sites) == 1 else None


def next_steps(request: StaffRequest) -> list[dict[str, Any]]:
    """Where to go when nobody was found."""
    if not request.held.has(Role.SOCIAL_WORKER, Role.DIRECTOR):
        return []
    steps = [
        (_("Register a family"), desks.address("people_household_new"), "plus"),
        (_("Write down a referral"), desks.address("intake_referral_new"), "inbox"),
    ]
    return [{"label": label, "url": url, "icon": icon} for label, url, icon in steps if url]


@require_POST
@once
def undo(request: HttpRequest, undo_id: UUID) -> HttpResponse:
    """Take back the last act; only its author, once, for ten minutes."""
    staff = cast(StaffRequest, request)
    actions.take_back(undo_id=undo_id, by=staff.user, at=timezone.now())
    messages.success(request, _("Taken back. Everything is as it was before."))
    return HttpResponseRedirect(reverse("desk_home"), status=303)


@require_GET
def help_page(request: HttpRequest, url_name: str) -> HttpResponse:
    text = help_pages.rendered(url_name)
    if text is None:
        raise Http404
    return render(request, "desk/help.html", {"text": text})
