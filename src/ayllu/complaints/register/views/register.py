"""The register, writing one down, and what is printed: the sheet, blank forms, the poster."""

import re
from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.accounts.sites import sites_as
from ayllu.audit import actions as audit
from ayllu.complaints.register import access, forms, reads, staff
from ayllu.complaints.register.actions import harms, writing
from ayllu.complaints.register.choices import PUBLIC_PATH, About, Harm, Kind, Way, Who
from ayllu.complaints.register.deadlines import in_force
from ayllu.complaints.register.models import Complaint
from ayllu.complaints.register.pages import draft_of, draft_url
from ayllu.ground import drafts
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt
from ayllu.places.models import Site

CODE = re.compile(r"A-[0-9A-Z]{7}")
DRAFT = "complaints.new"
CHOICES = {"kind": Kind, "about": About, "who": Who, "way": Way}


def recorded(request: StaffRequest, code: str, rows: list[Complaint]) -> None:
    if rows:
        sites = {row.site_id for row in rows}
        audit.record(
            code,
            by=request.user,
            site_id=next(iter(sites)) if len(sites) == 1 else None,
            compartment="complaints",
            count=len(rows),
        )


@require_GET
def register(request: StaffRequest) -> HttpResponse:
    """What she may see: a lead the register of her sites, everyone what she wrote or answers."""
    today = timezone.localdate()
    chosen = {n: v for n, c in CHOICES.items() if (v := request.GET.get(n, "")) in c.values}
    tabs = {
        "open": pgettext("complaints", "Open"),
        "late": pgettext("complaints", "Late"),
        "answered": pgettext("complaints", "Answered"),
        "closed": pgettext("complaints", "Closed"),
        "all": pgettext("complaints", "All"),
    }
    show = request.GET.get("show", "open")
    show = show if show in tabs else "open"
    found = reads.register(request.held, chosen, show, today=today)
    recorded(request, "complaints.register.read", [r.complaint for r in found.rows])
    query = "".join(f"&{n}={v}" for n, v in chosen.items())
    context: dict[str, Any] = {
        "found": found,
        "show": show,
        "title": tabs[show],
        "tabs": [
            {"label": label, "url": f"?show={key}{query}", "current": key == show}
            for key, label in tabs.items()
        ],
        "filters": [
            {"name": n, "label": label, "options": CHOICES[n].choices, "value": chosen.get(n, "")}
            for n, label in (
                ("kind", _("What it is")),
                ("about", _("About what")),
                ("who", _("Who")),
                ("way", _("How it came")),
            )
        ],
        "chosen": bool(chosen),
        "leads": request.held.has(*access.READERS),
    }
    return render(request, "complaints_register/register.html", context)


def own_sites(request: StaffRequest) -> list[Site]:
    """Where she works today; someone without a role is heard at the first site."""
    found = sites_as(request.held) or list(Site.objects.order_by("id")[:1])
    if not found:
        raise Http404
    return found


@require_http_methods(["GET", "POST"])
@once
def new(request: StaffRequest) -> HttpResponse:
    """Anyone of the staff writes down what was said to her or lay in the box."""
    today = timezone.localdate()
    first = {
        "way": "spoken",
        "language": "es",
        "on_day": today,
        "heard_by": str(request.user.pk),
    }
    form = forms.WriteForm(
        request.POST or None,
        request.FILES or None,
        initial=draft_of(request, DRAFT, first),
        staff=staff.colleagues(),
        sites=own_sites(request),
        by=request.user,
        today=today,
    )
    if form.is_valid():
        code = attempt(form, lambda: written_by(request, form))
        if code:
            drafts.forget(user_id=request.user.pk, key=DRAFT)
            form.keep(request.user)
            to = reverse("complaints_written", args=[code])
            return redirect(f"{to}?passed=1" if form.is_harm() else to)
    context = {"form": form, "draft_url": draft_url(DRAFT)}
    status = 422 if form.is_bound else 200
    return render(request, "complaints_register/new.html", context, status=status)


def written_by(request: StaffRequest, form: forms.WriteForm) -> str:
    at = timezone.now()
    code = writing.write(
        site=form.chosen_site(),
        said=form.said(),
        about_users=form.cleaned_data["about_users"],
        by=request.user,
        at=at,
        harm=form.told_harm() if form.is_harm() else None,
        files=form.sheets(),
    )
    if form.says_no_harm():
        row = access.complaints(request.held).filter(code=code, harm=Harm.PROPOSED).first()
        if row is not None:
            harms.rule_out(row=row, by=request.user, at=at)
    return code


@require_GET
def written(request: StaffRequest, code: str) -> HttpResponse:
    """The code to hand to the person, and what happens next; nothing of what was said."""
    if not CODE.fullmatch(code):
        raise Http404
    context = {
        "code": code,
        "passed": bool(request.GET.get("passed")),
        "address": settings.PORTAL_ADDRESS,
        "path": PUBLIC_PATH,
    }
    return render(request, "complaints_register/written.html", context)


@require_GET
def sheet(request: StaffRequest) -> HttpResponse:
    """The register of a year on paper: categories and days, no name and no word."""
    today = timezone.localdate()
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isdigit() and 2000 <= int(asked) <= today.year else today.year
    rows = reads.of_year(request.held, year)
    recorded(request, "complaints.sheet.read", rows)
    context = {
        "rows": rows,
        "year": year,
        "years": range(today.year, today.year - 4, -1),
        "what": _("Register of suggestions and complaints"),
        "place": place_of(request),
        "back_url": reverse("complaints_register"),
        "today": today,
    }
    return render(request, "complaints_register/sheet.html", context)


def place_of(request: StaffRequest) -> str:
    found = sites_as(request.held)
    return found[0].name if len(found) == 1 else "Ayllu"


@require_GET
def blank(request: StaffRequest) -> HttpResponse:
    """A form for the box on the wall: with faces for children, with lines for adults."""
    child = request.GET.get("for") != "adult"
    context = {
        "child": child,
        "what": _("We want to hear you"),
        "place": place_of(request),
        "abouts": [(a.value, a.label) for a in About],
        "back_url": reverse("complaints_register"),
    }
    name = "blank_child" if child else "blank_adult"
    return render(request, f"complaints_register/{name}.html", context)


@require_GET
def poster(request: StaffRequest) -> HttpResponse:
    """For the wall: three ways to tell us, the address of the public page in plain letters."""
    today = timezone.localdate()
    context = {
        "what": _("We want to hear you"),
        "place": place_of(request),
        "address": settings.PORTAL_ADDRESS,
        "path": PUBLIC_PATH,
        "child": in_force(today, who="child"),
        "everyone": in_force(today, who="parent"),
        "back_url": reverse("complaints_register"),
    }
    return render(request, "complaints_register/poster.html", context)
