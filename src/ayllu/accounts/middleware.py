"""Puts the scope of the signed-in person into the transaction of the request."""

from collections.abc import Callable
from typing import Any, cast

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone, translation

from ayllu.accounts import access, limits, scopes, waiting
from ayllu.audit import asking
from ayllu.ground.scopes import Scope, apply

Handler = Callable[[HttpRequest], HttpResponseBase]


def scope(get_response: Handler) -> Handler:
    """Rights are read anew at each request: a withdrawn role is gone at the next click."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        request.META["AYLLU_SURFACE"] = settings.SURFACE
        now = timezone.now()
        if request.user.is_authenticated and limits.is_over(request.session, now):
            request.META["AYLLU_WAS"] = str(request.user.pk)
            logout(request)
        if request.user.is_authenticated and settings.SURFACE == "staff":
            held = access.held_by(request.user, on=timezone.localdate(now))
            cast(access.StaffRequest, request).held = held
            apply(scopes.scope_of(held, surface=settings.SURFACE))
        else:
            apply(Scope(surface=settings.SURFACE))
        if settings.SURFACE == "staff":
            speak(request)
        with asking.as_(who_asks(request)):
            response = get_response(request)
            if isinstance(response, TemplateResponse):
                response.render()  # a reading may be recorded while the page is written
        return response

    return middleware


def who_asks(request: HttpRequest) -> asking.Asking:
    """Only a session that signed in has a mark: a visitor's reads nothing about people."""
    key = request.session.session_key if request.user.is_authenticated else None
    return asking.Asking(request.META.get("AYLLU_REQUEST_ID", ""), asking.mark(key))


def speak(request: HttpRequest) -> None:
    """Spanish unless she chose otherwise, whatever the telephone says."""
    chosen = request.user.language if request.user.is_authenticated else ""
    language = chosen or request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME) or "es"
    if language not in dict(settings.LANGUAGES):
        language = "es"
    translation.activate(language)
    request.LANGUAGE_CODE = language


class SignInRequired(LoginRequiredMiddleware):
    """Nobody passes without signing in; what a lost session had typed waits for her return."""

    def handle_no_permission(  # type: ignore[override]  # a fragment is sent on without a 302
        self, request: HttpRequest, view_func: Any
    ) -> HttpResponseBase:
        if request.method == "POST":
            waiting.keep(request)
            return to_sign_in(request, reverse("accounts_waiting"))
        if request.headers.get("HX-Request"):
            response = HttpResponse(status=204)
            response["HX-Redirect"] = reverse("account_login")
            return response
        return super().handle_no_permission(request, view_func)


def to_sign_in(request: HttpRequest, then: str) -> HttpResponseBase:
    """A fragment becomes a full-page redirect, never a sign-in form in a table cell."""
    address = f"{reverse('account_login')}?next={then}"
    if request.headers.get("HX-Request"):
        response = HttpResponse(status=204)
        response["HX-Redirect"] = address
        return response
    return HttpResponseRedirect(address, status=303)
