"""A report is written anew as a version of its own, or not finished."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.families.socialreport import access, actions, forms
from ayllu.families.socialreport.frames import form_page
from ayllu.families.socialreport.models import SocialReport
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt


def fetch(request: StaffRequest, social_report_id: UUID) -> SocialReport:
    return access.report_for(request.held, social_report_id, to=access.WORK)


@require_http_methods(["GET", "POST"])
@once
def version(request: StaffRequest, social_report_id: UUID) -> HttpResponse:
    report = fetch(request, social_report_id)
    form = forms.Confirm(request.POST or None)
    made: list[SocialReport] = []
    if form.is_bound and attempt(
        form,
        lambda: made.append(
            actions.new_version(report=report, by=request.user, on=timezone.localdate())
        ),
    ):
        return redirect("families_report", made[0].pk)
    hint = _("The words are copied into a draft. What was issued stays, under its number.")
    title = _("Write a new version")
    return form_page(request, form, report, title, hint=hint, submit=title)


@require_http_methods(["GET", "POST"])
@once
def drop(request: StaffRequest, social_report_id: UUID) -> HttpResponse:
    report = fetch(request, social_report_id)
    form = forms.DropForm(request.POST or None)
    if form.is_valid() and attempt(
        form, lambda: actions.drop(report=report, by=request.user, **form.cleaned_data)
    ):
        return redirect("families_report", report.pk)
    return form_page(request, form, report, _("It is not finished"))
