"""The exit: proposed, at the table, cleared, decided, closed; its minutes."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ayllu.accounts.access import StaffRequest, require
from ayllu.audit import actions as audit
from ayllu.families.reviews import access, forms, reads, rules
from ayllu.families.reviews.actions import exits as actions
from ayllu.families.reviews.models import Exit, ExitMember
from ayllu.families.reviews.views.shared import Crumb, attempt, form_page, page
from ayllu.ground.commands import once
from ayllu.people.register.models import Household

RELATED = ("participation__household", "participation__worker", "proposed_by", "cleared_by")


def fetch(request: StaffRequest, exit_id: UUID, *, to: Any = access.READ) -> Exit:
    return access.one(Exit, request.held, exit_id, *RELATED, "decided_by", "closed_by", to=to)


def family(found: Exit) -> Household:
    household = found.participation.household
    assert household is not None
    return household


def here(found: Exit) -> Crumb:
    return _("Exit %(code)s") % {"code": found.code}, reverse("families_exit", args=[found.pk])


@require_http_methods(["GET", "POST"])
@once
def exit_new(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """Propose: the criteria stand beside the form, met or not, in words."""
    household = access.household_for(request.held, household_id, to=access.WORK)
    found, today = reads.standing(household), timezone.localdate()
    if found.open_exit:
        return redirect("families_exit", found.open_exit.pk)
    row, title = found.participation, _("Propose the exit")
    if row is None or not rules.can_propose(row.state):
        return page(request, "families_reviews/not_yet.html", household, title, wanting="active")
    form = forms.ProposeForm(request.POST or None)
    made: list[Exit] = []
    if form.is_valid() and attempt(
        form,
        lambda: made.append(
            actions.propose(
                participation=row, by=request.user, at=timezone.now(), **form.cleaned_data
            )
        ),
    ):
        return redirect("families_exit", made[0].pk)
    return form_page(
        request,
        form,
        household,
        title,
        template="families_reviews/exit_new.html",
        points=rules.criteria(reads.facts(row, today=today)),
        submit=_("Propose the exit"),
    )


def whole(found: Exit) -> dict[str, Any]:
    return {
        "exit": found,
        "members": found.members.select_related("user").order_by("entered_at"),
        "points": reads.points_of(found) if found.kind == "self_reliant" else [],
        "follow_ups": found.follow_ups.select_related("worker").order_by("due_on"),
    }


@require_GET
def exits(request: StaffRequest) -> HttpResponse:
    """Exits under way at her sites, and what each still waits for."""
    require(request.held, *access.READ)
    sites = request.held.sites_as(*access.READ)
    rows = reads.open_exits(sites)
    audit.record("families.exits.read", by=request.user, count=len(rows), compartment="case")
    context = {"rows": rows, "today": timezone.localdate()}
    context["lead_of"] = request.held.sites_as(*access.CLEAR)
    return render(request, "families_reviews/exits.html", context)


@require_GET
def exit(request: StaffRequest, exit_id: UUID) -> HttpResponse:
    found = fetch(request, exit_id)
    actions.read(found, "families.exit.read", request.user)
    works = access.can_work(request.held, found.site_id)
    others = request.user.pk not in (found.proposed_by_id, found.participation.worker_id)
    context = whole(found) | {
        "works": works,
        "clears": access.can_clear(request.held, found.site_id),
        "closes": works and others,
    }
    return page(request, "families_reviews/exit.html", family(found), here(found)[0], **context)


@require_http_methods(["GET", "POST"])
@once
def exit_member(request: StaffRequest, exit_id: UUID) -> HttpResponse:
    found = fetch(request, exit_id, to=access.WORK)
    form = forms.MemberForm(request.POST or None, colleagues=reads.colleagues(found.site_id))
    if form.is_valid() and attempt(
        form, lambda: actions.seat(exit=found, by=request.user, **form.cleaned_data)
    ):
        return redirect("families_exit", exit_id)
    return form_page(request, form, family(found), _("Who is at the table"), here(found))


@require_POST
@once
def exit_unseat(request: StaffRequest, exit_id: UUID, exit_member_id: UUID) -> HttpResponse:
    fetch(request, exit_id, to=access.WORK)
    member = access.one(
        ExitMember, request.held, exit_member_id, "exit__participation", to=access.WORK
    )
    if member.exit_id != exit_id:
        raise Http404
    actions.unseat(member=member, by=request.user)
    return redirect("families_exit", exit_id)


@require_http_methods(["GET", "POST"])
@once
def exit_clear(request: StaffRequest, exit_id: UUID) -> HttpResponse:
    """Only the safeguarding lead; the page never says why."""
    found = fetch(request, exit_id, to=access.CLEAR)
    form = forms.ClearForm(request.POST or None, initial={"clearance": found.clearance})
    if form.is_valid() and attempt(
        form,
        lambda: actions.clear(exit=found, by=request.user, at=timezone.now(), **form.cleaned_data),
    ):
        return redirect("families_exit", exit_id)
    hint = _("Your colleagues read only your word, never the reason.")
    title = _("May this file close?")
    return form_page(request, form, family(found), title, here(found), hint=hint)


@require_http_methods(["GET", "POST"])
@once
def exit_decide(request: StaffRequest, exit_id: UUID) -> HttpResponse:
    found, today = fetch(request, exit_id, to=access.WORK), timezone.localdate()
    form = forms.DecideForm(request.POST or None, today=today, initial={"met_on": today})
    if form.is_valid() and attempt(
        form,
        lambda: actions.decide(exit=found, by=request.user, at=timezone.now(), **form.cleaned_data),
    ):
        return redirect("families_exit", exit_id)
    return form_page(
        request,
        form,
        family(found),
        _("What the panel decides"),
        here(found),
        template="families_reviews/exit_decide.html",
        submit=_("Decide"),
        **whole(found),
    )


@require_http_methods(["GET", "POST"])
@once
def exit_close(request: StaffRequest, exit_id: UUID) -> HttpResponse:
    """Asked once more, with what closing does."""
    found = fetch(request, exit_id, to=access.WORK)
    form = forms.CloseForm(request.POST or None)
    if form.is_bound and attempt(
        form, lambda: actions.close(exit=found, by=request.user, at=timezone.now())
    ):
        return redirect("families_exit", exit_id)
    title, here_too = _("Close the file"), family(found)
    why = rules.why_not_close(found, worker=found.participation.worker_id, by=request.user.pk)
    if why and not form.is_bound:
        asked: dict[str, Any] = {"wanting": "close", "why": why, "exit": found}
        return page(request, "families_reviews/not_yet.html", here_too, title, **asked)
    hint = _(
        "The participation ends today. The follow-ups after six and twelve months are planned."
    )
    return form_page(request, form, here_too, title, here(found), hint=hint, submit=title)


@require_GET
def exit_minutes(request: StaffRequest, exit_id: UUID) -> HttpResponse:
    found = fetch(request, exit_id)
    actions.read(found, "families.exit_minutes.read", request.user)
    context = whole(found)
    context |= {
        "blank": range(max(0, rules.QUORUM - len(context["members"]))),  # lines to sign by hand
        "household": family(found),
        "what": _("Minutes of the exit"),
        "code": found.code,
        "place": found.site.name,
        "back_url": reverse("families_exit", args=[exit_id]),
    }
    return render(request, "families_reviews/exit_minutes.html", context)
