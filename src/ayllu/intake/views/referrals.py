"""Pages of a referral: written down, given to someone, found in the register, screened."""

from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ayllu.accounts.access import StaffRequest, require
from ayllu.accounts.sites import mark
from ayllu.audit import actions as audit
from ayllu.ground import drafts
from ayllu.ground.commands import once
from ayllu.intake import access, choices, reads
from ayllu.intake.actions import referrals as actions
from ayllu.intake.forms import referrals as forms
from ayllu.intake.models import Referral
from ayllu.intake.views.answer import attempt, form_page, page, typed, work
from ayllu.people.register import access as register
from ayllu.people.register.models import Household


@require_GET
def index(request: StaffRequest) -> HttpResponse:
    require(request.held, *access.READ)
    tab = request.GET.get("lista", "new")
    tab = tab if tab in reads.TABS else "new"
    rows = reads.referrals(access.rows(Referral, request.held), tab)
    found = reads.page_of(rows, tab, valid(request.GET.get("tras", "")))
    audit.record("intake.referrals.read", by=request.user, count=len(found.rows))
    mark(found.rows, request.held)
    labels = {"new": _("New ones"), "screening": _("In screening"), "decided": _("Decided ones")}
    here = reverse("intake_referrals")
    tabs = [{"label": labels[t], "url": f"{here}?lista={t}", "current": t == tab} for t in labels]
    following = f"{here}?lista={tab}&tras={found.next_key}" if found.next_key else ""
    context: dict[str, Any] = {"rows": found.rows, "tabs": tabs, "tab": tab, "next_url": following}
    may = request.held.has(*access.WORK)
    return page(request, "intake/referrals.html", None, _("Referrals"), may_work=may, **context)


def valid(key: str) -> str:
    try:
        return str(UUID(key))
    except ValueError:
        return ""


DRAFT = "intake.referral"


@require_http_methods(["GET", "POST"])
@once
def new(request: StaffRequest) -> HttpResponse:
    sites = access.sites_to_work(request.held)
    start = {"channel": choices.Channel.PHONE, "urgency": choices.Urgency.NORMAL}
    start |= typed(request, DRAFT, ("reasons",))
    form = forms.ReferralForm(request.POST or None, sites=sites, by=request.user, initial=start)
    if form.is_valid():
        referral = actions.receive(site=form.chosen_site(), by=request.user, **form.answers())
        form.keep(request.user)
        drafts.forget(user_id=request.user.pk, key=DRAFT)
        return redirect("intake_referral", referral.pk)
    url, name = reverse("ground_draft", args=[DRAFT]), "intake/referral_form.html"
    here = _("Write down a referral")
    return form_page(request, form, None, here, template=name, draft_url=url)


def fetch(request: StaffRequest, pk: UUID, *, to_work: bool = False) -> Referral:
    related = ("worker", "household", "referrer_body", "screening", "site")
    return access.one(Referral, request.held, pk, *related, to_work=to_work)


VIOLENT = {choices.Reason.PARTNER_VIOLENCE.value, choices.Reason.VIOLENCE_CHILD.value}


@require_GET
def show(request: StaffRequest, pk: UUID) -> HttpResponse:
    referral = fetch(request, pk)
    audit.record("intake.referral.read", by=request.user, about=referral)
    screening = getattr(referral, "screening", None)
    labels = dict(choices.Reason.choices)
    said = [labels.get(r, r) for r in referral.reasons]
    why = [labels.get(r, r) for r in screening.reasons] if screening else []
    family = referral.household
    started = family.participations.order_by("-from_day").first() if family else None
    context: dict[str, Any] = {
        "referral": referral,
        "way": reads.ways([family])[family.pk] if family else None,
        "ask_first": bool(VIOLENT & {*referral.reasons, *(screening.reasons if screening else ())}),
        "screening": screening,
        "said": said,
        "why": why,
    }
    return page(
        request,
        "intake/referral.html",
        None,
        referral.code,
        participation=started,
        may_work=work(request, referral),
        **context,
    )


@require_http_methods(["GET", "POST"])
@once
def household(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Which family is meant: search, choose; or register a new one."""
    referral = fetch(request, pk, to_work=True)
    asked = request.GET.get("q", referral.family_name)
    found = search(register.households_for(request.held).filter(site=referral.site), asked)
    every = register.households_for(request.held).filter(site=referral.site)
    form = forms.HouseholdForm(request.POST or None, found=every)
    if form.is_valid():
        chosen = form.cleaned_data["household"]
        actions.link(referral=referral, household=chosen, by=request.user, can_undo=True)
        return redirect("intake_referral", referral.pk)
    more = (referral.code, reverse("intake_referral", args=[pk]))
    protected = referral.household is not None and referral.household.violence_recorded
    context: dict[str, Any] = {"referral": referral, "found": found, "asked": asked}
    context["protected"] = protected
    page_name = "intake/referral_household.html"
    here = _("Which family is it?")
    return form_page(request, form, None, here, more, template=page_name, **context)


def search(rows: QuerySet[Household], asked: str) -> list[Household]:
    """Families in whose name, or in whose members' names, every word stands; by code too."""
    rows = rows.filter(mistaken_at=None)
    words = [w for w in asked.lower().replace("familia", "").split() if len(w) > 1]
    if not words:
        return []
    hits = Q(code__iexact=asked.strip())
    named = Q()
    for word in words:
        member = Q(memberships__person__folded_name__icontains=word)
        named &= Q(name__icontains=word) | member
    return list(rows.filter(hits | named).distinct().order_by("sort_key")[:20])


@require_POST
@once
def charge(request: StaffRequest, pk: UUID) -> HttpResponse:
    referral = fetch(request, pk, to_work=True)
    actions.take_charge(referral=referral, by=request.user, can_undo=True)
    return redirect("intake_referral", pk)


@require_http_methods(["GET", "POST"])
@once
def screening(request: StaffRequest, pk: UUID) -> HttpResponse:
    referral = fetch(request, pk, to_work=True)
    start = {"reasons": referral.reasons}
    form = forms.ScreeningForm(request.POST or None, site_id=referral.site_id, initial=start)
    if form.is_valid() and attempt(
        form,
        lambda: actions.screen(
            referral=referral,
            by=request.user,
            at=timezone.now(),
            can_undo=True,
            **form.cleaned_data,
        ),
    ):
        return redirect("intake_referral", pk)
    more = (referral.code, reverse("intake_referral", args=[pk]))
    name, family = "intake/screening.html", referral.household
    here = _("Screening")
    return form_page(request, form, family, here, more, template=name, referral=referral)
