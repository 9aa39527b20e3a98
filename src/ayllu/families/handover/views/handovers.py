"""A handover: chosen, read before it is confirmed, read by whoever receives, printed."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ayllu.accounts.access import StaffRequest
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.audit import actions as audit
from ayllu.families.handover import access, forms, reads, rules
from ayllu.families.handover.actions import handovers as actions
from ayllu.families.handover.choices import State
from ayllu.families.handover.models import Handover
from ayllu.ground import drafts
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt
from ayllu.places.models import Site


@require_GET
def every(request: StaffRequest) -> HttpResponse:
    """Under way and to come; ended and called off."""
    names = {"open": _("Under way and to come"), "ended": _("Ended")}
    show = request.GET.get("show", "open")
    show = show if show in names else "open"
    today = timezone.localdate()
    found = reads.listed(access.handovers(request.held), show)
    audit.record("families.handovers.read", by=request.user, count=len(found))
    context = {
        "rows": [(row, *standing(row, today)) for row in found],
        "tabs": [{"label": v, "url": f"?show={k}", "current": k == show} for k, v in names.items()],
        "title": names[show],
        "gives": request.held.has(Role.SOCIAL_WORKER),
    }
    return render(request, "families_handover/handovers.html", context)


def standing(row: Handover, today: date) -> tuple[str, str]:
    knot, word = reads.standing(row, today=today)
    return knot, word or _("Under way")


def asked(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def who_gives(request: StaffRequest) -> tuple[Site, User]:
    """Herself, or, for a director, whoever she names; at the first site where that may be."""
    wanted = request.GET.get("site", "")
    places = [s for s in access.sites(request.held) if wanted in ("", s.code)]
    giver = asked(request.GET.get("giver", ""))
    for site in places:
        try:
            return site, access.giver_for(request.held, giver, site=site)
        except Http404:
            continue
    first = next((w for w in access.workers(request.held)), None)
    for site in access.directed(request.held):
        if first is not None:
            return site, first
    raise Http404


@require_http_methods(["GET", "POST"])
@once
def new(request: StaffRequest) -> HttpResponse:
    """Which families, to whom, from when until when. What is typed is kept."""
    site, giver = who_gives(request)
    today, key = timezone.localdate(), f"families.handover.{giver.pk}"
    families = reads.families_of(giver.pk, site_id=site.pk)
    receivers = access.receivers(site.pk, but=giver.pk, from_day=today, until=None)
    kept = drafts.typed(user_id=request.user.pk, key=key, many=("family",))
    initial = {"from_day": today, "receiver": request.GET.get("to", ""), **kept}
    form = forms.NewForm(
        request.POST or None, families=families, receivers=receivers, today=today, initial=initial
    )
    if form.is_valid():
        made: Handover | None = attempt(
            form,
            lambda: actions.draft(
                site=site, giver=giver, words=form.answers(), to=form.chosen(), by=request.user
            ),
        )
        if made:
            drafts.forget(user_id=request.user.pk, key=key)
            return redirect("families_handover", made.pk)
    picked = request.POST.getlist("family") if form.is_bound else kept.get("family")
    only = [f for f in request.GET.getlist("family") if f]
    ticked = picked if picked is not None else only or [str(f.pk) for f in families]
    context = {
        "form": form,
        "giver": giver,
        "site": site,
        "families": [
            (f, str(f.pk) in ticked, (request.POST or kept).get(f"to-{f.pk}", "")) for f in families
        ],
        "receivers": receivers,
        "mine": giver.pk == request.user.pk,
        "workers": access.workers(request.held) if request.held.has(*access.DIRECT) else [],
        "draft_url": reverse("ground_draft", args=[key]),
    }
    status = 422 if form.is_bound else 200
    return render(request, "families_handover/new.html", context, status=status)


@require_GET
def one(request: StaffRequest, handover_id: UUID) -> HttpResponse:
    """Everything open of each family, its note, and whether whoever receives has read it."""
    row = access.handover_for(request.held, handover_id)
    return show(request, row, None)


def show(request: StaffRequest, row: Handover, form: forms.NotesForm | None) -> HttpResponse:
    today = timezone.localdate()
    found = reads.whole(row, today=today)
    audit.record("families.handover.read", by=request.user, about=row, count=len(found.lines))
    changes = access.may_change(request.held, row)
    knot, word = standing(row, today)
    if form is None and changes and row.state == State.DRAFT:
        form = notes_form(None, row, found)
    fields = {i.pk: (note, to) for i, note, to in form.pairs()} if form else {}
    context = {
        "row": row,
        "whole": found,
        "lines": [(line, fields.get(line.item.pk)) for line in found.lines],
        "form": form,
        "knot": knot,
        "word": word,
        "drafts": reads.drafts_of(row.giver_id) if row.state == State.DRAFT else row.drafts,
        "changes": changes,
        "calls_off": changes and rules.can_call_off(row),
        "me": request.user.pk,
        "today": today,
    }
    status = 422 if form is not None and form.is_bound else 200
    return render(request, "families_handover/handover.html", context, status=status)


def notes_form(data: Any, row: Handover, found: reads.Whole) -> forms.NotesForm:
    receivers = access.receivers(
        row.site_id, but=row.giver_id, from_day=row.from_day, until=row.until_day
    )
    items = [line.item for line in found.lines]
    return forms.NotesForm(data, items=items, receivers=receivers, rest=row.rest_to_id)


@require_POST
@once
def write(request: StaffRequest, handover_id: UUID) -> HttpResponse:
    """Notes and receivers; with ``confirm`` it is confirmed too."""
    row = access.handover_to_change(request.held, handover_id)
    rules.check_draft(row)
    form = notes_form(request.POST, row, reads.whole(row, today=timezone.localdate()))
    if form.is_valid() and attempt(
        form, lambda: actions.write(row=row, by=request.user, **form.answers())
    ):
        if "confirm" not in request.POST:
            return redirect("families_handover", row.pk)
        if attempt(form, lambda: actions.confirm(row=row, by=request.user, at=timezone.now())):
            return redirect("families_handover", row.pk)
    return show(request, row, form)


@require_POST
@once
def read(request: StaffRequest, handover_id: UUID, handed_id: UUID) -> HttpResponse:
    item = access.item_to_read(request.held, handover_id, handed_id)
    actions.read(item=item, by=request.user, at=timezone.now())
    return redirect(f"{reverse('families_handover', args=[handover_id])}#f-{item.pk}")


@require_http_methods(["GET", "POST"])
@once
def call_off(request: StaffRequest, handover_id: UUID) -> HttpResponse:
    row = access.handover_to_change(request.held, handover_id)
    form = forms.CallOffForm(request.POST or None)
    if form.is_valid() and attempt(
        form,
        lambda: actions.call_off(
            row=row, why=form.cleaned_data["why"], by=request.user, at=timezone.now()
        ),
    ):
        return redirect("families_handover", row.pk)
    context = {
        "row": row,
        "form": form,
        "started": rules.is_under_way(row, on=timezone.localdate()),
        "back_url": reverse("families_handover", args=[row.pk]),
    }
    status = 422 if form.is_bound else 200
    return render(request, "families_handover/call_off.html", context, status=status)


@require_GET
def sheet(request: StaffRequest, handover_id: UUID) -> HttpResponse:
    """A4: everything open, the note of each family, two signatures."""
    row = access.handover_for(request.held, handover_id)
    found = reads.whole(row, today=timezone.localdate())
    audit.record("families.handover_sheet.read", by=request.user, about=row, count=len(found.lines))
    context = {
        "row": row,
        "whole": found,
        "receivers": sorted({line.item.receiver for line in found.lines}, key=str),
        "what": _("Handover"),
        "place": row.site.name,
        "code": row.code,
        "back_url": reverse("families_handover", args=[row.pk]),
    }
    return render(request, "families_handover/handover_sheet.html", context)
