"""Writes one row in the transaction of the act or of the page that is read."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import models
from django.utils import timezone

from ayllu.audit import asking
from ayllu.audit.models import Entry


def record(
    code: str,
    *,
    by: Any,
    about: models.Model | None = None,
    household_id: UUID | None = None,
    site_id: UUID | None = None,
    compartment: str = "case",
    count: int = 1,
    reason: str = "",
    at: datetime | None = None,
) -> None:
    """Record ``code`` (``room.noun.verb``) by a user about a row.

    ``by`` is a user or a user's id; None is the system. A reading has a code that ends in
    ``.read`` (one row for each file, note or export; one row with a count for a list).
    """
    Entry.objects.create(
        code=code,
        by_id=getattr(by, "pk", by),
        about_type=about._meta.label_lower if about is not None else "",
        about_id=about.pk if about is not None else None,
        household_id=household_id or getattr(about, "household_id", None),
        site_id=site_id or getattr(about, "site_id", None),
        compartment=compartment,
        count=count,
        reason=reason[:300],
        at=at or timezone.now(),
        request_id=asking.now().number,
        session=asking.now().session,
    )
    asking.said(code)
