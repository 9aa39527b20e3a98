"""Calling a conference: its day, its reason, who is invited; or calling it off."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.families.conference import reads, rules
from ayllu.families.conference.choices import Sees, State
from ayllu.families.conference.models import Conference, Guest
from ayllu.ground import undo
from ayllu.ground.codes import new_code
from ayllu.ground.constraints import settled
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body

CALLED = "families.conference.call"
WORDS = (
    *("child_id", "reason", "planned_on", "planned_at", "place"),
    *("family_invited", "family_not_why"),
)


@transaction.atomic
def call(
    *, household: Household, words: dict[str, Any], by: User, at: datetime, on: date
) -> Conference:
    """Whoever calls sits at the table; taken back within ten minutes."""
    with settled():
        row = Conference.objects.create(
            site_id=household.site_id,
            household=household,
            code=new_code("RC"),
            convener=by,
            called_on=on,
            entered_by=by,
            **{name: words[name] for name in WORDS},
        )
        Guest.objects.create(
            site_id=row.site_id, conference=row, user=by, invited_on=on, entered_by=by
        )
    note(row, CALLED, by)
    undo.offer(CALLED, about=row.pk, by=by.pk, at=at)
    return row


@transaction.atomic
def change(*, row: Conference, words: dict[str, Any], by: User) -> Conference:
    row = locked(row.pk)
    rules.check_can_change(row)
    for name in WORDS:
        setattr(row, name, words[name])
    with settled():
        row.save()
    note(row, "families.conference.change", by)
    return row


@transaction.atomic
def cancel(*, row: Conference, why: str, by: User) -> Conference:
    row = locked(row.pk)
    rules.check_can_change(row)
    row.state, row.cancelled_why = State.CANCELLED, why
    with settled():
        row.save(update_fields=["state", "cancelled_why"])
    note(row, "families.conference.cancel", by)
    return row


@transaction.atomic
def undo_call(row_id: UUID, *, by: User) -> None:
    """Nothing is erased: it stands on the list of those that were not held."""
    cancel(row=locked(row_id), why=rules.TAKEN_BACK, by=by)


@transaction.atomic
def invite(
    *,
    row: Conference,
    user: User | None = None,
    person: Person | None = None,
    body: Body | None = None,
    name: str = "",
    post: str = "",
    sees: str = "",
    by: User,
    on: date,
) -> Guest:
    """Somebody from outside hears the case only with the family's consent of that day."""
    row = locked(row.pk)
    rules.check_can_change(row)
    if body is not None and sees == Sees.ALL and not reads.may_hear(row, body, on=on):
        raise rules.NoConsent
    with settled():
        guest = Guest.objects.create(
            site_id=row.site_id,
            conference=row,
            user=user,
            person=person,
            body=body,
            name=name if body else "",
            post=post,
            sees=sees if body else "",
            invited_on=on,
            entered_by=by,
        )
    note(row, "families.conference.invite", by)
    return guest


@transaction.atomic
def uninvite(*, guest: Guest, by: User) -> None:
    """Off the list while nothing is held; the history keeps that she was on it."""
    row = locked(guest.conference_id)
    rules.check_can_change(row)
    with settled():
        guest.delete()
    note(row, "families.conference.uninvite", by)


def locked(row_id: UUID) -> Conference:
    """Of two at once the second sees what the first did."""
    return Conference.objects.select_for_update().get(pk=row_id)


def note(row: Conference, code: str, by: User) -> None:
    audit.record(code, by=by, about=row, household_id=row.household_id)
