"""How columns were read last time, by the fingerprint of their head."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.utils import timezone

from ayllu.ground.models import RememberedMapping


def remembered(importer: str, site_id: UUID, prints: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Mappings of the heads that were seen before at this site."""
    rows = RememberedMapping.objects.filter(
        importer=importer, site_id=site_id, fingerprint__in=[p for p in prints if p]
    )
    return {row.fingerprint: row.mapping for row in rows}


def remember(importer: str, site_id: UUID, fingerprint: str, mapping: dict[str, Any]) -> None:
    """Keep the corrected mapping for the next file with the same head."""
    RememberedMapping.objects.update_or_create(
        importer=importer,
        site_id=site_id,
        fingerprint=fingerprint,
        defaults={"mapping": mapping, "saved_at": timezone.now()},
    )
