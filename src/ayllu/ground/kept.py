"""The page for a rule that the database upheld at the last moment: nothing typed is lost."""

from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.functional import Promise

from ayllu.ground import constraints

HIDDEN = {"csrfmiddlewaretoken", "command"}


def page(request: HttpRequest, broken: IntegrityError) -> HttpResponse:
    """A constraint spoke at commit: its sentence, in a transaction of its own."""
    with transaction.atomic():
        return refusal(request, constraints.sentence(broken))


def refusal(request: HttpRequest, reason: str | Promise) -> HttpResponse:
    """Say which rule spoke, show what was typed, offer to send it again."""
    typed = [
        (name, value)
        for name in request.POST
        if name not in HIDDEN and "password" not in name
        for value in request.POST.getlist(name)
    ]
    context = {
        "reason": reason,
        "typed": typed,
        "command": request.POST.get("command", ""),
        "action": request.get_full_path(),
        "number": request.META.get("AYLLU_REQUEST_ID", ""),
    }
    return HttpResponse(render_to_string("ui/kept.html", context, request=request), status=409)
