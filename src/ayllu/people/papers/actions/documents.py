"""Papers and photographs: cleaned, sealed, put into the file; taken out of it, never lost."""

from collections.abc import Sequence
from datetime import date

from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground import vault
from ayllu.ground.constraints import settled
from ayllu.lib.scrub.cleaning import Cleaned, clean
from ayllu.lib.scrub.kinds import Unclean
from ayllu.people.papers import rules
from ayllu.people.papers.choices import COMPARTMENT
from ayllu.people.papers.models import Document
from ayllu.people.register.models import Household, Person

FOLDER = "papers"


def add(
    *,
    by: User | None,
    about: Person | Household,
    kind: str,
    files: Sequence[bytes],
    title: str = "",
    issued_on: date | None = None,
    valid_until: date | None = None,
    is_portrait: bool = False,
) -> Document:
    """Several pages are one document. The sealed file goes with the row, or neither stays."""
    cleaned = cleaned_of(files, face=is_portrait)
    rules.check_photo(kind, pages=cleaned.pages, media=cleaned.media)
    person = about if isinstance(about, Person) else None
    row = Document(
        site_id=about.site_id,
        entered_by=by,
        person=person,
        household=None if isinstance(about, Person) else about,
        kind=kind,
        compartment=COMPARTMENT.get(kind, "people"),
        title=title.strip(),
        issued_on=issued_on,
        valid_until=valid_until,
        is_portrait=is_portrait,
    )
    store(row, cleaned)
    try:
        with settled():
            row.save(force_insert=True)
            audit.record(
                "people.document.add", by=by, about=row, compartment=row.compartment, count=1
            )
    except Exception:
        drop_files(row)
        raise
    return row


def cleaned_of(files: Sequence[bytes], *, face: bool) -> Cleaned:
    try:
        return clean(files, face=face)
    except Unclean as reason:
        raise rules.NotTaken(reason.code) from reason


def store(row: Document, cleaned: Cleaned) -> None:
    """Sealed under random names; a thumbnail beside it where there is a picture."""
    row.media, row.pages, row.size = cleaned.media, cleaned.pages, len(cleaned.data)
    row.name = vault.keep(cleaned.data, folder=FOLDER)
    row.thumb_name = vault.keep(cleaned.thumb, folder=FOLDER) if cleaned.thumb else ""


def drop_files(row: Document) -> None:
    for name in filter(None, (row.name, row.thumb_name)):
        vault.forget(name)


def correct(*, by: User, document: Document, **changes: object) -> Document:
    """Title, dates, whether it is the picture of the file; only what changed is saved."""
    for name, value in changes.items():
        setattr(document, name, value)
    with settled():
        document.save(update_fields=list(changes))
        audit.record(
            "people.document.correct", by=by, about=document, compartment=document.compartment
        )
    return document


def hide(*, by: User, document: Document, why: str) -> None:
    """Out of the file, with the reason; director and privacy officer keep it."""
    rules.check_can_hide(document, why)
    document.hidden_at, document.hidden_by = timezone.now(), by
    document.hidden_why = why.strip()[:300]
    with settled():
        document.save(update_fields=["hidden_at", "hidden_by", "hidden_why"])
        audit.record(
            "people.document.hide",
            by=by,
            about=document,
            compartment=document.compartment,
            reason=why,
        )


def restore(*, by: User, document: Document) -> None:
    """Back into the file; history keeps that it was out and why."""
    rules.check_can_restore(document)
    document.hidden_at, document.hidden_by, document.hidden_why = None, None, ""
    with settled():
        document.save(update_fields=["hidden_at", "hidden_by", "hidden_why"])
        audit.record(
            "people.document.restore", by=by, about=document, compartment=document.compartment
        )
