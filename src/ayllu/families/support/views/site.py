"""The services of a site, with filters."""

from datetime import date
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.families.support import access, reads
from ayllu.families.support.choices import Kind, Service
from ayllu.families.support.reads import Wanted
from ayllu.places.models import Site

SPANS = (("month", 30), ("quarter", 92), ("year", 365))


@require_GET
def services(request: StaffRequest) -> HttpResponse:
    """Given services, latest first; one audit row with the count."""
    sites = access.sites_to_read(request.held)
    today = timezone.localdate()
    asked = wanted(request.GET, sites, today)
    rows = access.given_at(request.held)
    found, following = reads.page(rows, asked)
    audit.record(
        "families.services_list.read", by=request.user, site_id=asked.site_id, count=len(found)
    )
    context = {
        "rows": reads.lines(found),
        "totals": reads.totals(rows, asked),
        "filters": filters(sites, asked, request.GET),
        "next_url": address(request.GET, following) if following else "",
        "first_url": address(request.GET, None) if asked.after else "",
        "works": request.held.has(*access.WORK),
    }
    return render(request, "families_support/services.html", context)


def wanted(query: QueryDict, sites: list[Site], today: date) -> Wanted:
    """From the address, which holds codes and keys only; nonsense narrows nothing."""
    site = next((s for s in sites if s.code == query.get("site")), None)
    site = site or (sites[0] if len(sites) == 1 else None)
    days = dict(SPANS).get(query.get("span", "month"))
    return Wanted(
        site_id=site.pk if site else None,
        kind=one_of(query.get("kind", ""), Kind.values),
        service=one_of(query.get("service", ""), Service.values),
        by=one_of(query.get("by", ""), ["us", "other"]),
        worker=key(query.get("worker", "")),
        first=date.fromordinal(today.toordinal() - days) if days else None,
        late=bool(query.get("late")),
        after=key(query.get("after", "")),
    )


def one_of(text: str, known: list[str]) -> str:
    return text if text in known else ""


def key(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def filters(sites: list[Site], asked: Wanted, query: QueryDict) -> list[dict[str, Any]]:
    """Each select of the form: name, label, options, what is chosen."""
    workers = reads.workers_of([s.pk for s in sites])
    spans = {
        "month": _("30 days"),
        "quarter": _("3 months"),
        "year": _("one year"),
        "all": _("always"),
    }
    found = [
        select("span", _("For how long"), list(spans.items()), query.get("span", "month")),
        select("kind", _("Kind"), [("", _("Everybody")), *Kind.choices], asked.kind),
        select("service", _("Service"), [("", _("Everybody")), *Service.choices], asked.service),
        select(
            "by",
            _("Given by"),
            [("", _("Everybody")), ("us", _("the Centre")), ("other", _("other bodies"))],
            asked.by,
        ),
        select(
            "worker",
            _("Written by"),
            [("", _("Everyone")), *((str(w.pk), w.short_name) for w in workers)],
            str(asked.worker or ""),
        ),
        select(
            "late",
            _("Entry"),
            [("", _("Everybody")), ("1", _("only those written later"))],
            "1" if asked.late else "",
        ),
    ]
    if len(sites) > 1:
        options = [("", _("Everybody")), *((s.code, s.name) for s in sites)]
        found.insert(0, select("site", _("Site"), options, query.get("site", "")))
    return found


def select(name: str, label: str, options: list[Any], value: str) -> dict[str, Any]:
    return {"name": name, "label": label, "options": options, "value": value}


def address(query: QueryDict, after: UUID | None) -> str:
    parts = {k: v for k, v in query.items() if k != "after" and v}
    parts |= {"after": str(after)} if after else {}
    return f"{reverse('families_services')}?{urlencode(parts)}"
