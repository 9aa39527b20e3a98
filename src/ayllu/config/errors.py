"""Error pages that say what happened, what to do, whom to ask."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def answer(request: HttpRequest, kind: str, status: int) -> HttpResponse:
    number = request.META.get("AYLLU_REQUEST_ID", "")
    context = {"kind": kind, "number": number, "typed": typed(request)}
    template = "website/error.html" if settings.SURFACE == "portal" else "ui/error.html"
    return render(request, template, context, status=status)


def typed(request: HttpRequest) -> list[tuple[str, str]]:
    """What was typed is shown again, so that nothing is lost; never a password."""
    hidden = {"csrfmiddlewaretoken", "command", "password", "login"}
    return [(k, v) for k in request.POST if k not in hidden for v in request.POST.getlist(k)]


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return answer(request, "bad_request", 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return answer(request, "forbidden", 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return answer(request, "not_found", 404)


def failed(request: HttpRequest) -> HttpResponse:
    return answer(request, "failed", 500)


def csrf_failure(request: HttpRequest, reason: str = "", **_: Any) -> HttpResponse:
    return answer(request, "csrf", 403)
