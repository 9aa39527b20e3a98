"""Makes groups and meetings without forms or audit, for tests and the demo."""

from datetime import date
from typing import Any

from ayllu.accounts.models import User
from ayllu.families.community.choices import Band
from ayllu.families.community.models import Group, Meeting
from ayllu.places.models import Site


def group_of(site: Site, companion: User, from_day: date, **more: Any) -> Group:
    """An unsaved mothers' club of Porcón Bajo unless told otherwise."""
    words: dict[str, Any] = {
        "kind": "mothers",
        "name": "Club de Madres Virgen del Carmen",
        "hamlet": "Porcón Bajo",
        "place": "Local comunal",
        "contact_role": "president",
        "agreed": "Una reunión al mes sobre crianza; ellas ponen el local.",
    }
    return Group(
        site=site, companion=companion, entered_by=companion, from_day=from_day, **words | more
    )


def make_group(site: Site, companion: User, from_day: date, **more: Any) -> Group:
    made = group_of(site, companion, from_day, **more)
    made.save(force_insert=True)
    return made


def meeting_of(group: Group, on: date, *came: int, **more: Any) -> Meeting:
    """Planned for the day; with numbers (women, men, … in the order of the bands) held on it."""
    words: dict[str, Any] = {"state": "planned", "topic": "rearing", "planned_on": on}
    if came:
        numbers = dict(zip(Band.values, [*came, 0, 0, 0, 0, 0, 0], strict=False))
        words |= {"state": "held", "held_on": on, "counted": "counted", **numbers}
    return Meeting(
        site_id=group.site_id, group=group, entered_by_id=group.companion_id,
        **{"worker_id": group.companion_id, **words, **more},
    )  # fmt: skip


def make_meeting(group: Group, on: date, *came: int, **more: Any) -> Meeting:
    made = meeting_of(group, on, *came, **more)
    made.save(force_insert=True)
    return made
