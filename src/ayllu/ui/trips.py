"""Shorter trips with htmx: which part of a page was asked for, and how a dialog ends.

Every page works without it. The server picks the part by the target that htmx names; of eight
patterns (README) there is no ninth.
"""

from collections.abc import Callable
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import patch_vary_headers

DIALOG: Final = "dialog-body"
DONE: Final = "dialog-done"
Handler = Callable[[HttpRequest], HttpResponseBase]


def target(request: HttpRequest) -> str:
    """The id of the element that this answer will fill; '' for a whole page."""
    return request.headers.get("HX-Target", "") if request.headers.get("HX-Request") else ""


def frame(request: HttpRequest) -> dict[str, Any]:
    """The frame of a page that may also open in a dialog: ``{% extends frame %}``."""
    inside = target(request) == DIALOG
    return {"frame": "ui/dialog.html" if inside else "ui/page.html", "in_dialog": inside}


def short_trips(get_response: Handler) -> Handler:
    """What was saved in a dialog closes it by an event; what failed takes the whole window.

    The redirect itself stays as it is for ``once``: a repeated command has the same answer.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        asked = target(request)
        if not asked:
            return response
        if request.method == "POST" and asked == DIALOG and response.status_code in (302, 303):
            return HttpResponse(status=204, headers={"HX-Trigger": DONE})
        if response.status_code in (403, 404, 409):
            return whole(request, response)
        patch_vary_headers(response, ["HX-Request", "HX-Target"])
        return response

    return middleware


def whole(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """A page that refuses is read as a page: never inside a row or a dialog."""
    if request.method == "GET":
        return HttpResponse(status=204, headers={"HX-Redirect": request.get_full_path()})
    response["HX-Retarget"], response["HX-Reswap"] = "body", "innerHTML"
    return response
