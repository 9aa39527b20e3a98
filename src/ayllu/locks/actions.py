"""Hide and show again; open one file for four hours, end it, review it."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import connection

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground import crypto, limits
from ayllu.ground.constraints import settled
from ayllu.lib import names
from ayllu.locks import rules
from ayllu.locks.choices import FOUR_HOURS
from ayllu.locks.models import Hiding, Opening
from ayllu.people.register.choices import PaperKind
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site

TRIES, PER_SECONDS = 6, 3600


def hide(*, by: User, person: Person, why: str, at: datetime) -> Hiding:
    """From now on only the safeguarding lead of the site finds this person.

    Where somebody hides, the address hides too; it stays so until the case lead shows it.
    """
    with settled():
        row = Hiding.objects.create(
            site_id=person.site_id, person=person, why=why, from_at=at, entered_by=by
        )
        homes = Household.objects.filter(memberships__person=person, memberships__to_day=None)
        for home in homes.filter(violence_recorded=False):
            home.violence_recorded = True
            home.save(update_fields=["violence_recorded"])
        audit.record("locks.person.hide", by=by, about=person, compartment="safeguarding")
    return row


def show_again(*, by: User, person: Person, why: str, at: datetime) -> None:
    with settled():
        row = Hiding.objects.select_for_update().get(person=person, lifted_at=None)
        row.lifted_at, row.lifted_by, row.lifted_why = at, by, why
        row.save(update_fields=["lifted_at", "lifted_by", "lifted_why"])
        audit.record("locks.person.show", by=by, about=person, compartment="safeguarding")


def find(*, site: Site, name: str, born: date | None, document: str) -> UUID | None:
    """Exactly one file with every word of the name and the day of birth or the document."""
    seal = crypto.blind_index(PaperKind.DNI, document) if document else ""
    with connection.cursor() as cursor:
        cursor.execute(
            "select locks_find(%s, %s, %s, %s)", [site.pk, names.fold(name).split(), born, seal]
        )
        row = cursor.fetchone()
    return row[0] if row else None


def open_file(
    *, by: User, site: Site, name: str, born: date | None, document: str, why: str, at: datetime
) -> Opening:
    """One child for four hours; the lead of the child's site reads it on her desk at once.

    What is not found, shared by two, or hidden gives the same answer.
    """
    key = f"locks.open:{by.pk}"
    if not limits.spend(key, capacity=TRIES, per_seconds=PER_SECONDS, at=at):
        raise rules.TooMany
    person_id = find(site=site, name=name, born=born, document=document)
    if person_id is None:
        raise rules.NoFile
    with settled():
        row = Opening(
            site=site,
            person_id=person_id,
            user=by,
            why=why,
            asked_at=at,
            until=at + FOUR_HOURS,
            entered_by=by,
        )
        row.save(force_insert=True)
        audit.record(
            "locks.opening.open",
            by=by,
            about=row,
            compartment="people",
            reason=why,
            at=at,
        )
    return row


def end(*, by: User, opening: Opening, at: datetime) -> None:
    """Earlier than by itself: no longer needed, or the lead says stop."""
    with settled():
        row = Opening.objects.select_for_update().get(pk=opening.pk)
        rules.check_can_end(row, now=at)
        row.ended_at, row.ended_by = max(at, row.asked_at + timedelta(seconds=1)), by
        row.save(update_fields=["ended_at", "ended_by"])
        audit.record("locks.opening.end", by=by, about=row, compartment="people")


def review(*, by: User, opening: Opening, verdict: str, note: str, at: datetime) -> None:
    """Needed or not, with words; not needed ends it too."""
    with settled():
        row = Opening.objects.select_for_update().get(pk=opening.pk)
        rules.check_can_review(row, by_id=by.pk)
        row.verdict, row.review_note = verdict, note
        row.reviewed_by, row.reviewed_at = by, at
        row.save(update_fields=["verdict", "review_note", "reviewed_by", "reviewed_at"])
        audit.record("locks.opening.review", by=by, about=row, compartment="safeguarding")
    if verdict != "justified" and rules.runs(row, now=at):
        end(by=by, opening=row, at=at)
