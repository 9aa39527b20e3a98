"""What waits: words of holders, erasures to approve, clocks of incidents."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.accounts.roles import Role
from ayllu.ground.offers import Due, Tile
from ayllu.people.register.reads import tile_of
from ayllu.safekeeping import access
from ayllu.safekeeping.choices import HOLDERS
from ayllu.safekeeping.models import Erasure, Incident

WORD_WITHIN = timedelta(days=5)
APPROVE_WITHIN = timedelta(days=7)


def due(held: Held, *, today: date) -> Iterator[Due]:
    """Three questions at most; nobody else's desk."""
    if held.has(*access.HOLD):
        yield from words(held)
    if held.has(*access.TWO):
        yield from erasures(held)
        yield from incidents(held)
    del today


def words(held: Held) -> Iterator[Due]:
    for word in access.words(held).filter(answer=""):
        if held.has(HOLDERS[word.compartment], site_id=word.site_id):  # type: ignore[index]  # stored as its text
            yield Due(
                code="safekeeping.word",
                tile=tile_of(word.person) if word.person else nobody(word),
                title=word.person.full_name if word.person else _("An incident with data"),
                what=str(word.get_question_display()),
                url=reverse("safekeeping_word", args=[word.pk]),
                act=_("Give your word"),
                due_on=timezone.localdate(word.asked_at) + WORD_WITHIN,
                owner_id=held.user_id,
                site_id=word.site_id,
            )


def erasures(held: Held) -> Iterator[Due]:
    waiting = Erasure.objects.filter(approved_at=None, withdrawn_at=None, done_on=None)
    for row in waiting.exclude(asked_by=held.user_id).select_related("person"):
        if held.has(*access.TWO, site_id=row.site_id):
            yield Due(
                code="safekeeping.erasure",
                tile=tile_of(row.person),
                title=row.person.full_name,
                what=_("Data to be erased: another person approves"),
                url=reverse("safekeeping_erasure", args=[row.pk]),
                act=_("Open it"),
                due_on=timezone.localdate(row.asked_at) + APPROVE_WITHIN,
                owner_id=held.user_id,
                site_id=row.site_id,
            )


def incidents(held: Held) -> Iterator[Due]:
    for row in Incident.objects.filter(closed_at=None):
        if held.has(Role.PRIVACY_OFFICER, site_id=row.site_id):
            told = row.authority_told_at
            yield Due(
                code="safekeeping.incident",
                tile=nobody(row),
                title=row.title,
                what=_("Tell those it touches, then close") if told else _("Tell the authority"),
                url=reverse("safekeeping_incident", args=[row.pk]),
                act=_("Open it"),
                due_on=timezone.localdate(row.authority_due_at),
                owner_id=held.user_id,
                site_id=row.site_id,
            )


def nobody(row: Any) -> Tile:
    return Tile(id=row.pk, initials="!")
