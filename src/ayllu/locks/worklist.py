"""A file was opened out of rule: on the desk of the lead at once, until it is reviewed."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.offers import Due, Tile
from ayllu.locks import access, reads, rules

REVIEW_WITHIN = timedelta(days=1)


def worklist(held: Held, *, today: date) -> Iterable[Due]:
    """One query. Tomorrow an unreviewed one is late."""
    if not held.has(access.LEAD):
        return
    now = timezone.now()
    for row in reads.to_review(access.to_look_at(held)):
        until = timezone.localtime(row.until)
        runs = _("Opened this file until %(hour)s") % {"hour": f"{until:%H:%M}"}
        yield Due(
            code="locks_opening",
            tile=Tile(row.pk, row.user.initials, portrait_code=row.user.portrait_code),
            title=str(row.user),
            what=runs if rules.runs(row, now=now) else _("Opened a file out of rule: review it"),
            url=reverse("locks_opening", args=[row.pk]),
            act=_("Look it over"),
            due_on=timezone.localdate(row.asked_at + REVIEW_WITHIN),
            is_new=timezone.localdate(row.asked_at) == today,
            owner_id=held.user_id,
            site_id=row.site_id,
        )
