"""Searching wider among people; and referrals, until intake offers them."""

from collections.abc import Iterator

from django.db.models import Q
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.desk import care
from ayllu.ground.offers import Find, Tile
from ayllu.intake.models import Referral
from ayllu.lib import matching
from ayllu.people.register import access, reads
from ayllu.people.register import finds as register
from ayllu.people.register.models import Person
from ayllu.ui import words

MOST = 20
MOST_CANDIDATES = 600
LIKE = 0.45


def wider(held: Held, text: str) -> Iterator[Find]:
    """People any one of whose names is like one of the words: more answers, less sure."""
    words_ = [text, *(w for w in text.split() if len(w) > 2)]
    ids = {pk for word in dict.fromkeys(words_) for pk in reads.candidates(word)}
    people = access.persons_for(held).real().in_bulk(list(ids)[:MOST_CANDIDATES])
    scored = [(p, best_score(words_, p)) for p in people.values()]
    likely = sorted((x for x in scored if x[1] >= LIKE), key=lambda x: -x[1])[:MOST]
    why = _("one of the names is alike")
    yield from register.of_people((p, why, score * 0.6) for p, score in likely)


def best_score(words_: list[str], p: Person) -> float:
    held = (p.given_names, p.primer_apellido, p.segundo_apellido or "")
    return max(matching.score(word, *held).score for word in words_)


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
