"""Makes handovers without forms or audit, for tests and the demo."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from ayllu.accounts.models import User
from ayllu.families.handover.choices import Reason
from ayllu.families.handover.models import Handed, Handover
from ayllu.ground.codes import new_code
from ayllu.intake.models import Participation


def make_handover(
    giver: User,
    families: Sequence[Participation],
    to: User,
    *,
    from_day: date,
    until_day: date | None = None,
    **more: Any,
) -> Handover:
    """A draft: for a holiday with ``until_day``, else for good."""
    more.setdefault("reason", Reason.HOLIDAY if until_day else Reason.LEAVING)
    site_id = more.pop("site_id", None) or families[0].site_id
    notes = more.pop("notes", {})
    row = Handover.objects.create(
        site_id=site_id,
        giver=giver,
        code=more.pop("code", "") or new_code("EN"),
        from_day=from_day,
        until_day=until_day,
        entered_by=giver,
        **more,
    )
    for family in families:
        Handed.objects.create(
            site_id=site_id,
            handover=row,
            participation=family,
            receiver=to,
            from_day=from_day,
            until_day=until_day,
            note=notes.get(family.pk, ""),
            entered_by=giver,
        )
    return row
