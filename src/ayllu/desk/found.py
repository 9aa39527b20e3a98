"""Searching wider among people: one name alike is enough."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.offers import Find
from ayllu.lib import matching
from ayllu.people.register import access, reads
from ayllu.people.register import finds as register
from ayllu.people.register.models import Person

MOST = 20
MOST_CANDIDATES = 600
LIKE = 0.45


def wider(held: Held, text: str) -> Iterator[Find]:
    """People any one of whose names is like one of the words: more answers, less sure."""
    words_ = [text, *(w for w in text.split() if len(w) > 2)]
    each = reads.candidates_of(list(dict.fromkeys(words_)), wanted=MOST_CANDIDATES // 3)
    ids = dict.fromkeys(pk for some in each for pk in some)
    people = access.persons_for(held).real().in_bulk(list(ids)[:MOST_CANDIDATES])
    scored = [(p, best_score(words_, p)) for p in people.values()]
    likely = sorted((x for x in scored if x[1] >= LIKE), key=lambda x: -x[1])[:MOST]
    why = _("one of the names is alike")
    yield from register.of_people((p, why, score * 0.6) for p, score in likely)


def best_score(words_: list[str], p: Person) -> float:
    held = (p.given_names, p.primer_apellido, p.segundo_apellido or "")
    return max(matching.score(word, *held).score for word in words_)
