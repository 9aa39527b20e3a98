"""The list, one conference, calling it, inviting, its letter, calling it off."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.families.conference import access, forms, reads, rules
from ayllu.families.conference.actions import calling as actions
from ayllu.families.conference.choices import Sees
from ayllu.families.conference.models import Conference
from ayllu.families.conference.views.shared import form_page, framed
from ayllu.ground import drafts
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt


@require_GET
def every(request: StaffRequest) -> HttpResponse:
    """Conferences of the sites: those that come, those with something open, all."""
    names = {
        "called": _("To be held"),
        "open": _("With something still open"),
        "held": _("Held and called off"),
    }
    show = request.GET.get("show", "called")
    show = show if show in names else "called"
    found = reads.lines(access.rows(request.held), show, today=timezone.localdate())
    sites = request.held.sites_as(*access.READ)
    audit.record(
        "families.conferences.read",
        by=request.user,
        site_id=next(iter(sites)) if len(sites) == 1 else None,
        count=len(found),
    )
    tabs = [{"label": v, "url": f"?show={k}", "current": k == show} for k, v in names.items()]
    context = {"rows": found, "tabs": tabs, "title": names[show], "today": timezone.localdate()}
    return render(request, "families_conference/every.html", context)


@require_GET
def one(request: StaffRequest, conference_id: UUID) -> HttpResponse:
    """Why, who, what was said and decided, and what is still open."""
    row = access.conference_for(request.held, conference_id)
    audit.record("families.conference.read", by=request.user, about=row)
    works = access.can_work(request.held, row.site_id)
    context = framed(
        row.household,
        row,
        knot=reads.KNOTS[row.state],
        guests=reads.guests(row),
        tasks=[(t, reads.TASK_KNOTS[t.state]) for t in reads.tasks(row)],
        changes=works and rules.can_change(row),
        signs=works and rules.can_sign(row),
        adds=works and rules.can_add_task(row),
        works=works,
    )
    return render(request, "families_conference/one.html", context)


@require_http_methods(["GET", "POST"])
@once
def new(request: StaffRequest, household_id: UUID) -> HttpResponse:
    household = access.household_for(request.held, household_id)
    key, today = f"families.conference.{household.pk}", timezone.localdate()
    kept = drafts.typed(user_id=request.user.pk, key=key)
    form = forms.CallForm(
        request.POST or None,
        children=reads.children(household, on=today),
        initial={"family_invited": "yes", **kept},
    )
    if form.is_valid():
        made: Conference | None = attempt(
            form,
            lambda: actions.call(
                household=household,
                words=form.answers(),
                by=request.user,
                at=timezone.now(),
                on=today,
            ),
        )
        if made:
            drafts.forget(user_id=request.user.pk, key=key)
            return redirect("families_conference", made.pk)
    here, submit = _("Call a case conference"), _("Call it")
    return form_page(
        request, form, household, None, here, submit=submit,
        draft_url=reverse("ground_draft", args=[key]),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@once
def edit(request: StaffRequest, conference_id: UUID) -> HttpResponse:
    row = access.conference_for(request.held, conference_id, to=access.WORK)
    names = ("reason", "planned_on", "planned_at", "place", "family_not_why")
    initial: dict[str, Any] = {name: getattr(row, name) for name in names}
    initial |= {"child": str(row.child_id or "")}
    initial |= {"family_invited": "yes" if row.family_invited else "no"}
    children = reads.children(row.household, on=timezone.localdate())
    form = forms.CallForm(request.POST or None, children=children, initial=initial)
    if form.is_valid() and attempt(
        form, lambda: actions.change(row=row, words=form.answers(), by=request.user)
    ):
        return redirect("families_conference", row.pk)
    here, submit = _("Change day, reason or place"), _("Save")
    return form_page(request, form, row.household, row, here, submit=submit)


@require_http_methods(["GET", "POST"])
@once
def invite(request: StaffRequest, conference_id: UUID) -> HttpResponse:
    """Somebody of our staff, of the family or of a body; consent stands beside each body."""
    row = access.conference_for(request.held, conference_id, to=access.WORK)
    today = timezone.localdate()
    bodies = reads.bodies(row.site_id)
    form = forms.GuestForm(
        request.POST or None,
        users=reads.colleagues(row.site_id, on=today),
        people=reads.members(row.household, on=today),
        bodies=bodies,
    )
    if form.is_valid() and attempt(
        form, lambda: actions.invite(row=row, by=request.user, on=today, **form.answers())
    ):
        return redirect("families_conference", row.pk)
    here, submit = _("Invite somebody"), _("Put on the list")
    return form_page(request, form, row.household, row, here, template="invite", submit=submit)


@require_POST
@once
def uninvite(request: StaffRequest, conference_id: UUID, guest_id: UUID) -> HttpResponse:
    guest = access.guest_for(request.held, conference_id, guest_id)
    actions.uninvite(guest=guest, by=request.user)
    return redirect("families_conference", conference_id)


@require_http_methods(["GET", "POST"])
@once
def cancel(request: StaffRequest, conference_id: UUID) -> HttpResponse:
    row = access.conference_for(request.held, conference_id, to=access.WORK)
    form = forms.CancelForm(request.POST or None)
    if form.is_valid() and attempt(
        form, lambda: actions.cancel(row=row, why=form.cleaned_data["why"], by=request.user)
    ):
        return redirect("families_conference", row.pk)
    here, submit = _("Call it off"), _("Call it off")
    return form_page(request, form, row.household, row, here, submit=submit)


@require_GET
def letter(request: StaffRequest, conference_id: UUID, guest_id: UUID) -> HttpResponse:
    """The invitation on A4; for the general part it holds no word about the family."""
    guest = access.guest_for(request.held, conference_id, guest_id)
    row = guest.conference
    audit.record("families.conference_letter.read", by=request.user, about=row)
    on = timezone.localdate()
    may_know = guest.body is None or (
        guest.sees == Sees.ALL and reads.may_hear(row, guest.body, on=on)
    )
    context = framed(
        row.household,
        row,
        guest=guest,
        may_know=may_know,
        what=_("Invitation"),
        place=row.site.name,
        code=row.code,
        back_url=reverse("families_conference", args=[row.pk]),
    )
    return render(request, "families_conference/letter.html", context)
