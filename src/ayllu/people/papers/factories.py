"""Makes consents and documents at once, without forms or audit, for tests and the demo."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.ground import vault
from ayllu.people.papers.actions.documents import FOLDER
from ayllu.people.papers.choices import COMPARTMENT, Assent, Capacity, Kind, Media, Purpose, Signed
from ayllu.people.papers.models import Consent, Document, Withholding
from ayllu.people.register.models import Household, Person

YEAR = timedelta(days=365)
ONE_PAGE = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]"
    b"/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF"
)


def build_consent(
    *,
    person: Person,
    purpose: str = Purpose.SERVICES,
    recipient: str = "",
    on: date | None = None,
    giver: Person | None = None,
    by: User | None = None,
    **more: Any,
) -> Consent:
    """A consent of a parent whose child said yes, for a year, not saved."""
    day = on or timezone.localdate()
    own = giver is None and "giver_body" not in more
    words: dict[str, Any] = {
        "capacity": Capacity.SELF if own else Capacity.PARENT,
        "valid_until": None if purpose == Purpose.SERVICES else day + YEAR,
        "how": Signed.SIGNATURE,
        "assent": Assent.OWN if own else Assent.YES,
        "assent_how": "" if own else "Conversado en casa, con dibujos.",
        **more,
    }
    return Consent(
        site_id=person.site_id,
        entered_by=by,
        person=person,
        purpose=purpose,
        recipient=recipient,
        giver=giver,
        given_on=day,
        valid_from=day,
        **words,
    )


def make_consent(*, person: Person, **more: Any) -> Consent:
    """A saved consent; of a child, give ``giver=`` (her mother)."""
    row = build_consent(person=person, **more)
    row.save(force_insert=True)
    return row


def make_document(
    *,
    about: Person | Household,
    kind: str = Kind.OTHER,
    data: bytes = ONE_PAGE,
    media: str = Media.PDF,
    thumb: bytes = b"",
    by: User | None = None,
    **more: Any,
) -> Document:
    """A sealed paper in the file, taken as it is."""
    return Document.objects.create(
        site_id=about.site_id,
        entered_by=by,
        person=about if isinstance(about, Person) else None,
        household=None if isinstance(about, Person) else about,
        kind=kind,
        compartment=COMPARTMENT.get(kind, "people"),
        media=media,
        size=len(data),
        name=vault.keep(data, folder=FOLDER),
        thumb_name=vault.keep(thumb, folder=FOLDER) if thumb else "",
        **more,
    )


def make_withholding(*, person: Person, by: User | None = None, **more: Any) -> Withholding:
    words = {"recipient": "kin", "what": "Dónde vive", "why": "fear", **more}
    words.setdefault("from_day", timezone.localdate())
    return Withholding.objects.create(site_id=person.site_id, entered_by=by, person=person, **words)
