"""Referrals by code or by the name of the family, for the search box."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.offers import Find
from ayllu.intake import access, reads
from ayllu.intake.models import Referral
from ayllu.people.register.models import Household

MOST = 10


def finds(held: Held, asked: str) -> list[Find]:
    """At most ten, the newest first; one query."""
    words = [w for w in asked.split() if len(w) > 1]
    if not words:
        return []
    named = Q()
    for word in words:
        named &= Q(family_name__icontains=word)
    rows = access.rows(Referral, held).filter(named | Q(code__iexact=asked.strip()))
    return [
        Find(
            kind="referral",
            tile=reads.tile(Household(pk=r.pk, name=r.family_name)),
            title=r.family_name,
            subtitle=f"{r.code} · {r.received_at:%d/%m/%Y}",
            why=_("code of the referral") if r.code == asked.strip().upper() else _("referral"),
            url=reverse("intake_referral", args=[r.pk]),
            score=1.0 if r.code == asked.strip().upper() else 0.6,
        )
        for r in rows.order_by("-received_at")[:MOST]
    ]
