"""Meetings that were planned and not told, and groups that have gone quiet."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Exists, Max, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.families.community import access, rules
from ayllu.families.community.choices import State
from ayllu.families.community.models import Group, Meeting
from ayllu.ground.offers import Due, Tile
from ayllu.lib.days import add_months

SOON = timedelta(days=7)


def due(held: Held, *, today: date) -> list[Due]:
    """Two queries; on the desk of who goes, or of who accompanies the group."""
    sites = held.sites_as(*access.WORK)
    planned = Meeting.objects.filter(
        site_id__in=sites, state=State.PLANNED, planned_on__lte=today + SOON
    )
    rows = [meeting_row(m, today) for m in planned.select_related("group", "worker")]
    return [*rows, *quiet(sites, today)]


def meeting_row(m: Meeting, today: date) -> Due:
    """Until its day the group is opened; from that day on the meeting is told."""
    is_near = m.planned_on is not None and m.planned_on > today
    what = _("Meeting: %(topic)s") if is_near else _("Tell the meeting: %(topic)s")
    group_url = reverse("families_community_one", args=[m.group_id])
    tell_url = reverse("families_community_tell", args=[m.pk])
    return Due(
        code=f"families.community.{'near' if is_near else 'untold'}",
        tile=tile_of(m.group),
        title=m.group.name,
        what=what % {"topic": m.about},
        url=group_url if is_near else tell_url,
        act=_("Open the group") if is_near else _("Tell the meeting"),
        where=m.place or m.group.hamlet,
        due_on=m.planned_on,
        owner_id=m.worker_id if m.worker.is_active else None,
        site_id=m.site_id,
        file_url=group_url,
        brief=not is_near,
    )


def quiet(sites: Collection[UUID], today: date) -> Iterator[Due]:
    """No meeting for three months and none planned."""
    planned = Meeting.objects.filter(group=OuterRef("pk"), state=State.PLANNED)
    rows = (
        Group.objects.filter(~Exists(planned), site_id__in=sites, to_day=None)
        .annotate(last=Max("meetings__held_on", filter=Q(meetings__state=State.HELD)))
        .filter(Q(last__lt=add_months(today, -rules.QUIET_MONTHS)) | Q(last=None))
        .select_related("companion")
    )
    for group in rows:
        if rules.is_quiet(group, group.__dict__["last"], today=today):
            yield quiet_row(group)


def quiet_row(group: Group) -> Due:
    return Due(
        code="families.community.quiet",
        tile=tile_of(group),
        title=group.name,
        what=_("No meeting for three months"),
        url=reverse("families_community_plan", args=[group.pk]),
        act=_("Plan a meeting"),
        where=group.hamlet,
        due_on=rules.quiet_on(group, group.__dict__["last"]),
        owner_id=group.companion_id if group.companion.is_active else None,
        site_id=group.site_id,
        file_url=reverse("families_community_one", args=[group.pk]),
        brief=True,
    )


def tile_of(group: Group) -> Tile:
    """First letters of the first and the last word: a group has no face."""
    words = group.name.split()
    return Tile(group.pk, (words[0][:1] + words[-1][:1]).upper(), group.name)
