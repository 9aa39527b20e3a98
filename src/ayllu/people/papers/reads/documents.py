"""Papers and photographs of a person or a household, and which may be shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from ayllu.ground import vault
from ayllu.people.papers.choices import Kind, Purpose, Recipient
from ayllu.people.papers.models import Document
from ayllu.people.papers.reads import consents
from ayllu.people.register.models import Household, Person


@dataclass(frozen=True)
class Shown:
    """A document with whether it may be looked at now."""

    document: Document
    may_be_shown: bool
    held_back: bool = False

    @property
    def has_thumb(self) -> bool:
        return self.may_be_shown and bool(self.document.thumb_name)


def of_person(rows: QuerySet[Document], person: Person) -> QuerySet[Document]:
    return rows.filter(person=person).order_by("-entered_at", "-id")


def of_household(
    rows: QuerySet[Document], household: Household, people: QuerySet[Person]
) -> QuerySet[Document]:
    """Of the household itself and of those of ``people`` who belong to it now."""
    members = household.memberships.filter(to_day=None).values("person_id")
    theirs = Q(person_id__in=members) & Q(person_id__in=people.values("pk"))
    return rows.filter(Q(household=household) | theirs).order_by("-entered_at", "-id")


def shown(documents: Iterable[Document], *, today: date) -> list[Shown]:
    """One question for all photographs of a list."""
    found = list(documents)
    ids = {d.person_id for d in found if d.kind == Kind.PHOTO and d.person_id}
    allowed = consents.allowed(ids, Purpose.PHOTO, Recipient.FILE, today)
    held = consents.held_back(ids - allowed, today) if ids - allowed else set()
    return [
        Shown(d, d.kind != Kind.PHOTO or d.person_id in allowed, d.person_id in held) for d in found
    ]


def may_be_shown(document: Document, *, today: date) -> bool:
    return shown([document], today=today)[0].may_be_shown


def scans(person: Person) -> QuerySet[Document]:
    """Signed papers of this person that may prove a consent."""
    rows = Document.objects.filter(person=person, kind=Kind.CONSENT, hidden_at=None)
    return rows.order_by("-entered_at")


def content(document: Document) -> bytes:
    return vault.fetch(document.name)
