"""Flash messages in a cookie named for its surface."""

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage


class SurfaceStorage(CookieStorage):
    cookie_name = f"{settings.PREFIX}ayllu_{settings.SURFACE}_flash"
