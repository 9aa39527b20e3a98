"""Pages of what children are owed: papers that are missing, maintenance month by month."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest, require
from ayllu.audit import actions as audit
from ayllu.families.legal.models import Matter
from ayllu.families.owed import access, actions, forms, reads, rules
from ayllu.families.owed.ledger import first_of
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt
from ayllu.lib.days import add_months
from ayllu.ui import links, words

GET_POST = require_http_methods(["GET", "POST"])


def framed(m: Matter, **more: Any) -> dict[str, Any]:
    url = links.address_of(m.household)
    return {"household": m.household, "household_url": url, "matter": m, **more}


def form_page(
    request: StaffRequest, form: Any, m: Matter, here: str, act: Callable[[], Any], hint: str = ""
) -> HttpResponse:
    """One form about one maintenance, back to its months."""
    back = reverse("families_owed_maintenance", args=[m.pk])
    if form.is_valid() and attempt(form, act):
        return redirect(back)
    context = framed(m, form=form, here=here, back_url=back, submit=_("Save"), hint=hint)
    status = 422 if form.is_bound else 200
    return render(request, "families_owed/form.html", context, status=status)


@require_GET
def maintenance(request: StaffRequest, matter_id: UUID) -> HttpResponse:
    """What was fixed; month by month what fell due, what came, what is owed."""
    m = access.maintenance_for(request.held, matter_id)
    audit.record("families.owed.read", by=request.user, about=m, household_id=m.household_id)
    works = access.can_work(request.held, m.site_id) and rules.asks_pension(m)
    found = reads.ledger_of(m, today=timezone.localdate())
    return render(request, "families_owed/maintenance.html", framed(m, ledger=found, works=works))


@require_GET
def every(request: StaffRequest) -> HttpResponse:
    """All sites: children without a paper and without help, or maintenance that is owed."""
    require(request.held, *access.READ)
    show = "money" if request.GET.get("show") == "money" else "papers"
    today = timezone.localdate()
    missing, owed = [], []
    if show == "papers":
        missing = reads.missing_at(request.held, today=today)
    else:
        owed = reads.owed_at(request.held, today=today)
    sites = request.held.sites_as(*access.READ)
    audit.record(
        "families.owed_list.read",
        by=request.user,
        site_id=next(iter(sites)) if len(sites) == 1 else None,
        count=len(missing) + len(owed),
    )
    names = {"papers": _("Without a paper"), "money": _("Maintenance owed")}
    tabs = [{"label": v, "url": f"?show={k}", "current": k == show} for k, v in names.items()]
    context = {"missing": missing, "owed": owed, "tabs": tabs, "title": names[show], "show": show}
    works = request.held.has(*access.WORK)
    return render(request, "families_owed/every.html", {**context, "works": works})


@GET_POST
@once
def pension(request: StaffRequest, matter_id: UUID) -> HttpResponse:
    """The amount that was fixed or agreed; a new one ends the one before on its eve."""
    m = access.maintenance_for(request.held, matter_id, to=access.WORK)
    initial = {"from_day": m.result_on or timezone.localdate()}
    form = forms.PensionForm(request.POST or None, initial=initial)

    def act() -> Any:
        return actions.fix(matter=m, words=form.cleaned_data, by=request.user)

    hint = _("It does not enter the family's income: ask about it in the next assessment.")
    return form_page(request, form, m, _("The amount fixed"), act, hint=hint)


@GET_POST
@once
def payment(request: StaffRequest, matter_id: UUID) -> HttpResponse:
    """What came for a month; the oldest that is owed stands chosen."""
    m = access.maintenance_for(request.held, matter_id, to=access.WORK)
    today = timezone.localdate()
    found = reads.ledger_of(m, today=today)
    owed = [x for x in found.months if x.owed]
    this = first_of(today)
    offered = sorted({x.month for x in found.months} | {this, add_months(this, 1)})
    form = forms.PaymentForm(
        request.POST or None,
        months=[(f"{x:%Y-%m-%d}", date_format(x, "F Y")) for x in offered],
        today=today,
        initial={
            "month": f"{owed[-1].month if owed else this:%Y-%m-%d}",
            "amount": owed[-1].owed if owed else None,
            "on_day": today,
        },
    )

    def act() -> Any:
        return actions.receive(
            matter=m, words=form.cleaned_data, by=request.user, at=timezone.now()
        )

    return form_page(request, form, m, _("What was received"), act)


@GET_POST
@once
def payment_mistaken(request: StaffRequest, payment_id: UUID) -> HttpResponse:
    found = access.payment_for(request.held, payment_id)
    m = found.matter
    form = forms.WhyForm(request.POST or None)

    def act() -> Any:
        return actions.strike(payment=found, why=form.cleaned_data["why"], by=request.user)

    hint = f"{words.soles(found.amount)}, {words.day(found.on_day)}"
    return form_page(request, form, m, _("Entered by mistake"), act, hint=hint)
