"""The writing verbs of benefits; each can be taken back for ten minutes."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.families.benefits import catalogue, rules
from ayllu.families.benefits.choices import State
from ayllu.families.benefits.models import Benefit
from ayllu.ground import undo
from ayllu.ground.constraints import settled
from ayllu.people.register.models import Household

MOVED = "families.benefits.move"
FIELDS = ("state", "cse", "applied_on", "answered_on", "expires_on", "amount", "why")


@transaction.atomic
def note_eligible(
    *, household: Household, person_id: UUID | None, code: str, by: User, at: datetime
) -> Benefit:
    """They may have it; from now on it lies on the case lead's desk until asked for."""
    offer = catalogue.offers()[code]
    with settled():
        benefit = Benefit.objects.create(
            site_id=household.site_id,
            household=household,
            person_id=None if offer.for_household else person_id,
            code=code,
            state=State.ELIGIBLE,
            eligible_on=timezone.localdate(at),
            amount=offer.amount,
            entered_at=at,
            entered_by=by,
        )
    note(benefit, "families.benefits.eligible", by)
    undo.offer(MOVED, about=benefit.pk, by=by.pk, at=at)
    return benefit


@transaction.atomic
def move(
    *,
    benefit: Benefit,
    to: str,
    on: date,
    by: User,
    at: datetime,
    why: str = "",
    cse: str = "",
    expires_on: date | None = None,
    amount: Decimal | None = None,
) -> Benefit:
    """The next step; of two at once the second sees what the first did."""
    benefit = Benefit.objects.select_for_update().get(pk=benefit.pk)
    rules.check_can_move(benefit.state, to, on=on, today=timezone.localdate(at))
    benefit.state, benefit.why = State(to), why
    if to == State.APPLIED:
        benefit.applied_on, benefit.answered_on, benefit.expires_on = on, None, None
    elif to == State.GRANTED:
        benefit.answered_on, benefit.cse = on, cse
        benefit.expires_on = expires_on or rules.expires(benefit.code, on)
        benefit.amount = amount or benefit.amount
    elif to == State.REFUSED:
        benefit.answered_on = on
    with settled():
        benefit.save(update_fields=list(FIELDS))
    note(benefit, MOVED, by)
    undo.offer(MOVED, about=benefit.pk, by=by.pk, at=at)
    return benefit


@transaction.atomic
def undo_move(benefit_id: UUID, *, by: User) -> None:
    """Back to how it stood before its last step; a new one is taken off the file."""
    benefit = Benefit.objects.select_for_update().get(pk=benefit_id)
    history: Any = Benefit.pgh_event_model  # type: ignore[attr-defined]  # made by pghistory
    before = list(history.objects.filter(pgh_obj=benefit).order_by("-pgh_id")[:2])
    if len(before) < 2:
        benefit.state, benefit.why = State.ENDED, rules.UNDO
    else:
        for name in FIELDS:
            setattr(benefit, name, getattr(before[1], name))
    with settled():
        benefit.save(update_fields=list(FIELDS))
    note(benefit, "families.benefits.undo", by)


def note(benefit: Benefit, code: str, by: User) -> None:
    audit.record(code, by=by, about=benefit, household_id=benefit.household_id)
