"""A family becomes known, is given to someone, found in the register and screened."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground.codes import new_code
from ayllu.ground.constraints import settled
from ayllu.intake import choices, rules
from ayllu.intake.actions import steps, taking_back
from ayllu.intake.choices import State, TargetGroup
from ayllu.intake.models import Referral, Screening
from ayllu.people.register.models import Household
from ayllu.places import calendar
from ayllu.places.models import Site


@transaction.atomic
def receive(*, site: Site, by: User | None, at: datetime | None = None, **said: Any) -> Referral:
    """Write down a referral; its clock starts on the day it came."""
    at = at or timezone.now()
    day = timezone.localdate(at)
    urgency = said.get("urgency") or choices.Urgency.NORMAL
    due = rules.referral_due(day, urgency, calendar.closed_days(site, around=day))
    code = said.pop("code", "") or new_code("R")
    with settled():
        referral = Referral.objects.create(
            site=site, code=code, received_at=at, due_on=due, entered_by=by, **said
        )
    audit.record("intake.referral.received", by=by, about=referral, at=at)
    return referral


@transaction.atomic
def take_charge(*, referral: Referral, by: User, can_undo: bool = False) -> None:
    """This worker answers for it from now on."""
    referral.worker = by
    referral.save(update_fields=["worker"])
    audit.record("intake.referral.taken", by=by, about=referral)
    if can_undo:
        taking_back.offer(taking_back.TAKEN, referral.pk, by)


@transaction.atomic
def link(*, referral: Referral, household: Household, by: User, can_undo: bool = False) -> None:
    """This is the family that was meant."""
    if household.site_id != referral.site_id:
        raise rules.OtherSite
    referral.household = household
    referral.worker = referral.worker or by
    referral.save(update_fields=["household", "worker"])
    audit.record("intake.referral.linked", by=by, about=referral)
    if can_undo:
        taking_back.offer(taking_back.LINKED, referral.pk, by)


@transaction.atomic
def screen(
    *,
    referral: Referral,
    target_group: str,
    risk: str,
    reasons: list[str],
    why: str,
    by: User,
    refer_to: Any = None,
    at: datetime | None = None,
    can_undo: bool = False,
) -> Screening:
    """Hold the family against the target group and open, or close, its way in."""
    at = at or timezone.now()
    referral = Referral.objects.select_for_update(of=("self",)).get(pk=referral.pk)
    screened = Screening.objects.filter(referral=referral).exists()
    eligible = target_group != TargetGroup.NOT_ELIGIBLE
    rules.check_can_screen(referral, screened=screened, eligible=eligible)
    screening = Screening.objects.create(
        site_id=referral.site_id,
        referral=referral,
        target_group=target_group,
        risk=risk,
        reasons=reasons,
        why=why,
        refer_to=refer_to,
        on_day=timezone.localdate(at),
        entered_by=by,
    )
    audit.record("intake.referral.screened", by=by, about=referral, at=at)
    if can_undo:
        taking_back.offer(taking_back.SCREENED, referral.pk, by)
    if referral.household is not None:
        lead_on(referral.household, screening, by=by, at=at)
    return screening


def lead_on(household: Household, screening: Screening, *, by: User, at: datetime) -> None:
    """From screening to assessment, elsewhere or nowhere; a family further on stays there."""
    why = screening.why[:500]
    row = steps.open_for(household, by=by, why=why, at=at, risk=screening.risk)
    row.risk = screening.risk
    row.save(update_fields=["risk"])
    if row.state != State.SCREENING:
        return
    away = State.REFERRED_ON if screening.refer_to_id else State.NOT_ELIGIBLE
    no = screening.target_group == TargetGroup.NOT_ELIGIBLE
    steps.take(row, to=away if no else State.ASSESSMENT, by=by, why=why, at=at)


def known(letter_id: UUID) -> bool:
    return Referral.objects.filter(letter_id=letter_id).exists()
