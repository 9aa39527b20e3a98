"""Makes what safekeeping remembers, without forms or audit, for tests and the demo."""

from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.ground.codes import new_code
from ayllu.people.register.models import Person
from ayllu.places.models import Site
from ayllu.safekeeping.choices import Apart, Question
from ayllu.safekeeping.models import Affected, Erasure, Incident, Word


def make_word(*, person: Person, matter: Any, by: User | None = None, **more: Any) -> Word:
    words = {"compartment": Apart.SAFEGUARDING, "question": Question.MAY_END, **more}
    return Word.objects.create(
        site=person.site, person=person, matter=matter, entered_by=by, **words
    )


def make_erasure(*, person: Person, by: User, over_on: date | None = None, **more: Any) -> Erasure:
    words = {"why": "Pasó su tiempo.", "code": new_code("B"), **more}
    return Erasure.objects.create(
        site=person.site, person=person, asked_by=by, over_on=over_on, entered_by=by, **words
    )


def make_incident(*, site: Site, by: User, at: datetime | None = None, **more: Any) -> Incident:
    found = at or timezone.now()
    words = {
        "code": new_code("I"),
        "title": "Celular perdido en la combi",
        "what": "Un celular con la sesión abierta quedó en una combi.",
        "began_at": found - timedelta(hours=5),
        "authority_due_at": found + timedelta(hours=48),
        **more,
    }
    return Incident.objects.create(site=site, found_at=found, entered_by=by, **words)


def make_affected(*, incident: Incident, person: Person, **more: Any) -> Affected:
    words = {"first_at": incident.began_at, "last_at": incident.found_at, "files": 2, **more}
    return Affected.objects.create(site=incident.site, incident=incident, person=person, **words)
