"""Hearings: announced, told, put off."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.families.legal import rules
from ayllu.families.legal.actions.matters import locked, note
from ayllu.families.legal.choices import SittingState
from ayllu.families.legal.models import Hearing, Matter
from ayllu.ground import undo
from ayllu.ground.constraints import settled

TOLD = "families.legal.hearing_told"


@transaction.atomic
def summon(*, matter: Matter, words: dict[str, Any], by: User) -> Hearing:
    """A day, perhaps a time and a place; it stands on the agenda and on the desk."""
    matter = locked(matter.pk)
    rules.check_can_change(matter)
    with settled():
        hearing = Hearing.objects.create(
            site_id=matter.site_id, matter=matter, entered_by=by, **words
        )
    note(matter, "families.legal.hearing", by)
    return hearing


@transaction.atomic
def tell(
    *,
    hearing: Hearing,
    state: str,
    outcome: str,
    again_on: date | None,
    by: User,
    at: datetime,
) -> Hearing:
    """What happened; put off or missed it may have a new day, which is a hearing of its own."""
    matter = locked(hearing.matter_id)
    hearing = Hearing.objects.select_for_update().get(pk=hearing.pk)
    rules.check_can_change(matter)
    rules.check_can_tell(hearing, state, today=timezone.localdate(at))
    hearing.state, hearing.outcome = state, outcome
    with settled():
        hearing.save(update_fields=["state", "outcome"])
        if again_on is not None:
            Hearing.objects.create(
                site_id=matter.site_id,
                matter=matter,
                kind=hearing.kind,
                on_day=again_on,
                at=hearing.at,
                place=hearing.place,
                entered_by=by,
            )
    note(matter, TOLD, by)
    if again_on is None:
        undo.offer(TOLD, about=hearing.pk, by=by.pk, at=at)
    return hearing


@transaction.atomic
def undo_tell(hearing_id: UUID, *, by: User) -> None:
    hearing = Hearing.objects.select_for_update().get(pk=hearing_id)
    matter = locked(hearing.matter_id)
    rules.check_can_change(matter)
    hearing.state, hearing.outcome = SittingState.PLANNED, ""
    with settled():
        hearing.save(update_fields=["state", "outcome"])
    note(matter, "families.legal.undo", by)
