"""Conferences that come or were not told, minutes to sign, and what was decided until done."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.families.conference import access, rules
from ayllu.families.conference.choices import State, TaskState
from ayllu.families.conference.models import Conference, Task
from ayllu.ground.offers import Due
from ayllu.people.register.models import Household
from ayllu.people.register.reads import tile_of
from ayllu.ui import links


def due(held: Held, *, today: date) -> list[Due]:
    """Three questions; each thing lies on the desk of one person."""
    sites = held.sites_as(*access.READ)
    rows = Conference.objects.filter(site_id__in=sites, household__mistaken_at=None)
    rows = rows.select_related("household")
    return [*called(rows, today), *unsigned(rows), *tasks(sites)]


def called(rows: Any, today: date) -> Iterator[Due]:
    near = rows.filter(state=State.CALLED, planned_on__lte=today + rules.NOTICE)
    for c in near:
        over = c.planned_on <= today
        yield row(
            c.household,
            "families.conference.called",
            _("Case conference to write down") if over else _("Case conference"),
            reverse("families_conference_hold" if over else "families_conference", args=[c.pk]),
            _("Write the minutes") if over else _("Open the conference"),
            due_on=c.planned_on,
            owner_id=c.convener_id,
        )


def unsigned(rows: Any) -> Iterator[Due]:
    for c in rows.filter(state=State.HELD, signed_on=None):
        yield row(
            c.household,
            "families.conference.sign",
            _("Minutes of the conference to sign on paper"),
            reverse("families_conference", args=[c.pk]),
            _("Open the conference"),
            due_on=c.held_on + rules.SIGN_WITHIN,
            owner_id=c.convener_id,
        )


def tasks(sites: Any) -> Iterator[Due]:
    """Whoever was named; what somebody from outside does is asked about by whoever called."""
    found = Task.objects.filter(
        site_id__in=sites, state=TaskState.OPEN, conference__household__mistaken_at=None
    ).select_related("conference__household", "user")
    for t in found:
        what = t.what if t.user_id else _("%(who)s: %(what)s") % {"who": t.who, "what": t.what}
        yield row(
            t.conference.household,
            "families.conference.task",
            what,
            reverse("families_conference_task", args=[t.pk]),
            _("Tell what happened"),
            due_on=t.due_on,
            owner_id=t.user_id or t.conference.convener_id,
        )


def row(household: Household, code: str, what: str, url: str, act: str, **more: Any) -> Due:
    return Due(
        code=code,
        tile=tile_of(household),
        title=household.called,
        what=what,
        url=url,
        act=act,
        site_id=household.site_id,
        file_url=links.address_of(household),
        **more,
    )
