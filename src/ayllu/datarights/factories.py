"""Makes requests without forms or audit, for tests and the demo."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.datarights.choices import Capacity, Identity, Mode, Reason, Right, State
from ayllu.datarights.models import Entry, Mark, Request
from ayllu.ground.codes import new_code
from ayllu.people.register.models import Person


def build_request(*, person: Person, by: User, on: date, due: date, **more: Any) -> Request:
    """Not saved: for the demo."""
    words = {
        "code": new_code("R"),
        "right": Right.ACCESS,
        "capacity": Capacity.CARE_LEAVER,
        "state": State.RECEIVED,
        **more,
    }
    if words["state"] not in (State.RECEIVED, State.WITHDRAWN):
        seen = {"identity_how": Identity.DNI, "identity_on": on, "identity_by": by}
        words = {**seen, **words}
    return Request(
        site_id=person.site_id, person=person, received_on=on, due_on=due, entered_by=by, **words
    )


def make_request(*, person: Person, by: User, **more: Any) -> Request:
    today = timezone.localdate()
    row = build_request(person=person, by=by, **{"on": today, "due": today, **more})
    row.save(force_insert=True)
    return row


def make_entry(
    *,
    request: Request,
    lines: Sequence[tuple[str, str]],
    kind: str = "visits.visit",
    position: int = 1,
    words: Sequence[str] = (),
    **more: Any,
) -> Entry:
    """A record of the file with suggestions for the words given."""
    content = json.dumps([list(pair) for pair in lines], ensure_ascii=False)
    entry = Entry.objects.create(
        site_id=request.site_id, request=request, position=position, kind=kind, content=content,
        **more,
    )  # fmt: skip
    for text in words:
        Mark.objects.create(
            site_id=request.site_id, entry=entry, words=text, reason=Reason.THIRD_PARTY,
            mode=Mode.SUGGESTED,
        )  # fmt: skip
    return entry
