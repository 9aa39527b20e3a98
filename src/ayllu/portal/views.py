"""Doors for who has no account: refer a family, tell of a fear, be heard, ask about sponsoring.

Each drops a sealed letter and shows a code. Nothing is looked up, so nothing known is echoed.
"""

import re
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ayllu.doorstep import actions as doorstep
from ayllu.ground.codes import new_code
from ayllu.ground.commands import once
from ayllu.portal import forms, limits
from ayllu.portal.forms import hearing

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
            return redirect(then, drop(letter_of(form)))
        form.add_error(None, _("Many messages came from your connection. Try in an hour, or call."))
        status = 429
    return render(request, f"portal/{box}.html", {"form": form}, status=status)


def letter_of(form: forms.Trapped) -> dict[str, Any]:
    """``words`` is a field of whoever wants to be heard, so her letter has a name of its own."""
    return form.letter() if isinstance(form, hearing.Lettered) else form.words()


@require_http_methods(["GET", "POST"])
@once
def listen(request: HttpRequest) -> HttpResponse:
    """We want to hear you: for children too, also without a name."""
    form = hearing.ListenForm(request.POST or None)
    return take(request, form, doorstep.drop_complaint, "listen", "portal_listened", an_hour=30)


@require_http_methods(["GET", "POST"])
@once
def answer(request: HttpRequest) -> HttpResponse:
    """The answer that lies under a code; a wrong code and no answer yet are one sentence.

    The code stands in the form, never in the address, so that no history keeps it.
    """
    form = hearing.CodeForm(request.POST or None)
    context: dict[str, Any] = {"form": form}
    status = 422 if form.is_bound else 200
    if form.is_valid():
        status = 200
        if not limits.may_write(request, box="answer", an_hour=30):
            form.add_error(None, _("Many codes came from your connection. Try in an hour."))
            status = 429
        else:
            code = form.cleaned_data["code"]
            reply = None if form.is_machine() else doorstep.reply_under(code)
            context |= {"asked": True, "reply": reply}
            if reply is not None:
                context["enough"] = hearing.EnoughForm(initial={"code": code}, auto_id="enough_%s")
    response = render(request, "portal/answer.html", context, status=status)
    response["Cache-Control"] = "no-store"
    return response


@require_POST
@once
def enough(request: HttpRequest) -> HttpResponse:
    """What the holder of a code says to the answer: a letter like any other."""
    form = hearing.EnoughForm(request.POST, auto_id="enough_%s")
    return take(request, form, doorstep.drop_complaint, "enough", "portal_listened", an_hour=30)


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
listened = thanked("portal/listened.html")
