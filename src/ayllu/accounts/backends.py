"""Sign-in by name or e-mail, only on one's own surface."""

from typing import Any

from django.conf import settings
from django.contrib.auth.backends import BaseBackend
from django.db.models import Q
from django.http import HttpRequest

from ayllu.accounts.models import User


class SurfaceBackend(BaseBackend):
    """A user of the other surface does not exist here; an inactive one may not enter."""

    def authenticate(
        self, request: HttpRequest | None, password: str = "", **who: Any
    ) -> User | None:
        name = str(who.get("username") or who.get("email") or "").strip()
        users = User.objects.filter(surface=settings.SURFACE, is_active=True)
        user = users.filter(Q(username__iexact=name) | Q(email__iexact=name)).first()
        if not name or user is None:
            User().set_password(password)  # the same time for a name that does not exist
            return None
        return user if user.check_password(password) else None

    def get_user(self, user_id: Any) -> User | None:
        users = User.objects.filter(surface=settings.SURFACE, is_active=True)
        return users.filter(pk=user_id).first()
