"""What the tests of groups type and read."""

from datetime import date, timedelta
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.families.community import indicators
from ayllu.families.community.models import Group, Meeting
from ayllu.ground import scopes
from ayllu.ground.models import Undo
from ayllu.lib.uuid7 import uuid7
from conftest import look

TODAY = timezone.localdate()


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def day(found: date) -> str:
    return f"{found:%d/%m/%Y}"


def url(name: str, *args: Any) -> str:
    return reverse(f"families_community_{name}", args=args)


def numbers(row: Group | Meeting, on: date, **changed: Any) -> dict[str, Any]:
    worker = row.companion_id if isinstance(row, Group) else row.worker_id
    words = {
        "command": str(uuid7()), "women": "18", "girls": "4", "counted": "counted",
        "held_on": day(on), "topic": "rearing", "worker": str(worker),
    }  # fmt: skip
    return {**words, **changed}


def undo(client: Client, user: User) -> None:
    scopes.apply(scopes.Scope(user_id=user.pk))
    offer = Undo.objects.filter(taken_at=None).latest("until")
    look()
    client.post(reverse("desk_undo", args=[offer.pk]), {"command": str(uuid7())})


def figures(group: Group) -> dict[str, int]:
    span: dict[str, Any] = {"site_id": group.site_id, "first": ago(40), "last": TODAY}
    rows = [*indicators.indirect_figures(**span), *indicators.meeting_figures(**span)]
    return {f.code: f.value for f in rows}
