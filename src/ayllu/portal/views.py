"""Doors for who has no account: refer a family, tell of a fear, ask about sponsoring.

Each drops a sealed letter and shows a code. Nothing is looked up, so nothing known is echoed.
"""

import re
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.doorstep import actions as doorstep
from ayllu.ground.codes import new_code
from ayllu.ground.commands import once
from ayllu.portal import forms, limits

CODE = re.compile(r"A-[0-9A-Z]{7}")
Drop = Callable[[dict[str, Any]], str]


@require_http_methods(["GET", "POST"])
@once
def refer(request: HttpRequest) -> HttpResponse:
    form = forms.ReferForm(request.POST or None)
    return take(request, form, doorstep.drop_referral, "refer", "portal_referred", an_hour=12)


@require_http_methods(["GET", "POST"])
@once
def concern(request: HttpRequest) -> HttpResponse:
    form = forms.ConcernForm(request.POST or None)
    return take(request, form, doorstep.drop_concern, "concern", "portal_heard", an_hour=20)


@require_http_methods(["GET", "POST"])
@once
def sponsor(request: HttpRequest) -> HttpResponse:
    language = (get_language() or "es")[:2]
    form = forms.EnquiryForm(request.POST or None, initial={"language": language})
    return take(request, form, doorstep.drop_enquiry, "sponsor", "portal_enquired", an_hour=12)


def take(
    request: HttpRequest, form: forms.Trapped, drop: Drop, box: str, then: str, *, an_hour: int
) -> HttpResponse:
    """Show, refuse kindly, or seal and thank. A machine is thanked too, and nothing is kept."""
    status = 422 if form.is_bound else 200
    if form.is_valid():
        if form.is_machine():
            return redirect(then, new_code("A", length=7))
        if limits.may_write(request, box=box, an_hour=an_hour):
            return redirect(then, drop(form.words()))
        form.add_error(None, _("Many messages came from your connection. Try in an hour, or call."))
        status = 429
    return render(request, f"portal/{box}.html", {"form": form}, status=status)


def thanked(template: str) -> Callable[[HttpRequest, str], HttpResponse]:
    """The acknowledgement: a code and what happens next, whatever was sent."""

    @require_GET
    def view(request: HttpRequest, code: str) -> HttpResponse:
        if not CODE.fullmatch(code):
            raise Http404
        return render(request, template, {"code": code})

    return view


referred = thanked("portal/referred.html")
heard = thanked("portal/heard.html")
enquired = thanked("portal/enquired.html")
