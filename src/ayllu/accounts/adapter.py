"""allauth on our terms: nobody signs up alone, and too many tries are told to wait."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.ground import crypto, limits


class SurfaceAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Ten tries for a name in a quarter of an hour, sixty for an address in an hour."""
        name = str(credentials.get("username") or credentials.get("email") or "").lower()
        who = "name:" + crypto.blind_index("login", name)[:40]
        where = "from:" + crypto.blind_index("login", request.META.get("REMOTE_ADDR", ""))[:40]
        now = timezone.now()
        if not (
            limits.spend(who, capacity=10, per_seconds=900, at=now)
            and limits.spend(where, capacity=60, per_seconds=3600, at=now)
        ):
            raise ValidationError(_("Too many tries. Wait fifteen minutes and try again."))
