"""Acts on visits taken back within ten minutes: each a new act with its own audit row."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground.constraints import settled
from ayllu.visits import rules
from ayllu.visits.models import Noted, Paper, Visit, Word

WORDS = ("result", "present", "observations", "agreed")
EMPTY: dict[str, Any] = dict.fromkeys(("done_on", "recorded_at", "minutes", "next_visit_on"))
EMPTY |= dict.fromkeys(WORDS, "")


@transaction.atomic
def unplan(visit_id: UUID, *, by: User) -> None:
    """The visit will not be made; it stays on the file as cancelled."""
    visit = Visit.objects.select_for_update(of=("self",)).get(pk=visit_id)
    rules.check_can_cancel(visit)
    visit.cancelled_why = _("Taken back within ten minutes")
    visit.save(update_fields=["cancelled_why"])
    audit.record("visits.visit.unplanned", by=by, about=visit)


@transaction.atomic
def uncancel(visit_id: UUID, *, by: User) -> None:
    """It is planned again, for the same day."""
    visit = Visit.objects.select_for_update(of=("self",)).get(pk=visit_id)
    if not visit.cancelled_why or visit.done_on:
        raise rules.GoneOn
    visit.cancelled_why = ""
    with settled():
        visit.save(update_fields=["cancelled_why"])
    audit.record("visits.visit.uncancelled", by=by, about=visit)


@transaction.atomic
def unrecord(visit_id: UUID, *, by: User) -> None:
    """Planned as before, without what was written; history keeps it. The next one is cancelled."""
    visit = Visit.objects.select_for_update(of=("self",)).get(pk=visit_id)
    if visit.done_on is None or Paper.objects.filter(visit=visit).exists():
        raise rules.GoneOn
    undo_next(visit, by)
    for name, value in EMPTY.items():
        setattr(visit, name, value)
    with settled():
        visit.save(update_fields=list(EMPTY))
        Word.objects.filter(visit=visit).delete()
        Noted.objects.filter(visit=visit).delete()
    audit.record("visits.visit.unrecorded", by=by, about=visit)


def undo_next(visit: Visit, by: User) -> None:
    """The visit that the record planned, and no other."""
    if visit.next_visit_on is None or visit.recorded_at is None:
        return
    rows = Visit.objects.filter(household_id=visit.household_id, entered_by=by)
    made = rows.filter(planned_on=visit.next_visit_on, entered_at__gte=visit.recorded_at)
    following = made.exclude(pk=visit.pk).order_by("entered_at").first()
    if following is None:
        return
    if not following.is_open:
        raise rules.GoneOn
    following.cancelled_why = _("Taken back within ten minutes")
    following.save(update_fields=["cancelled_why"])
