"""Concerns that nobody has acknowledged, for the desk of the lead. Code and clock, no words."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.offers import Due, Tile
from ayllu.safeguarding import access
from ayllu.safeguarding.choices import State


def worklist(held: Held, *, today: date) -> Iterable[Due]:
    """One line for each, due on the day on which its twenty-four hours end; one query."""
    if not held.has(access.LEAD):
        return
    for concern in access.concerns(held).filter(state=State.NEW).order_by("acknowledge_by")[:50]:
        day = timezone.localdate(concern.acknowledge_by)
        yield Due(
            code="safeguarding_concern",
            tile=Tile(concern.pk, concern.code[2:4]),
            title=_("Concern %(code)s") % {"code": concern.code},
            what=_("A child may be in danger now")
            if concern.in_danger_now
            else _("To be acknowledged within 24 hours"),
            url=reverse("safeguarding_concern", args=[concern.pk]),
            act=_("Acknowledge"),
            due_on=day,
            is_new=day > today,
            owner_id=held.user_id,
            site_id=concern.site_id,
        )
