"""Puts the scope of the signed-in person into the transaction of the request."""

from collections.abc import Callable
from typing import cast

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

from ayllu.accounts import access, limits, scopes
from ayllu.ground.scopes import Scope, apply

Handler = Callable[[HttpRequest], HttpResponseBase]


def scope(get_response: Handler) -> Handler:
    """Rights are read anew at each request: a withdrawn role is gone at the next click."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        request.META["AYLLU_SURFACE"] = settings.SURFACE
        now = timezone.now()
        if request.user.is_authenticated and limits.is_over(request.session, now):
            logout(request)
        if request.user.is_authenticated and settings.SURFACE == "staff":
            held = access.held_by(request.user, on=timezone.localdate(now))
            cast(access.StaffRequest, request).held = held
            apply(scopes.scope_of(held, surface=settings.SURFACE))
        else:
            apply(Scope(surface=settings.SURFACE))
        return get_response(request)

    return middleware
