"""Pages of referrals to other bodies, and the letter on A4."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.accounts.roles import Role
from ayllu.audit import actions as audit
from ayllu.families.outward import access, actions, forms, paper, reads, rules
from ayllu.families.outward.models import Outward
from ayllu.ground.commands import once
from ayllu.people.register.models import Household
from ayllu.ui import links, typeset


def framed(household: Household, **more: Any) -> dict[str, Any]:
    return {"household": household, "household_url": links.address_of(household), **more}


def one_form(
    request: StaffRequest, template: str, household: Household, form: Any, **more: Any
) -> HttpResponse:
    status = 422 if form.is_bound else 200
    context = framed(household, form=form, **more)
    return render(request, f"families_outward/{template}.html", context, status=status)


def write_form(request: StaffRequest, household: Household, **more: Any) -> forms.WriteForm:
    lead = request.held.has(Role.SAFEGUARDING_LEAD, site_id=household.site_id)
    return forms.WriteForm(
        request.POST or None,
        bodies=reads.bodies_of(household.site_id),
        people=reads.people_of(household, on=timezone.localdate(), hidden_too=lead),
        **more,
    )


@require_http_methods(["GET", "POST"])
@once
def new(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """Write to a body of the directory."""
    household = access.household_for(request.held, household_id)
    form = write_form(request, household, initial={"basis": "consent"})
    if form.is_valid():
        row = actions.write(
            household=household,
            body=form.chosen_body(),
            words=form.answers(),
            by=request.user,
            on=timezone.localdate(),
        )
        return redirect("families_outward_one", row.pk)
    return one_form(request, "write", household, form, row=None)


@require_http_methods(["GET", "POST"])
@once
def edit(request: StaffRequest, outward_id: UUID) -> HttpResponse:
    row = access.outward_for(request.held, outward_id, to=access.WORK)
    names = ("asks", "tells", "with_address", "basis", "duty_why")
    initial = {name: getattr(row, name) for name in names}
    initial |= {"body": str(row.body_id), "person": str(row.person_id)}
    form = write_form(request, row.household, initial=initial)
    if form.is_valid():
        actions.change(row=row, body=form.chosen_body(), words=form.answers(), by=request.user)
        return redirect("families_outward_one", row.pk)
    return one_form(request, "write", row.household, form, row=row)


@require_GET
def one(request: StaffRequest, outward_id: UUID) -> HttpResponse:
    """Where it stands, with which right it may be told, what must not be told."""
    row = access.outward_for(request.held, outward_id)
    audit.record("families.outward.read", by=request.user, about=row)
    today = timezone.localdate()
    consented = reads.may_tell(row, on=today)
    works = access.can_work(request.held, row.site_id)
    taken_back = reads.taken_back(row)
    context = framed(
        row.household,
        row=row,
        knot=reads.KNOTS[row.state],
        consented=consented,
        withheld=reads.withheld(row, on=today),
        edits=works and rules.can_edit(row),
        sends=works and rules.can_send(row, consented=consented),
        answers=works and rules.can_answer(row),
        works=works,
        taken_back=taken_back,
        stops=works and rules.must_stop(row, withdrawn=taken_back is not None),
    )
    return render(request, "families_outward/one.html", context)


@require_http_methods(["GET", "POST"])
@once
def send(request: StaffRequest, outward_id: UUID) -> HttpResponse:
    """It was handed over: on which day, how, and when to ask again."""
    row = access.outward_for(request.held, outward_id, to=access.WORK)
    today = timezone.localdate()
    initial = {"on_day": today, "follow_up_on": today + rules.ANSWER_WITHIN}
    form = forms.SendForm(request.POST or None, initial=initial, today=today)
    if form.is_valid():
        data = form.cleaned_data
        actions.send(
            row=row,
            on=data["on_day"],
            how=data["how"],
            follow_up_on=data["follow_up_on"],
            by=request.user,
            at=timezone.now(),
        )
        return redirect("families_outward_one", row.pk)
    return one_form(request, "send", row.household, form, row=row)


@require_http_methods(["GET", "POST"])
@once
def answer(request: StaffRequest, outward_id: UUID) -> HttpResponse:
    """What the body answered, and whether to ask again."""
    row = access.outward_for(request.held, outward_id, to=access.WORK)
    today = timezone.localdate()
    form = forms.AnswerForm(
        request.POST or None, initial={"on_day": today}, sent_on=row.sent_on, today=today
    )
    if form.is_valid():
        data = form.cleaned_data
        actions.answer(
            row=row,
            on=data["on_day"],
            outcome=data["outcome"],
            text=data["text"],
            follow_up_on=data["follow_up_on"],
            by=request.user,
        )
        return redirect("families_outward_one", row.pk)
    return one_form(request, "answer", row.household, form, row=row)


@require_http_methods(["GET", "POST"])
@once
def cancel(request: StaffRequest, outward_id: UUID) -> HttpResponse:
    row = access.outward_for(request.held, outward_id, to=access.WORK)
    form = forms.CancelForm(request.POST or None)
    if form.is_valid():
        actions.cancel(row=row, why=form.cleaned_data["why"], by=request.user)
        return redirect("families_outward_one", row.pk)
    return one_form(request, "cancel", row.household, form, row=row)


@require_http_methods(["GET", "POST"])
@once
def stop(request: StaffRequest, outward_id: UUID) -> HttpResponse:
    """The consent was withdrawn after the letter left: they were asked not to use it."""
    row = access.outward_for(request.held, outward_id, to=access.WORK)
    today = timezone.localdate()
    form = forms.StopForm(
        request.POST or None, initial={"on_day": today}, sent_on=row.sent_on, today=today
    )
    if form.is_valid():
        data = form.cleaned_data
        actions.ask_to_stop(row=row, on=data["on_day"], answer=data["answer"], by=request.user)
        return redirect("families_outward_one", row.pk)
    return one_form(request, "stop", row.household, form, row=row, day=reads.taken_back(row))


@require_GET
def letter(request: StaffRequest, outward_id: UUID) -> HttpResponse:
    """The letter with its slip for the answer; without address or number that could harm."""
    row: Outward = access.outward_for(request.held, outward_id, to=access.WORK)
    audit.record("families.outward_letter.read", by=request.user, about=row)
    day = row.sent_on or timezone.localdate()
    context = framed(
        row.household,
        row=row,
        day=day,
        ways=reads.ways(row, on=day),
        draft=reads.is_only_a_draft(row, on=day),
        what=_("Referral"),
        place=row.site.name,
        code=row.code,
        back_url=reverse("families_outward_one", args=[row.pk]),
    )
    return render(request, "families_outward/letter.html", context)


@require_GET
def letter_pdf(request: StaffRequest, outward_id: UUID) -> HttpResponse:
    """The letter as a file; its name says nothing of whom it is about."""
    row: Outward = access.outward_for(request.held, outward_id, to=access.WORK)
    audit.record("families.outward_pdf.read", by=request.user, about=row)
    return typeset.handed(paper.pdf(row), f"{row.code}.pdf")


@require_GET
def every(request: StaffRequest) -> HttpResponse:
    """All referrals of the sites: those without an answer first."""
    rows = access.rows(request.held)
    names = {
        "sent": _("Wait for an answer"),
        "draft": _("To send"),
        "answered": _("Answered ones"),
    }
    show = request.GET.get("show", "sent")
    show = show if show in names else "sent"
    found = list(reads.at_sites(rows, show))
    sites = request.held.sites_as(*access.READ)
    audit.record(
        "families.outward_list.read",
        by=request.user,
        site_id=next(iter(sites)) if len(sites) == 1 else None,
        count=len(found),
    )
    tabs = [{"label": v, "url": f"?show={k}", "current": k == show} for k, v in names.items()]
    context = {"rows": found, "tabs": tabs, "title": names[show], "today": timezone.localdate()}
    return render(request, "families_outward/every.html", context)
