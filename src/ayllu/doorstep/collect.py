"""The addressee opens what waits for her kind, once."""

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from ayllu.doorstep.models import Letter
from ayllu.ground import crypto

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class OpenLetter:
    """A letter with its seal broken."""

    id: UUID
    code: str
    dropped_at: datetime
    fields: dict[str, Any]


def waiting(kind: str, *, limit: int = 50) -> Iterator[OpenLetter]:
    """Letters of a kind not yet collected, oldest first, locked against a second collector.

    One that does not open stays where it is and is named in the log by its code; it does not
    keep the others waiting.
    """
    letters = (
        Letter.objects.filter(kind=kind, collected_at=None)
        .order_by("dropped_at", "id")
        .select_for_update(skip_locked=True)[:limit]
    )
    for letter in letters:
        try:
            text = crypto.open_letter(letter.sealed, bound_to=f"{letter.kind}|{letter.id}")
        except crypto.Unreadable:
            logger.error("letter %s does not open", letter.code)
            continue
        yield OpenLetter(letter.id, letter.code, letter.dropped_at, json.loads(text))


def mark(letter_id: UUID, *, at: datetime) -> None:
    """Say that the letter has become a row of its addressee; same transaction."""
    Letter.objects.filter(id=letter_id, collected_at=None).update(collected_at=at)
