"""What the pages share: the way back, a form shown again, the draft of a form."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import StaffRequest
from ayllu.families.socialreport.models import SocialReport
from ayllu.ground import drafts
from ayllu.people.register.models import Household
from ayllu.ui import links

Crumb = tuple[str, str]


def page(
    request: StaffRequest,
    template: str,
    household: Household,
    here: str,
    *more: Crumb,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """A page under the family's file and its reports."""
    reports = (_("Social reports"), reverse("families_reports_of", args=[household.pk]))
    found = [(household.called, links.address_of(household)), reports, *more]
    context |= {
        "household": household,
        "here": here,
        "crumbs": [c for c in found if c[0] != here],
    }
    return render(request, template, context, status=status)


def form_page(
    request: StaffRequest,
    form: Any,
    report: SocialReport,
    here: str,
    *,
    template: str = "families_socialreport/form.html",
    **context: Any,
) -> HttpResponse:
    """The form, or what was typed with what is wrong."""
    context.setdefault("submit", _("Save"))
    return page(
        request,
        template,
        report.household,
        here,
        crumb(report),
        form=form,
        report=report,
        back_url=crumb(report)[1],
        status=422 if form.is_bound else 200,
        **context,
    )


def crumb(report: SocialReport) -> Crumb:
    return called(report), reverse("families_report", args=[report.pk])


def called(report: SocialReport) -> str:
    issue = getattr(report, "issue", None)
    if issue:
        return _("Report %(number)s") % {"number": issue.called}
    return _("Report %(number)s") % {"number": report.code}


def key_of(word: str, about: UUID) -> str:
    return f"families.report.{word}.{about}"


def draft_url(key: str) -> str:
    return reverse("ground_draft", args=[key])


def typed(request: StaffRequest, key: str, *many: str) -> dict[str, Any]:
    return drafts.typed(user_id=request.user.pk, key=key, many=many)
