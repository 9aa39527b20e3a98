"""How the families of a site are shared out, and the agreed maximum."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.families.caseload import access, actions, forms, loads, rules
from ayllu.families.caseload.choices import WEIGHTS
from ayllu.families.caseload.loads import Balance, Worker
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt
from ayllu.places.models import Site
from ayllu.ui import charts


def site_of(request: StaffRequest) -> tuple[list[Site], Site]:
    sites = access.directed(request.held)
    return sites, next((s for s in sites if s.code == request.GET.get("site")), sites[0])


def weight(tenths: int) -> str:
    """Tenths as people read them: 14.3."""
    return f"{tenths // 10}.{tenths % 10}"


@require_GET
def balance(request: StaffRequest) -> HttpResponse:
    """Who carries how much, why, since when; what could be talked about."""
    sites, site = site_of(request)
    found = loads.balance(site.pk, today=timezone.localdate())
    audit.record(
        "families.balance.read", by=request.user, site_id=site.pk, count=len(found.workers)
    )
    context = {
        "site": site,
        "sites": sites,
        "bars": bars(found),
        "workers": [row(w, found) for w in found.workers],
        "months": found.months,
        "limit": (found.limit.families, weight(found.limit.tenths)),
        "agreed": found.agreed,
        "over": sum(w.over for w in found.workers),
        "weights": [(w.label, weight(w.tenths), w.why) for w in WEIGHTS],
        "suggestions": [told(s, found, site) for s in found.suggestions],
        "today": timezone.localdate(),
    }
    return render(request, "families_caseload/balance.html", context)


def bars(found: Balance) -> charts.Bars:
    """One scale for all, as long as the maximum at least."""
    top = max([found.limit.tenths, *(w.load.tenths for w in found.workers)], default=1)
    return charts.Bars(
        rows=tuple(
            charts.Bar(
                label=w.user.short_name,
                value=w.load.tenths,
                shown=weight(w.load.tenths),
                tone="soon" if w.over else "mark",
                url=reverse("families_caseload_of", args=[w.user.pk]),
            )
            for w in found.workers
        ),
        title=_("Weight of each worker's families"),
        top=top,
        note=_("Agreed maximum: %(weight)s") % {"weight": weight(found.limit.tenths)},
    )


def row(w: Worker, found: Balance) -> dict[str, Any]:
    said = _("%(who)s: families at the end of each month, %(first)s to %(last)s")
    words = {"who": w.user.short_name, "first": w.trend[0], "last": w.trend[-1]}
    over = []
    if w.load.families > found.limit.families:
        n = w.load.families - found.limit.families
        over.append(ngettext("%(n)s family too many", "%(n)s families too many", n) % {"n": n})
    if w.load.tenths > found.limit.tenths:
        extra = weight(w.load.tenths - found.limit.tenths)
        over.append(_("%(n)s of weight too much") % {"n": extra})
    return {
        "worker": w,
        "weight": weight(w.load.tenths),
        "average": weight(w.average),
        "over": ", ".join(over),
        "trend": charts.Sparkline(w.trend, said % words, limits=(0, max(1, *w.trend))),
        "months": list(zip(found.months, w.trend, strict=True)),
    }


def told(s: rules.Suggestion, found: Balance, site: Site) -> dict[str, Any]:
    """A line to talk about; its link only fills a draft."""
    query = f"giver={s.case.worker}&site={site.code}&to={s.to}&family={s.case.participation}"
    return {
        "household": found.households[s.case.household],
        "from": found.users[s.case.worker].short_name,
        "to": found.users[s.to].short_name,
        "weight": weight(s.case.tenths),
        "place": s.case.place,
        "reasons_for": s.reasons_for,
        "reasons_against": s.reasons_against,
        "url": f"{reverse('families_handover_new')}?{query}",
    }


@require_http_methods(["GET", "POST"])
@once
def limit(request: StaffRequest) -> HttpResponse:
    """The maximum from a day on; what was agreed before stays readable in the history."""
    _sites, site = site_of(request)
    today = timezone.localdate()
    now, _agreed = loads.limit_of(site.pk, on=today)
    initial = {"from_day": today, "families": now.families, "weight": now.tenths / 10}
    form = forms.LimitForm(request.POST or None, initial=initial)
    back = f"{reverse('families_balance')}?site={site.code}"
    if form.is_valid() and attempt(
        form, lambda: actions.agree(site=site, by=request.user, **form.answers())
    ):
        return redirect(back)
    context = {"form": form, "site": site, "back_url": back}
    status = 422 if form.is_bound else 200
    return render(request, "families_caseload/limit.html", context, status=status)
