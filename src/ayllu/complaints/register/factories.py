"""Makes suggestions and complaints without forms or audit, for tests and the demo."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.complaints.register.actions import writing
from ayllu.complaints.register.models import Complaint
from ayllu.ground import vault
from ayllu.ground.codes import new_code
from ayllu.places.models import Site

SAID = {
    "way": "paper",
    "kind": "complaint",
    "about": "food",
    "who": "child",
    "words": "La sopa viene fría.",
    "language": "es",
}


def row_of(site: Site, *, by: User | None = None, at: datetime, **more: Any) -> Complaint:
    """An unsaved row as the actions build it, with its days and with who answers."""
    named = {u.pk if isinstance(u, User) else u for u in more.pop("about_users", ())}
    after = {n: more.pop(n) for n in list(more) if n not in (*SAID, "who_name", "on_day")}
    row = writing.built(site=site, said={**SAID, **more}, about_users=named, by=by, at=at)
    row.code = new_code("A", length=7)
    for name, value in after.items():
        setattr(row, name, value)
    return row


def make_complaint(
    site: Site, *, by: User | None = None, at: datetime | None = None, scan: bool = False,
    **more: Any,
) -> Complaint:  # fmt: skip
    row = row_of(site, by=by, at=at or timezone.now(), **more)
    if scan:
        row.scan = vault.keep(b"sheet", folder=writing.FOLDER)
        row.scan_media = "image/jpeg"
    row.save(force_insert=True)
    return row
