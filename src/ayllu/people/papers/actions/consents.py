"""Given, renewed, withdrawn: versions are added and ended, never changed."""

from datetime import date
from typing import Any

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground.constraints import settled
from ayllu.people.papers import rules
from ayllu.people.papers.choices import Ended
from ayllu.people.papers.models import Consent, ConsentEnd, Withholding
from ayllu.people.papers.reads import consents, touching
from ayllu.people.register.models import Person


def give(
    *,
    by: User | None,
    person: Person,
    purpose: str,
    recipient: str,
    given_on: date,
    today: date,
    renews: Consent | None = None,
    **words: Any,
) -> Consent:
    """A new consent, or the next version of one; what is over makes room for it."""
    rules.check_day(given_on, today=today)
    with settled():
        before = renews
        if before is None:
            open_ones = Consent.objects.filter(person=person, purpose=purpose, recipient=recipient)
            before = open_ones.filter(ended_on=None, valid_until__lt=today).first()
        if before is not None:
            why = Ended.REPLACED if renews else Ended.EXPIRED
            last = given_on if renews else before.valid_until or given_on
            end(by=by, consent=before, why=why, on=last)
        row = Consent.objects.create(
            site_id=person.site_id,
            entered_by=by,
            person=person,
            purpose=purpose,
            recipient=recipient,
            given_on=given_on,
            valid_from=given_on,
            replaces=before,
            version=before.version + 1 if before else 1,
            **words,
        )
        audit.record("people.consent.give", by=by, about=row, compartment="people")
    return row


def end(*, by: User | None, consent: Consent, why: str, on: date, **words: Any) -> ConsentEnd:
    """One row; the database closes the consent in the same moment."""
    if consent.ended_on is not None:
        raise rules.AlreadyEnded
    return ConsentEnd.objects.create(
        site_id=consent.site_id, entered_by=by, consent=consent, why=why, on_day=on, **words
    )


def withdraw(
    *, by: User, consent: Consent, on: date, said_by: str, told_how: str, today: date
) -> ConsentEnd:
    """No from this moment, everywhere; the list of what it touched stays with it.

    What is being sent at the same moment is either on the list or refused, never neither.
    """
    rules.check_can_end(consent, on=on, today=today)
    with settled():
        consents.hold(consent)
        row = end(
            by=by,
            consent=consent,
            why=Ended.WITHDRAWN,
            on=on,
            said_by=said_by.strip(),
            told_how=told_how.strip(),
            touched=touching.touched(consent),
        )
        audit.record("people.consent.withdraw", by=by, about=consent, compartment="people")
    return row


def withhold(*, by: User | None, person: Person, from_day: date, **words: Any) -> Withholding:
    """What must not be told, to whom, and why."""
    with settled():
        row = Withholding.objects.create(
            site_id=person.site_id, entered_by=by, person=person, from_day=from_day, **words
        )
        audit.record("people.withholding.add", by=by, about=row, compartment="people")
    return row


def end_withholding(*, by: User, withholding: Withholding, on: date) -> None:
    """From the day after it may be told again."""
    withholding.to_day = on
    with settled():
        withholding.save(update_fields=["to_day"])
        audit.record("people.withholding.end", by=by, about=withholding, compartment="people")
