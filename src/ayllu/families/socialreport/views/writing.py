"""A report is begun, read, written part by part, looked up again."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.families.socialreport import access, actions, document, forms, reads, rules
from ayllu.families.socialreport.choices import OWN_WORDS, State
from ayllu.families.socialreport.frames import (
    called,
    crumb,
    draft_url,
    form_page,
    key_of,
    page,
    typed,
)
from ayllu.families.socialreport.models import SocialReport
from ayllu.families.valuation.choices import Part
from ayllu.ground import drafts
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt
from ayllu.people.register.models import Household

HEAD = "families_socialreport/head.html"


def head_form(request: StaffRequest, household: Household, initial: dict[str, Any]) -> Any:
    today = timezone.localdate()
    return forms.HeadForm(
        request.POST or None,
        bodies=reads.bodies_of(household.site_id),
        people=reads.people_of(household, on=today),
        initial=initial,
    )


@require_http_methods(["GET", "POST"])
@once
def new(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """For whom and with which right; the parts are then drafted from the record."""
    household = access.household_for(request.held, household_id, to=access.WORK)
    people = reads.people_of(household, on=timezone.localdate())
    key = key_of("new", household.pk)
    initial = {"to": "upe", "ground": "consent", "named": [str(p.pk) for p in people]}
    form = head_form(request, household, initial | typed(request, key, "named"))
    if form.is_valid():
        made = attempt(
            form,
            lambda: actions.start(
                household=household,
                head=form.head(),
                named=form.chosen(),
                by=request.user,
                at=timezone.now(),
            ),
        )
        if made:
            drafts.forget(user_id=request.user.pk, key=key)
            return redirect("families_report", made.pk)
    return page(
        request,
        HEAD,
        household,
        _("New social report"),
        form=form,
        draft_url=draft_url(key),
        submit=_("Draft it from the record"),
        status=422 if form.is_bound else 200,
    )


@require_http_methods(["GET", "POST"])
@once
def edit(request: StaffRequest, social_report_id: UUID) -> HttpResponse:
    report = access.report_for(request.held, social_report_id, to=access.WORK)
    key = key_of("head", report.pk)
    initial = {name: getattr(report, name) for name in actions.HEAD}
    initial |= {"body": str(report.body_id or ""), "named": list(map(str, reads.named_of(report)))}
    form = head_form(request, report.household, initial | typed(request, key, "named"))
    if form.is_valid() and attempt(
        form,
        lambda: actions.change(
            report=report, head=form.head(), named=form.chosen(), by=request.user
        ),
    ):
        drafts.forget(user_id=request.user.pk, key=key)
        return redirect("families_report", report.pk)
    here = _("For whom and with which right")
    return form_page(
        request,
        form,
        report,
        here,
        template="families_socialreport/head.html",
        draft_url=draft_url(key),
    )


@require_GET
def one(request: StaffRequest, social_report_id: UUID) -> HttpResponse:
    """All its words, where it stands, and what was left out of it."""
    report = access.report_for(request.held, social_report_id)
    audit.record(
        "families.report.read", by=request.user, about=report, household_id=report.household_id
    )
    today = timezone.localdate()
    context = standing(request, report)
    issue = context["issue"]
    guard = reads.guarded(report, reads.named_of(report), on=today)
    return page(
        request,
        "families_socialreport/one.html",
        report.household,
        called(report),
        report=report,
        knot=reads.KNOTS[report.state],
        content=document.shown(report, on=today),
        omitted=[s for s in reads.sections_of(report) if s.omitted],
        unconsented=reads.unconsented(report, on=today) if report.ground == "consent" else [],
        leaks=reads.leaks(report, guard) if not issue else [],
        left=issue.left_out if issue else guard.left,
        **context,
    )


def opened(request: StaffRequest, report: SocialReport) -> None:
    household_id = report.household_id
    audit.record("families.report.read", by=request.user, about=report, household_id=household_id)


def standing(request: StaffRequest, report: SocialReport) -> dict[str, Any]:
    """Which step this person may take now."""
    works, issue = access.can_work(request.held, report.site_id), getattr(report, "issue", None)
    return {
        "issue": issue,
        "whole": issue.is_whole if issue else True,
        "question": report.approvals.select_related("writer", "by").order_by("asked_at").last(),
        "sequels": report.sequels.order_by("on_day", "id"),
        "newer": report.newer.exclude(state=State.DROPPED).first(),
        "writes": works and report.state == State.DRAFT,
        "asks": works and rules.can_step(report, State.ASKED),
        "answers": works and report.state == State.ASKED and request.user.pk != report.worker_id,
        "takes_back": works and report.state in (State.ASKED, State.APPROVED),
        "issues": works and rules.can_step(report, State.ISSUED),
        "follows": works and report.state == State.ISSUED,
    }


@require_http_methods(["GET", "POST"])
@once
def section(request: StaffRequest, social_report_id: UUID, part: str) -> HttpResponse:
    """One part: her text, beside it what the record says, with source and day."""
    report = access.report_for(request.held, social_report_id, to=access.WORK)
    if part not in Part.values:
        raise Http404
    row = get_object_or_404(report.sections.select_related("report"), part=part)
    key = key_of(f"part.{part}", report.pk)
    saved = {"text": row.text, "with_tables": row.with_tables, "omitted": row.omitted}
    initial = saved | typed(request, key)
    form = forms.SectionForm(request.POST or None, initial=initial)
    if not row.tables:
        del form.fields["with_tables"]
    if part in OWN_WORDS:
        del form.fields["omitted"]
    if form.is_valid() and attempt(
        form,
        lambda: actions.write(
            section=row,
            text=form.cleaned_data["text"],
            with_tables=form.cleaned_data.get("with_tables", row.with_tables),
            omitted=form.cleaned_data.get("omitted", False),
            by=request.user,
        ),
    ):
        drafts.forget(user_id=request.user.pk, key=key)
        return redirect("families_report", report.pk)
    audit.record(
        "families.report.read", by=request.user, about=report, household_id=report.household_id
    )
    return form_page(
        request,
        form,
        report,
        str(Part(part).label),
        template="families_socialreport/part.html",
        section=row,
        draft_url=draft_url(key),
        editable=report.state == State.DRAFT,
        submit=_("Save this part"),
    )


@require_http_methods(["GET", "POST"])
@once
def refresh(request: StaffRequest, social_report_id: UUID) -> HttpResponse:
    """What the record says otherwise than when each part was drafted; she chooses what to add."""
    report = access.report_for(request.held, social_report_id, to=access.WORK)
    today = timezone.localdate()
    if request.method == "POST":
        actions.refresh(
            report=report, parts=request.POST.getlist("part"), by=request.user, at=timezone.now()
        )
        return redirect("families_report", report.pk)
    audit.record(
        "families.report.read", by=request.user, about=report, household_id=report.household_id
    )
    fresh = reads.drafted(report, reads.named_of(report), today=today)
    return page(
        request,
        "families_socialreport/refresh.html",
        report.household,
        _("Refresh from the record"),
        crumb(report),
        report=report,
        changes=reads.changes(report, fresh),
        editable=report.state == State.DRAFT,
    )
