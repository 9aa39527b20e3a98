"""Searching wider among people: a whole name that is like, or one name alike."""

from collections.abc import Iterator
from uuid import UUID

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
WHOLE = 0.35
FEW = 3  # fewer answers than these, and searching wider is what to do next
Row = tuple[Person, str, float]


def wider(held: Held, text: str) -> Iterator[Find]:
    """People whose whole name is like what was typed, then those with one name alike.

    More answers, less sure; each says why it is there.
    """
    words_ = [text, *(w for w in text.split() if len(w) > 2)]
    whole = register.whole_names(text, wanted=MOST) if len(text.split()) > 1 else {}
    each = reads.candidates_of(list(dict.fromkeys(words_)), wanted=MOST_CANDIDATES // 3)
    ids = dict.fromkeys([*whole, *(pk for some in each for pk in some)])
    people = access.persons_for(held).real().in_bulk(list(ids)[:MOST_CANDIDATES])
    rows = [row for p in people.values() if (row := one(text, words_, p, whole))]
    yield from register.of_people(sorted(rows, key=lambda row: -row[2])[:MOST])


def one(text: str, words_: list[str], p: Person, whole: dict[UUID, float]) -> Row | None:
    """Why she is among the answers, and how sure; below what ordinary search would answer."""
    held = (p.given_names, p.primer_apellido, p.segundo_apellido or "")
    alike, best = whole.get(p.pk, 0.0), max(matching.score(w, *held).score for w in words_)
    if alike >= WHOLE:
        told = register.match_words(matching.score(text, *held).why)
        why = _("the whole name is alike")
        return p, f"{why} ({told})" if told else why, max(alike, best * 0.6)
    return (p, _("one of the names is alike"), best * 0.6) if best >= LIKE else None
