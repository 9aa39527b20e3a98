"""Drafts of long forms: kept on the server, encrypted, for their author only."""

import json
from collections.abc import Mapping
from uuid import UUID

from django.utils import timezone

from ayllu.ground.models import Draft

NOT_KEPT = {"csrfmiddlewaretoken", "command"}


def save(*, user_id: UUID, key: str, fields: Mapping[str, list[str]]) -> Draft:
    """Keep what is typed so far in place of what was kept before."""
    content = json.dumps({k: v for k, v in fields.items() if k not in NOT_KEPT})
    draft = Draft.objects.filter(user_id=user_id, key=key).first() or Draft(
        user_id=user_id, key=key
    )
    draft.content, draft.saved_at = content, timezone.now()
    draft.save()
    return draft


def load(*, user_id: UUID, key: str) -> dict[str, list[str]]:
    draft = Draft.objects.filter(user_id=user_id, key=key).first()
    return json.loads(draft.content) if draft else {}


def forget(*, user_id: UUID, key: str) -> None:
    Draft.objects.filter(user_id=user_id, key=key).delete()
