"""Drafts of long forms: kept on the server, encrypted, for their author only."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any
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


def typed(*, user_id: UUID, key: str, many: Sequence[str] = ()) -> dict[str, Any]:
    """What was typed before, as initial values of a form; ``many`` hold several answers."""
    kept = load(user_id=user_id, key=key)
    return {name: v if name in many else v[-1] for name, v in kept.items() if v}


def typed_lines(*, user_id: UUID, key: str, prefix: str) -> list[dict[str, str]]:
    """The same for the forms of a formset, in their order."""
    found: dict[int, dict[str, str]] = {}
    for name, value in typed(user_id=user_id, key=key).items():
        line = re.fullmatch(rf"{re.escape(prefix)}-(\d+)-(\w+)", name)
        if line:
            found.setdefault(int(line[1]), {})[line[2]] = value
    return [found[number] for number in sorted(found)]


def forget(*, user_id: UUID, key: str) -> None:
    Draft.objects.filter(user_id=user_id, key=key).delete()
