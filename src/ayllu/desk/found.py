"""Finds people, households and referrals by name or code until their rooms offer it."""

from collections.abc import Iterator
from datetime import date

from django.db import connection
from django.db.models import Q
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.desk import care
from ayllu.ground.offers import Find, Tile
from ayllu.intake.models import Referral
from ayllu.lib import matching, names
from ayllu.people.register.models import Household, Person
from ayllu.ui import links, words

MOST = 20


def people(held: Held, query: str, *, today: date, wide: bool = False) -> Iterator[Find]:
    del held
    keys = names.query_keys(query)
    with connection.cursor() as cursor:
        cursor.execute("select person_id from people_candidates(%s, %s)", [keys, 300])
        candidates = [row[0] for row in cursor.fetchall()]
    least = 0.3 if wide else 0.6
    for p in Person.objects.filter(pk__in=candidates):
        match = matching.score(query, p.given_names, p.primer_apellido, p.segundo_apellido or "")
        if match.score >= least:
            yield Find(
                kind="person",
                tile=Tile(p.pk, p.initials, p.full_name, p.portrait_code),
                title=p.full_name,
                subtitle=words.age(p.age_on(today)) if p.birth_date else _("Age not known"),
                why=_("The name matches"),
                url=links.address_of(p),
                score=match.score,
            )


def households(held: Held, query: str, *, today: date, wide: bool = False) -> Iterator[Find]:
    del held, today, wide
    matches = Q(code__iexact=query) | Q(name__icontains=query)
    for h in Household.objects.filter(matches, mistaken_at=None)[:MOST]:
        by_code = h.code.lower() == query.lower()
        yield Find(
            kind="household",
            tile=care.tile(h),
            title=h.name,
            subtitle=h.code,
            why=_("The code matches") if by_code else _("The family's name contains it"),
            url=links.address_of(h),
            score=1.0 if by_code else 0.9,
        )


def referrals(held: Held, query: str, *, today: date, wide: bool = False) -> Iterator[Find]:
    del held, today, wide
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
