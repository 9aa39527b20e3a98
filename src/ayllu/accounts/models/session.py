"""Two session tables: the portal's database role sees only its own."""

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models


class OwnedSession(AbstractBaseSession):
    user_id = models.UUIDField(null=True)

    class Meta(AbstractBaseSession.Meta):
        abstract = True


class StaffSession(OwnedSession):
    """A signed-in member of staff."""


class PortalSession(OwnedSession):
    """A visitor or a signed-in sponsor."""
