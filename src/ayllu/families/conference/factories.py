"""Makes conferences without forms or audit, for tests and the demo."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any

from ayllu.accounts.models import User
from ayllu.families.conference.models import Conference, Guest, Task
from ayllu.ground.codes import new_code
from ayllu.people.register.models import Household, Person

TOLD = {
    "state": "held",
    "reminded": True,
    "child_unheard": "too_young",
    "matters": "Se revisó cómo va la familia y qué falta.",
}


def build_conference(
    household: Household, by: User, on: date, *, held: bool = False, **more: Any
) -> Conference:
    """Called for a day, not saved; with ``held`` told on that day."""
    words: dict[str, Any] = {
        "reason": "La familia no avanza y hay varias instituciones a la vez.",
        "called_on": on - timedelta(days=8),
        "planned_at": time(10, 0),
        "place": "Centro Social",
        "code": more.pop("code", "") or new_code("RC"),
        **({**TOLD, "held_on": on} if held else {}),
    }
    return Conference(
        site_id=household.site_id,
        household=household,
        convener=by,
        entered_by=by,
        planned_on=on,
        **{**words, **more},
    )


def make_conference(
    household: Household,
    by: User,
    on: date,
    *,
    guests: Sequence[User] = (),
    child: Person | None = None,
    **more: Any,
) -> Conference:
    made = build_conference(household, by, on, child=child, **more)
    made.save(force_insert=True)
    for user in guests:
        make_guest(made, user=user)
    return made


def make_guest(conference: Conference, **more: Any) -> Guest:
    """Give ``user=``, ``person=`` or ``body=`` with ``name=`` and ``sees=``."""
    more.setdefault("invited_on", conference.called_on)
    return Guest.objects.create(site_id=conference.site_id, conference=conference, **more)


def make_task(
    conference: Conference, user: User | None, due_on: date, *, what: str = "", **more: Any
) -> Task:
    return Task.objects.create(
        site_id=conference.site_id,
        conference=conference,
        user=user,
        what=what or "Hablar con la escuela por la vacante",
        due_on=due_on,
        **more,
    )
