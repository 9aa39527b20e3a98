"""Collects referrals from the doorstep and makes each a row, once."""

from typing import Any

from django.utils import timezone
from procrastinate.contrib.django import app

from ayllu.accounts.scopes import system_scope
from ayllu.doorstep import collect
from ayllu.ground.scopes import acting
from ayllu.intake import choices
from ayllu.intake.actions import referrals
from ayllu.places.models import Site

TEXTS = {
    "referrer_name": 120,
    "referrer_phone": 40,
    "family_name": 120,
    "people_said": 2000,
    "where_said": 1000,
    "phone_said": 80,
    "concern": 4000,
    "strengths": 2000,
    "urgency_why": 300,
}


def said_in(fields: dict[str, Any]) -> dict[str, Any]:
    """What a letter says, kept to closed sets and lengths: it came from outside."""
    said: dict[str, Any] = {n: str(fields.get(n) or "")[:most] for n, most in TEXTS.items()}
    kind, urgency = fields.get("referrer_kind"), fields.get("urgency")
    said["referrer_kind"] = kind if kind in choices.ReferrerKind.values else "anonymous"
    said["urgency"] = urgency if urgency in choices.Urgency.values else choices.Urgency.NORMAL
    said["reasons"] = [r for r in fields.get("reasons") or [] if r in choices.Reason.values]
    said["referrer_may_be_named"] = fields.get("referrer_may_be_named") is True
    knows, count = fields.get("family_knows"), fields.get("children_said")
    said["family_knows"] = knows if isinstance(knows, bool) else None
    said["children_said"] = count if isinstance(count, int) and 0 <= count <= 30 else None
    said["family_name"] = said["family_name"] or "—"
    return {**said, "channel": choices.Channel.PUBLIC_FORM}


def collect_letters() -> int:
    """Open what waits; a letter seen before is only marked. Run inside a scope."""
    count = 0
    default = Site.objects.order_by("opened_on", "code").first()
    for letter in collect.waiting("referral"):
        site = Site.objects.filter(code=letter.fields.get("site") or "").first() or default
        if site is not None and not referrals.known(letter.id):
            said = said_in(letter.fields)
            at = letter.dropped_at
            referrals.receive(
                site=site, by=None, at=at, code=letter.code, letter_id=letter.id, **said
            )
            count += 1
        collect.mark(letter.id, at=timezone.now())
    return count


@app.periodic(cron="* * * * *")
@app.task(name="intake.collect", queueing_lock="intake.collect")
def collect_referrals(timestamp: int = 0) -> None:
    """Each minute: sealed letters of the kind referral become rows of intake."""
    with acting(system_scope("people", "case")):
        collect_letters()
