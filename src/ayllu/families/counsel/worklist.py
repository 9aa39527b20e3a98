"""What waits for a psychologist and for the safeguarding lead; each row names its owner."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.accounts.roles import Role
from ayllu.families.counsel import access, reads, rules
from ayllu.families.counsel.choices import State
from ayllu.families.counsel.models import Episode
from ayllu.ground.offers import Due
from ayllu.people.register.reads import tile_of

SOON = timedelta(days=7)
FORGOTTEN = timedelta(days=7)  # a request nobody answered lies on the director's desk too


def due(held: Held, *, today: date) -> list[Due]:
    """Alerts until her side wrote what was done; requests; meetings that were promised."""
    return [*alerts(held), *requests(held, today), *meetings(held, today)]


def waits(held: Held) -> bool:
    """Whether an alert lies on the desk of a safeguarding lead."""
    return held.has(Role.SAFEGUARDING_LEAD) and bool(reads.waiting_alerts(held))


def alerts(held: Held) -> Iterator[Due]:
    for alert in reads.waiting_alerts(held):
        yield Due(
            code="families.counsel.alert",
            tile=tile_of(alert.person),
            title=alert.person.full_name,
            what=_("Answered that she or he thinks of death or of self-harm"),
            url=reverse("families_counsel_alert", args=[alert.pk]),
            act=_("Read and write what was done"),
            due_on=timezone.localdate(alert.raised_at),
            owner_id=held.user_id,
            site_id=alert.site_id,
        )


def requests(held: Held, today: date) -> Iterator[Due]:
    """On every psychologist's desk of the site; forgotten ones on the director's too."""
    sites = held.sites_as(Role.PSYCHOLOGIST)
    above = held.sites_as(Role.DIRECTOR)
    if not sites and not above:
        return
    for e in access.episodes(held).filter(state=State.ASKED):
        by = rules.answer_by(e)
        if e.site_id in sites or (e.site_id in above and today > by + FORGOTTEN):
            yield about(e, "families.counsel.asked", _("Asks for psychological support"), by, held)


def meetings(held: Held, today: date) -> Iterator[Due]:
    """The next meeting of her own people, this week or gone by without a word."""
    if not held.has(Role.PSYCHOLOGIST):
        return
    rows = {
        e.pk: e
        for e in access.episodes(held).filter(psychologist_id=held.user_id, state=State.OPEN)
    }
    for pk, (_last, following) in reads.last_sessions(rows).items():
        if following and following <= today + SOON:
            yield about(
                rows[pk], "families.counsel.meeting", _("Meeting promised"), following, held
            )


def about(e: Episode, code: str, what: str, on: date, held: Held) -> Due:
    url = reverse("families_counsel_episode", args=[e.pk])
    return Due(
        code=code,
        tile=tile_of(e.person),
        title=e.person.full_name,
        what=what,
        url=url,
        act=_("Open the support"),
        due_on=on,
        owner_id=held.user_id,
        site_id=e.site_id,
    )
