"""Finds referrals by name or code until intake offers it."""

from collections.abc import Iterator

from django.db.models import Q
from django.utils.translation import gettext as _

from ayllu.desk import care
from ayllu.ground.offers import Find, Tile
from ayllu.intake.models import Referral
from ayllu.ui import words

MOST = 20


def referrals(query: str) -> Iterator[Find]:
    matches = Q(code__iexact=query) | Q(family_name__icontains=query)
    for r in Referral.objects.filter(matches)[:MOST]:
        yield Find(
            kind="referral",
            tile=Tile(r.pk, r.family_name[:1].upper(), r.family_name),
            title=r.family_name,
            subtitle=_("Referral of %(day)s") % {"day": words.day(r.received_at)},
            why=_("The name on the referral contains it"),
            url=care.to("intake_referral", r.pk),
            score=0.8,
        )
