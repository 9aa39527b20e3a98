"""Asked, approved, issued, handed over, taken back; and the report as files."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.families.issuing import actions, forms, paper, rules
from ayllu.families.socialreport import access, document, reads
from ayllu.families.socialreport.frames import form_page
from ayllu.families.socialreport.models import SocialReport
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt
from ayllu.ui import typeset

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def fetch(request: StaffRequest, social_report_id: UUID) -> SocialReport:
    return access.report_for(request.held, social_report_id, to=access.WORK)


@require_http_methods(["GET", "POST"])
@once
def ask(request: StaffRequest, social_report_id: UUID) -> HttpResponse:
    report = fetch(request, social_report_id)
    number = report.register_number or reads.last_register_number(report.worker_id)
    form = forms.AskForm(request.POST or None, initial={"register_number": number})
    if form.is_valid() and attempt(
        form,
        lambda: actions.ask(report=report, by=request.user, at=timezone.now(), **form.cleaned_data),
    ):
        return redirect("families_report", report.pk)
    guard = reads.guarded(report, reads.named_of(report), on=timezone.localdate())
    return form_page(
        request,
        form,
        report,
        _("Ask for approval"),
        missing=rules.missing(reads.sections_of(report)),
        leaks=reads.leaks(report, guard),
        submit=_("Ask for approval"),
        template="families_issuing/ask.html",
    )


@require_http_methods(["GET", "POST"])
@once
def answer(request: StaffRequest, social_report_id: UUID) -> HttpResponse:
    """Another person reads all of it here and says yes, or what is missing."""
    report = fetch(request, social_report_id)
    form = forms.AnswerForm(request.POST or None)
    if form.is_valid() and attempt(
        form,
        lambda: actions.answer(
            report=report, by=request.user, at=timezone.now(), **form.cleaned_data
        ),
    ):
        return redirect("families_report", report.pk)
    return form_page(
        request,
        form,
        report,
        _("Approval"),
        template="families_issuing/answer.html",
        own=report.worker_id == request.user.pk,
        content=document.shown(report, on=timezone.localdate()),
        submit=_("Save the answer"),
    )


@require_http_methods(["GET", "POST"])
@once
def take_back(request: StaffRequest, social_report_id: UUID) -> HttpResponse:
    report = fetch(request, social_report_id)
    form = forms.Confirm(request.POST or None)
    if form.is_bound and attempt(
        form, lambda: actions.take_back(report=report, by=request.user, at=timezone.now())
    ):
        return redirect("families_report", report.pk)
    hint = _("It is a draft again; the approval must be asked for anew.")
    title = _("Back to draft")
    return form_page(request, form, report, title, hint=hint, submit=title)


@require_http_methods(["GET", "POST"])
@once
def issue(request: StaffRequest, social_report_id: UUID) -> HttpResponse:
    """What is left out, with which right it is told; then the number, for ever."""
    report, today = fetch(request, social_report_id), timezone.localdate()
    form = forms.IssueForm(request.POST or None)
    if form.is_valid() and attempt(
        form, lambda: actions.issue(report=report, by=request.user, at=timezone.now())
    ):
        return redirect("families_report", report.pk)
    guard = reads.guarded(report, reads.named_of(report), on=today)
    consented = reads.consented(report, on=today)
    return form_page(
        request,
        form,
        report,
        _("Issue the report"),
        template="families_issuing/issue.html",
        left=guard.left,
        leaks=reads.leaks(report, guard),
        stands=rules.stands(report, consented=consented),
        unconsented=reads.unconsented(report, on=today),
        submit=_("Issue it with its number"),
    )


@require_http_methods(["GET", "POST"])
@once
def follow(request: StaffRequest, social_report_id: UUID) -> HttpResponse:
    report, today = fetch(request, social_report_id), timezone.localdate()
    found = getattr(report, "issue", None)
    issued_on = found.issued_on if found else today
    initial = {"on_day": today, "kind": request.GET.get("que")}
    form = forms.SequelForm(request.POST or None, issued_on=issued_on, today=today, initial=initial)
    if form.is_valid() and attempt(
        form, lambda: actions.follow(report=report, by=request.user, **form.cleaned_data)
    ):
        return redirect("families_report", report.pk)
    return form_page(request, form, report, _("Handed over or answered"))


@require_GET
def as_pdf(request: StaffRequest, social_report_id: UUID) -> HttpResponse:
    report = access.report_for(request.held, social_report_id)
    audit.record(
        "families.report_pdf.read", by=request.user, about=report, household_id=report.household_id
    )
    body = paper.pdf(document.shown(report, on=timezone.localdate()))
    return typeset.handed(body, document.file_name(report, "pdf"))


@require_GET
def as_docx(request: StaffRequest, social_report_id: UUID) -> HttpResponse:
    """To go on working in; what stands under the number is the frozen text, not this file."""
    report = access.report_for(request.held, social_report_id)
    audit.record(
        "families.report_docx.read", by=request.user, about=report, household_id=report.household_id
    )
    body = paper.docx(document.shown(report, on=timezone.localdate()))
    name = document.file_name(report, "docx")
    return typeset.handed(body, name, kind=WORD, how="attachment")
