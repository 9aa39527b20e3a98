"""The income of three moments, who is to be asked, and what came of a year."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest, require
from ayllu.audit import actions as audit
from ayllu.families.gain import access, actions, forms, reads
from ayllu.families.gain.choices import Moment
from ayllu.families.gain.views.shared import form_page, framed, typed
from ayllu.ground.commands import once
from ayllu.lib.days import add_months
from ayllu.lib.suppression import SMALL

GET_POST = require_http_methods(["GET", "POST"])


@require_GET
def of_path(request: StaffRequest, path_id: UUID) -> HttpResponse:
    """Before, after three, after six months: a line, a table, what changed."""
    path = access.path_for(request.held, path_id)
    audit.record("families.gain.read", by=request.user, about=path, household_id=path.household_id)
    measures = reads.measures(path, today=timezone.localdate())
    context = framed(
        path,
        measures=reads.changes(measures),
        spark=reads.spark(measures),
        works=access.can_work(request.held, path.site_id),
    )
    return render(request, "families_gain/of_path.html", context)


@GET_POST
@once
def income(request: StaffRequest, path_id: UUID, moment: str) -> HttpResponse:
    """Before, after three or after six months of work."""
    path = access.path_for(request.held, path_id, to=access.WORK)
    if moment not in Moment.values:
        raise Http404
    today, key = timezone.localdate(), f"gain.income.{path.pk}.{moment}"
    row = path.incomes.filter(moment=moment).first()
    known: dict[str, Any] = {"on_day": today}
    if row is not None:
        names = ("on_day", "amount", "every", "source", "unknown_why", "why_not", "note")
        known = {name: getattr(row, name) for name in names}
        known["working"] = {True: "yes", False: "no", None: ""}[row.working]
    form = forms.IncomeForm(
        request.POST or None, moment=moment, today=today, initial={**known, **typed(request, key)}
    )

    def act() -> Any:
        words = form.answers()
        return actions.measure(
            path=path, moment=moment, words=words, by=request.user, at=timezone.now()
        )

    here = _("Income: %(moment)s") % {"moment": str(Moment(moment).label).lower()}
    return form_page(request, form, path, here, act, key=key, to="families_gain_of")


@require_GET
def every(request: StaffRequest) -> HttpResponse:
    """Whose income is to be asked at the sites, the longest overdue first."""
    rows = access.rows(request.held)
    found = reads.waiting(rows.order_by("started_on"), today=timezone.localdate())
    sites = list(request.held.sites_as(*access.READ))
    audit.record(
        "families.gain_list.read",
        by=request.user,
        site_id=sites[0] if len(sites) == 1 else None,
        count=len(found),
    )
    context = {"waiting": found, "works": request.held.has(*access.WORK)}
    return render(request, "families_gain/every.html", context)


@require_GET
def results(request: StaffRequest) -> HttpResponse:
    """What came of the last twelve months: in work, change of income; small numbers hidden."""
    require(request.held, *access.READ)
    last = timezone.localdate()
    found = reads.results(request.held.sites_as(*access.READ), add_months(last, -12), last)
    moments = [(_("After three months of work"), "three"), (_("After six months of work"), "six")]
    table = [
        {
            "label": label,
            "due": found.due[key],
            "working": found.working[key],
            "small": found.due[key] < SMALL,
            "change": found.change[key],
        }
        for label, key in moments
    ]
    context = {"found": found, "table": table, "first": add_months(last, -12), "last": last}
    return render(request, "families_gain/results.html", {**context, "small": SMALL})
