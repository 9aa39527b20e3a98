"""One request, one transaction; headers; health; a number to quote when something fails."""

from collections.abc import Callable

from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.response import TemplateResponse

from ayllu.ground import kept
from ayllu.ground.constraints import Refused
from ayllu.lib.uuid7 import uuid7

# Only staff may ask the phone where it stands: at the door of a family, by their own press.
PERMISSIONS = {
    "staff": "geolocation=(self), microphone=()",
    "portal": "geolocation=(), microphone=()",
}
Handler = Callable[[HttpRequest], HttpResponseBase]


def request_id(get_response: Handler) -> Handler:
    """Give every request a short number that logs and error pages share."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        request.META["AYLLU_REQUEST_ID"] = uuid7().hex[-8:]
        return get_response(request)

    return middleware


def health(get_response: Handler) -> Handler:
    """``/healthz`` answers when the database answers; it needs no session."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.path != "/healthz":
            return get_response(request)
        with connection.cursor() as cursor:
            cursor.execute("select 1")
        return HttpResponse("ok", content_type="text/plain")

    return middleware


def headers(get_response: Handler) -> Handler:
    """Pages about people are never stored by a browser or a proxy."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("Permissions-Policy", PERMISSIONS[settings.SURFACE])
        return response

    return middleware


def undone(request: HttpRequest, response: HttpResponseBase) -> bool:
    """A page that failed leaves nothing behind; a refused form neither."""
    if response.status_code >= 500:
        return True
    return request.method == "POST" and response.status_code >= 400


def request_transaction(get_response: Handler) -> Handler:
    """Wrap the request in a transaction; failed answers undo it.

    The response is rendered inside, so that reading happens under the scope and a read is
    recorded before the page is sent. A constraint that speaks only at commit becomes a page
    that keeps what was typed.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        try:
            with transaction.atomic():
                response = get_response(request)
                if isinstance(response, TemplateResponse):
                    response.render()
                if undone(request, response):
                    transaction.set_rollback(True)
            return response
        except IntegrityError as broken:
            return kept.page(request, broken)

    return middleware


class Refusals:
    """An expected refusal that no form caught becomes a page that keeps what was typed."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, reason: Exception) -> HttpResponse | None:
        if isinstance(reason, Refused):
            return kept.refusal(request, reason.sentence)
        return None
