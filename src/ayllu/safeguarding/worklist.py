"""What waits in a concern, for the desks of its team. Code and clock, no words."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayllu.accounts.access import Held
from ayllu.accounts.roles import Role
from ayllu.ground.offers import Due, Tile
from ayllu.safeguarding import access, reads
from ayllu.safeguarding.choices import State
from ayllu.safeguarding.models import Concern

ACTS: dict[str, str | Promise] = {
    "acknowledge": gettext_lazy("Acknowledge"),
    "assess": gettext_lazy("Assess"),
    "report": gettext_lazy("Report it"),
    "respond": gettext_lazy("Respond"),
}


def waits(held: Held) -> bool:
    """Whether she answers for any concern, by role or by a seat."""
    return access.is_in_a_team(held)


def worklist(held: Held, *, today: date) -> Iterable[Due]:
    """One line for each concern: the clock that ends first, or the signature that is missing."""
    yield from nobody_can(held)
    if not waits(held):
        return
    found = reads.inbox(held, now=timezone.now())
    for concern in found.sign:
        yield due(concern, held, today, _("Waits for your signature"), _("Sign"), today)
    for concern in (*found.new, *found.open):
        clock = concern.next  # type: ignore[attr-defined]  # set by reads.with_clocks
        if clock is None:
            continue
        what = str(clock.label)
        if concern.state == State.NEW:
            what = _("To be acknowledged within 24 hours")
        if concern.in_danger_now and concern.state == State.NEW:
            what = _("A child may be in danger now")
        act = str(ACTS.get(clock.key, _("Open")))
        yield due(concern, held, today, what, act, timezone.localdate(clock.due_at))


def due(concern: Concern, held: Held, today: date, what: str, act: str, day: date) -> Due:
    return Due(
        code="safeguarding_concern",
        tile=Tile(concern.pk, concern.code[2:4]),
        title=_("Concern %(code)s") % {"code": concern.code},
        what=what,
        url=reverse("safeguarding_concern", args=[concern.pk]),
        act=act,
        due_on=day,
        is_new=concern.state == State.NEW and day > today,
        owner_id=held.user_id,
        # whoever took it over may have no role at its site: it lies on her desk all the same
        site_id=concern.site_id if held.has(*Role, site_id=concern.site_id) else None,
    )


def nobody_can(held: Held) -> Iterable[Due]:
    """For the administrator: a number, so that she makes someone a lead."""
    sites = held.sites_as(Role.ADMINISTRATOR)
    if sites and (count := reads.uncovered(sites)):
        yield Due(
            code="safeguarding_uncovered",
            tile=Tile(held.user_id, "!"),
            title=_("Nobody can answer a concern"),
            what=_("Make someone safeguarding lead of the site: %(count)s waits")
            % {"count": count},
            url=reverse("accounts_staff"),
            act=_("Open"),
            owner_id=held.user_id,
        )
