"""Telephones, care alerts and work."""

from datetime import date
from uuid import UUID

from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground import undo
from ayllu.ground.constraints import settled
from ayllu.people.register import rules
from ayllu.people.register.actions.persons import day_before
from ayllu.people.register.choices import Answer, PhoneOf
from ayllu.people.register.models import CareAlert, Household, Occupation, Person, Phone

PHONE_ENDED, ALERT_ENDED = "people.phone.end", "people.alert.end"


def add_phone(
    *,
    by: User | None,
    household: Household | None = None,
    person: Person | None = None,
    number: str,
    whose: str = PhoneOf.OWN,
    safe_to_call: str = Answer.ASK,
    safe_to_write: str = Answer.ASK,
    note: str = "",
    confirmed_on: date | None = None,
) -> Phone:
    """A number of a household or of a person; whether it is safe is never assumed."""
    owner = household or person
    if owner is None:
        raise TypeError("a number belongs to a household or to a person")
    read = rules.read_phone(number)
    with settled():
        phone = Phone.objects.create(
            site_id=owner.site_id,
            entered_by=by,
            household=household,
            person=person,
            number=read,
            whose=whose,
            safe_to_call=safe_to_call,
            safe_to_write=safe_to_write,
            note=note,
            confirmed_on=confirmed_on,
        )
        audit.record("people.phone.add", by=by, about=phone, compartment="people")
    return phone


def end_phone(*, by: User, phone: Phone, on: date, today: date, because: str = "") -> None:
    """The number is no longer theirs, or must not be called any more."""
    rules.check_can_end(from_day=None, to_day=phone.to_day, on=on, today=today)
    end(phone, PHONE_ENDED, by=by, on=on, why=because)


def end(row: Phone | CareAlert, code: str, *, by: User, on: date, why: str) -> None:
    """It stays in the history; ten minutes to take it back."""
    row.to_day = on
    with settled():
        row.save(update_fields=["to_day"])
        audit.record(code, by=by, about=row, compartment="people", reason=why)
        undo.offer(code, about=row.pk, by=by.pk, at=timezone.now())


def undo_phone_end(about_id: UUID, *, by: User) -> None:
    """The number is theirs again; refused when it was written down anew meanwhile."""
    go_on(Phone.objects.get(pk=about_id), "people.phone.undo", by=by)


def undo_alert_end(about_id: UUID, *, by: User) -> None:
    go_on(CareAlert.objects.get(pk=about_id), "people.alert.undo", by=by)


def go_on(row: Phone | CareAlert, code: str, *, by: User) -> None:
    row.to_day = None
    with settled():
        row.save(update_fields=["to_day"])
        audit.record(code, by=by, about=row, compartment="people")


def add_care_alert(
    *,
    by: User | None,
    person: Person,
    kind: str,
    text: str,
    what_to_do: str = "",
    severe: bool = False,
    from_day: date,
) -> CareAlert:
    """What everyone who cares for this person must know."""
    with settled():
        alert = CareAlert.objects.create(
            site_id=person.site_id,
            entered_by=by,
            person=person,
            kind=kind,
            text=text,
            what_to_do=what_to_do,
            severe=severe,
            from_day=from_day,
        )
        audit.record("people.alert.add", by=by, about=alert, compartment="people")
    return alert


def end_care_alert(*, by: User, alert: CareAlert, on: date, today: date, why: str) -> None:
    """Nobody need heed it after this day; why is said, for a child's health hangs on it."""
    rules.check_reason(why)
    rules.check_can_end(from_day=alert.from_day, to_day=alert.to_day, on=on, today=today)
    end(alert, ALERT_ENDED, by=by, on=on, why=why)


def record_occupation(
    *,
    by: User | None,
    person: Person,
    work: str,
    detail: str = "",
    place: str = "",
    from_day: date,
) -> Occupation:
    """New work ends what was open the day before, or on its own first day."""
    with settled():
        for row in Occupation.objects.filter(person=person, to_day=None):
            row.to_day = max(day_before(from_day), row.from_day)
            row.save(update_fields=["to_day"])
        row = Occupation.objects.create(
            site_id=person.site_id,
            entered_by=by,
            person=person,
            work=work,
            detail=detail,
            place=place,
            from_day=from_day,
        )
        audit.record("people.occupation.record", by=by, about=row, compartment="people")
    return row
