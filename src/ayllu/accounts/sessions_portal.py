"""Sessions of the portal surface in their own table."""

from typing import Any

from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from ayllu.accounts.models import PortalSession


class SessionStore(DatabaseStore):
    """Keeps whose session it is beside it, so that all of one person's can be ended."""

    cache_key_prefix = "ayllu.portal"

    @classmethod
    def get_model_class(cls) -> type[PortalSession]:
        return PortalSession

    def create_model_instance(self, data: dict[str, Any]) -> PortalSession:
        row = super().create_model_instance(data)
        assert isinstance(row, PortalSession)
        row.user_id = data.get("_auth_user_id")
        return row
