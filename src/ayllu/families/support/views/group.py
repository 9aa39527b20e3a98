"""A group act: one page, many families, one submission, one effect."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.accounts.roles import Role
from ayllu.families.support import access, actions, caseload, forms, reads, rules
from ayllu.families.support.caseload import Family
from ayllu.families.support.reads import Recipient
from ayllu.families.support.views.shared import ask, status_of, wanted
from ayllu.ground.commands import once
from ayllu.safeguarding import notices


@require_http_methods(["GET", "POST"])
@once
def new(request: StaffRequest) -> HttpResponse:
    """The head of the act above, the families of the caseload with their members below."""
    sites = access.sites_to_work(request.held)
    site = next((s for s in sites if s.code == request.GET.get("site")), sites[0])
    today = timezone.localdate()
    families = caseload.caseload([site.pk], whose(request), on=today)
    form = forms.GroupForm(
        request.POST or None,
        initial={"on_day": today},
        bodies=reads.bodies_of(site.pk),
        today=today,
    )
    chosen = ticked(request, families)
    if form.is_valid() and not chosen:
        form.add_error(None, str(rules.Nobody.sentence))
    if form.is_valid():
        return write(request, form, chosen)
    context = {
        "form": form,
        "families": families,
        "ticked": {f"{h}:{p or ''}" for h, p in chosen},
        "sites": sites,
        "site": site,
        "everyone": whose(request) is None,
        "site_name": site.name,
    }
    return render(request, "families_support/group.html", context, status=status_of(form))


def whose(request: StaffRequest) -> UUID | None:
    """A social worker begins with her own families; everyone else with all."""
    everyone = request.GET.get("all") or not request.held.has(Role.SOCIAL_WORKER)
    return None if everyone else request.user.pk


def ticked(request: StaffRequest, families: list[Family]) -> list[Recipient]:
    """The boxes that were ticked, of those that were offered; nothing else counts."""
    posted = set(request.POST.getlist("who"))
    offered: list[Recipient] = []
    for f in families:
        offered.append((f.household.pk, None))
        offered += [(f.household.pk, m.person_id) for m in f.members]
    return [(h, p) for h, p in offered if f"{h}:{p or ''}" in posted]


def write(request: StaffRequest, form: forms.GroupForm, chosen: list[Recipient]) -> HttpResponse:
    what = form.what()
    mine = wanted(request, chosen, what)
    try:
        actions.give_group(
            title=form.cleaned_data["title"],
            place=form.cleaned_data["place"],
            households=access.households_to_serve(request.held, {h for h, _p in mine}),
            recipients=mine,
            what=what,
            by=request.user,
            at=timezone.now(),
            again="again" in request.POST,
        )
    except rules.Already as found:
        return ask(request, found, what, len(mine), reverse("families_service_group"))
    notices.told(request, {"note": what.note})
    return redirect("families_services")
