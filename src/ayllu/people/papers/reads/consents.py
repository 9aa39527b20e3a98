"""May we? The database answers, for every room alike; withdrawn means no from that moment."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet

from ayllu.people.papers import rules
from ayllu.people.papers.choices import Ended, Purpose
from ayllu.people.papers.models import Consent, Withholding
from ayllu.people.register.models import Person


def allows(person: Person | UUID, purpose: str, recipient: str, today: date) -> bool:
    """Whether a consent for this purpose and recipient runs on a day. Ask before each use."""
    person_id = person.pk if isinstance(person, Person) else person
    return person_id in allowed([person_id], purpose, recipient, today)


def allowed(ids: Iterable[UUID], purpose: str, recipient: str, today: date) -> set[UUID]:
    """Those of many people for whom it runs: one question for a whole list."""
    wanted = list(ids)
    if not wanted:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(
            "select person_id from people_consented(%s, %s, %s, %s)",
            [wanted, str(purpose), str(recipient), today],
        )
        return {row[0] for row in cursor.fetchall()}


def held_back(ids: Iterable[UUID], today: date) -> set[UUID]:
    """Of whom an order or a measure of protection keeps every picture back, consent or not."""
    with connection.cursor() as cursor:
        cursor.execute("select person_id from people_held_back(%s, %s)", [list(ids), today])
        return {row[0] for row in cursor.fetchall()}


def hold(consent: Consent) -> None:
    """Until the end of the transaction nothing else rests on it; sendings of this moment first."""
    with connection.cursor() as cursor:
        cursor.execute("select people_consent_hold(%s)", [consent.pk])


def withdrawn(site_ids: Iterable[UUID]) -> QuerySet[Consent]:
    """Consents to share that somebody took back, and that nobody gave anew since."""
    anew = Consent.objects.filter(
        person=OuterRef("person"), purpose=Purpose.SHARING, recipient=OuterRef("recipient")
    )
    rows = Consent.objects.filter(
        site_id__in=site_ids, purpose=Purpose.SHARING, ended_why=Ended.WITHDRAWN
    )
    return rows.exclude(Exists(anew.filter(ended_on=None)))


def standing(person: Person) -> QuerySet[Consent]:
    """The consents that nobody ended, in the order of the form."""
    rows = Consent.objects.filter(person=person, ended_on=None)
    return rows.select_related("giver", "document").order_by("purpose", "recipient")


def ended(person: Person) -> QuerySet[Consent]:
    rows = Consent.objects.filter(person=person, ended_on__isnull=False)
    return rows.select_related("giver").order_by("-ended_on", "-version")


def of_people(people: Iterable[Person]) -> Mapping[UUID, list[Consent]]:
    """Open consents of each person, in one query."""
    found: dict[UUID, list[Consent]] = {person.pk: [] for person in people}
    rows = Consent.objects.filter(person_id__in=found, ended_on=None)
    for row in rows.order_by("purpose", "recipient"):
        found[row.person_id].append(row)
    return found


def is_asked(consents: Iterable[Consent], purpose: Purpose, born: date | None, on: date) -> bool:
    good = (rules.State.RUNNING, rules.State.SOON)
    return any(c.purpose == purpose and rules.state(c, born, on) in good for c in consents)


def withheld(person: Person, *, on: date, recipient: str = "") -> QuerySet[Withholding]:
    """What must not be told, to this recipient or to anybody."""
    rows = Withholding.objects.filter(person=person, from_day__lte=on)
    rows = rows.filter(Q(to_day=None) | Q(to_day__gte=on))
    return (rows.filter(recipient=recipient) if recipient else rows).order_by("recipient", "id")
