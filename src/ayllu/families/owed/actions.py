"""The amount of maintenance that was fixed, and what came."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.families.legal.actions.matters import locked, note
from ayllu.families.legal.models import Matter
from ayllu.families.legal.rules import NotOpen, check_day
from ayllu.families.owed import rules
from ayllu.families.owed.models import Payment, Pension
from ayllu.ground import undo
from ayllu.ground.constraints import settled

PAID = "families.owed.payment"


@transaction.atomic
def fix(*, matter: Matter, words: dict[str, Any], by: User) -> Pension:
    """An amount from a day on; the one before ends on the eve."""
    matter = locked(matter.pk)
    if not rules.asks_pension(matter):
        raise NotOpen
    with settled():
        before = Pension.objects.filter(matter=matter, to_day=None).first()
        if before is not None and before.from_day < words["from_day"]:
            before.to_day = words["from_day"] - rules.ONE_DAY
            before.save(update_fields=["to_day"])
        pension = Pension.objects.create(
            site_id=matter.site_id, matter=matter, entered_by=by, **words
        )
    note(matter, "families.owed.pension", by)
    return pension


@transaction.atomic
def receive(*, matter: Matter, words: dict[str, Any], by: User, at: datetime) -> Payment:
    """What came for a month. It is no income of the family until somebody asks and writes it."""
    matter = locked(matter.pk)
    if not rules.asks_pension(matter):
        raise NotOpen
    check_day(words["on_day"], today=timezone.localdate(at))
    with settled():
        payment = Payment.objects.create(
            site_id=matter.site_id, matter=matter, entered_by=by, **words
        )
    note(matter, PAID, by)
    undo.offer(PAID, about=payment.pk, by=by.pk, at=at)
    return payment


@transaction.atomic
def undo_receive(payment_id: UUID, *, by: User) -> None:
    strike(payment=Payment.objects.get(pk=payment_id), why=rules.TAKEN_BACK, by=by)


@transaction.atomic
def strike(*, payment: Payment, why: str, by: User) -> None:
    """Entered by mistake: it stays to be read and counts no more."""
    payment = Payment.objects.select_for_update().get(pk=payment.pk)
    payment.mistaken_why = why
    payment.save(update_fields=["mistaken_why"])
    note(payment.matter, "families.owed.payment_mistaken", by)
