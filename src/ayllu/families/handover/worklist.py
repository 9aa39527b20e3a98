"""Handovers to read and that did not run, and workers who leave with families still theirs."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Count, Exists, Max, Min, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ayllu.accounts.access import Held
from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.families.charge import reads as charged
from ayllu.families.handover import access, rules
from ayllu.families.handover.choices import State
from ayllu.families.handover.models import Handed, Handover
from ayllu.ground.offers import Due, Tile

LEAVES = "families.caseload.leaver"
LATE = "families.handover.late"
READ_WITHIN = timedelta(days=2)


def due(held: Held, *, today: date) -> list[Due]:
    """Three questions and one for the people named."""
    return [*to_read(held), *did_not_run(held, today), *leavers(held, today)]


def face(user: User) -> Tile:
    return Tile(user.pk, user.initials, user.short_name, user.portrait_code)


def to_read(held: Held) -> Iterator[Due]:
    """Confirmed, and whoever receives has not read each family yet."""
    rows = (
        Handed.objects.filter(
            receiver_id__in=held.desks,
            read_at=None,
            handover__state__in=[State.PLANNED, State.DONE],
        )
        .values("handover_id", "receiver_id", "site_id")
        .annotate(n=Count("id"), first=Min("from_day"))
    )
    found = list(rows)
    handovers = Handover.objects.select_related("giver").in_bulk([r["handover_id"] for r in found])
    for r in found:
        row = handovers[r["handover_id"]]
        what = ngettext(
            "%(n)s family handed over to you: read it",
            "%(n)s families handed over to you: read each",
            r["n"],
        )
        yield Due(
            code="families.handover.read",
            tile=face(row.giver),
            title=row.giver.short_name,
            what=what % {"n": r["n"]},
            url=reverse("families_handover", args=[row.pk]),
            act=_("Read the handover"),
            due_on=r["first"] + READ_WITHIN,
            owner_id=r["receiver_id"],
            site_id=r["site_id"],
        )


def did_not_run(held: Held, today: date) -> Iterator[Due]:
    """Its day has come and it could not move, for example because a receiver left too."""
    rows = Handover.objects.filter(
        site_id__in=held.sites_as(*access.DIRECT),
        state=State.PLANNED,
        until_day=None,
        from_day__lt=today,
    ).select_related("giver")
    for row in rows:
        yield Due(
            code=LATE,
            tile=face(row.giver),
            title=row.giver.short_name,
            what=_("The handover could not move: open it"),
            url=reverse("families_handover", args=[row.pk]),
            act=_("Open the handover"),
            due_on=row.from_day,
            site_id=row.site_id,
        )


def leavers(held: Held, today: date) -> Iterator[Due]:
    """Her access ends, or has ended, and families are still hers without a handover for good."""
    soon = today + timedelta(days=rules.LEAVER_WARN_DAYS)
    works = Assignment.objects.filter(
        user=OuterRef("worker"), site=OuterRef("site"), role__in=access.WORK
    )
    stays = works.filter(Q(to_day=None) | Q(to_day__gt=soon), user__is_active=True)
    given = Handed.objects.filter(
        participation=OuterRef("pk"), live=True, until_day=None, handover__state=State.PLANNED
    )
    last = works.values("user").annotate(m=Max("to_day")).values("m")
    rows = (
        charged.running()
        .filter(
            ~Exists(stays),
            ~Exists(given),
            site_id__in=held.sites_as(Role.DIRECTOR),
            worker__isnull=False,
            household__mistaken_at=None,
        )
        .values("worker_id", "site_id")
        .annotate(n=Count("id"), last=Max(Subquery(last[:1])))
    )
    found = list(rows)
    users = User.objects.in_bulk([r["worker_id"] for r in found])
    for r in found:
        user = users[r["worker_id"]]
        what = ngettext(
            "Her access ends and %(n)s family is still hers",
            "Her access ends and %(n)s families are still hers",
            r["n"],
        )
        yield Due(
            code=LEAVES,
            tile=face(user),
            title=user.short_name,
            what=what % {"n": r["n"]},
            url=f"{reverse('families_handover_new')}?giver={user.pk}",
            act=_("Hand her families over"),
            due_on=r["last"] or today,
            site_id=r["site_id"],
            file_url=reverse("families_caseload_of", args=[user.pk]),
        )
