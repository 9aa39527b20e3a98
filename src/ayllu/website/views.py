"""Public pages: where we help, how we guard what people tell us, the language."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET

from ayllu.keeping import policy as policies
from ayllu.places import reads as places
from ayllu.website import reads

# The drawn face beside the words of the demo; a real installation shows neither.
SITTER = "adult.braids.black.copper.wine.field.leaf"


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    context = {"facts": reads.facts(), "sitter": {"portrait_code": SITTER}}
    return render(request, "website/home.html", context)


@require_GET
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "website/privacy.html")


@require_GET
def policy(request: HttpRequest) -> HttpResponse:
    """How long what is kept: from the lines that the program obeys, in the visitor's language."""
    today = timezone.localdate()
    context = {"chapters": policies.chapters(places.terms_on(today)), "today": today}
    return render(request, "website/policy.html", context)


@require_GET
def language(request: HttpRequest, code: str) -> HttpResponse:
    """Remember the language in a cookie and go back; works as a plain link, without a session."""
    if code not in dict(settings.LANGUAGES):
        raise Http404
    back = request.GET.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        back = "/"
    response = HttpResponseRedirect(back)
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=365 * 24 * 3600,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response
