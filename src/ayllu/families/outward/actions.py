"""The writing verbs of referrals: write, change, send, answer, not send."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.families.outward import reads, rules
from ayllu.families.outward.choices import RECIPIENT, State
from ayllu.families.outward.models import Outward
from ayllu.ground import undo
from ayllu.ground.codes import new_code
from ayllu.ground.constraints import settled
from ayllu.people.register.models import Household
from ayllu.places.models import Body

SENT = "families.outward.send"
WORDS = ("person_id", "asks", "tells", "with_address", "basis", "duty_why")


@transaction.atomic
def write(
    *, household: Household, body: Body, words: dict[str, Any], by: User, on: date
) -> Outward:
    """A draft: what is asked of which body, with which right."""
    with settled():
        row = Outward.objects.create(
            site_id=household.site_id,
            household=household,
            body=body,
            recipient=RECIPIENT[body.kind],
            code=new_code("O"),
            worker=by,
            written_on=on,
            entered_by=by,
            **{name: words[name] for name in WORDS},
        )
    note(row, "families.outward.write", by)
    return row


@transaction.atomic
def change(*, row: Outward, body: Body, words: dict[str, Any], by: User) -> Outward:
    """A draft in other words; what was sent keeps its own."""
    row = locked(row.pk)
    rules.check_can_edit(row)
    row.body, row.recipient = body, RECIPIENT[body.kind]
    for name in WORDS:
        setattr(row, name, words[name])
    with settled():
        row.save()
    note(row, "families.outward.change", by)
    return row


@transaction.atomic
def send(
    *, row: Outward, on: date, how: str, follow_up_on: date, by: User, at: datetime
) -> Outward:
    """It leaves the house; consent is asked for on the very day. Taken back within ten minutes."""
    row = locked(row.pk)
    consented = reads.may_tell(row, on=on)
    rules.check_can_send(row, consented=consented, on=on, today=timezone.localdate(at))
    row.state, row.sent_on, row.sent_how = State.SENT, on, how
    row.follow_up_on = follow_up_on
    with settled():
        row.save(update_fields=["state", "sent_on", "sent_how", "follow_up_on"])
    note(row, SENT, by)
    undo.offer(SENT, about=row.pk, by=by.pk, at=at)
    return row


@transaction.atomic
def undo_send(row_id: UUID, *, by: User) -> None:
    row = locked(row_id)
    if row.state != State.SENT:
        return
    row.state, row.sent_on, row.sent_how, row.follow_up_on = State.DRAFT, None, "", None
    row.save(update_fields=["state", "sent_on", "sent_how", "follow_up_on"])
    note(row, "families.outward.undo", by)


@transaction.atomic
def answer(
    *, row: Outward, on: date, outcome: str, text: str, follow_up_on: date | None, by: User
) -> Outward:
    """What came of it; with a day to ask again where something is promised."""
    row = locked(row.pk)
    rules.check_can_answer(row)
    row.state, row.answered_on, row.outcome = State.ANSWERED, on, outcome
    row.answer, row.follow_up_on = text, follow_up_on
    with settled():
        row.save(update_fields=["state", "answered_on", "outcome", "answer", "follow_up_on"])
    note(row, "families.outward.answer", by)
    return row


@transaction.atomic
def ask_to_stop(*, row: Outward, on: date, answer: str, by: User) -> Outward:
    """The family took its consent back: whoever holds the letter was asked not to use it."""
    row = locked(row.pk)
    rules.check_must_stop(row, withdrawn=reads.taken_back(row) is not None)
    row.stop_asked_on, row.stop_answer = on, answer
    with settled():
        row.save(update_fields=["stop_asked_on", "stop_answer"])
    note(row, "families.outward.stop", by)
    return row


@transaction.atomic
def cancel(*, row: Outward, why: str, by: User) -> Outward:
    """A draft that is not sent, with the reason."""
    row = locked(row.pk)
    rules.check_can_edit(row)
    row.state, row.cancelled_why = State.CANCELLED, why
    with settled():
        row.save(update_fields=["state", "cancelled_why"])
    note(row, "families.outward.cancel", by)
    return row


def locked(row_id: UUID) -> Outward:
    """Of two at once the second sees what the first did."""
    return Outward.objects.select_for_update().get(pk=row_id)


def note(row: Outward, code: str, by: User) -> None:
    audit.record(code, by=by, about=row, household_id=row.household_id)
