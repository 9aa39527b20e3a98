"""Concerns for the tests of safeguarding, and what somebody may see of them."""

from datetime import date

from django.db import connection
from django.utils import timezone

from ayllu.accounts import access as held_access
from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import scope_of
from ayllu.audit.models import Entry
from ayllu.ground import scopes
from ayllu.lib.uuid7 import uuid7
from ayllu.places.models import Site
from ayllu.safeguarding.actions import raise_concern, steps
from ayllu.safeguarding.choices import State
from ayllu.safeguarding.models import Concern
from conftest import look

WORDS = "Le grita y la encierra en el cuarto."


def be(user: User) -> None:
    """See what this person may see, as the database role ``app``."""
    scopes.clear()
    held = held_access.held_by(user, on=timezone.localdate())
    scopes.apply(scope_of(held))


def make_lead(user: User, site: Site) -> None:
    Assignment.objects.create(
        user=user, site=site, role=Role.SAFEGUARDING_LEAD, from_day=date(2020, 1, 1)
    )


def raised(site: Site, *, named: tuple[User, ...] = ()) -> Concern:
    code = raise_concern(
        site=site, kind="conduct", by_whom="staff", narrative=WORDS, by=None,
        named_users=[u.pk for u in named],
    )  # fmt: skip
    look()
    return Concern.objects.get(code=code)


def form(**more: object) -> dict[str, object]:
    plain = {"command": uuid7(), "narrative": WORDS, "kind": "unsure", "by_whom": "unknown"}
    return {**plain, **more}


def seen_by(user: User) -> dict[str, int]:
    """Unfiltered counts of everything that could tell of a concern."""
    be(user)
    with connection.cursor() as cursor:
        counts = {}
        for table in ("concern", "concernstep", "concernperson", "concernevent"):
            cursor.execute(f"select count(*) from safeguarding_{table}")
            counts[table] = cursor.fetchone()[0]
    counts["audit"] = (
        Entry.objects.filter(about_type="safeguarding.concern").exclude(by_id=user.pk).count()
    )
    look()
    return counts


def assessed(site: Site, lead: User, *, level: int) -> Concern:
    """Acknowledged and assessed by the lead: where reports and the closing begin."""
    concern, now = raised(site), timezone.now()
    steps.move(by=lead, concern=concern, to=State.ACKNOWLEDGED, at=now)
    steps.move(
        by=lead,
        concern=concern,
        to=State.ASSESSED,
        at=now,
        note="Así lo contó.",
        level=level,
        weighed_with="Nelly",
    )
    concern.refresh_from_db()
    return concern
