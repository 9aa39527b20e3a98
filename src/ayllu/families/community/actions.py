"""The writing verbs of community groups: open, change, end; plan, tell, cancel a meeting."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import models, transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.families.community import rules
from ayllu.families.community.choices import Band, State
from ayllu.families.community.models import Group, Meeting
from ayllu.ground import undo
from ayllu.ground.constraints import settled
from ayllu.places.models import Site

ENDED, PLANNED = "families.community.end", "families.community.plan"
TOLD, CANCELLED = "families.community.tell", "families.community.cancel"
NUMBERS = (*Band.values, "counted", "minutes", "held_on")


def locked_group(pk: UUID) -> Group:
    return Group.objects.select_for_update().get(pk=pk)


def locked(pk: UUID) -> Meeting:
    """Of two who tell at once the second sees what the first did."""
    return Meeting.objects.select_for_update(of=("self",)).select_related("group").get(pk=pk)


def note(code: str, about: models.Model, by: User) -> None:
    audit.record(code, by=by, about=about)


@transaction.atomic
def open_group(*, site: Site, words: dict[str, Any], by: User) -> Group:
    with settled():
        group = Group.objects.create(site=site, entered_by=by, **words)
    note("families.community.open", group, by)
    return group


@transaction.atomic
def change_group(*, group: Group, words: dict[str, Any], by: User) -> Group:
    group = locked_group(group.pk)
    for name, value in words.items():
        setattr(group, name, value)
    with settled():
        group.save()
    note("families.community.change", group, by)
    return group


@transaction.atomic
def end_group(*, group: Group, on: date, why: str, by: User, at: datetime) -> Group:
    """No longer accompanied. What was still planned for later is called off with it."""
    group = locked_group(group.pk)
    if group.to_day is not None:
        raise rules.Ended
    group.to_day, group.ended_why = on, why
    later = Meeting.objects.filter(group=group, state=State.PLANNED, planned_on__gt=on)
    with settled():
        group.save(update_fields=["to_day", "ended_why"])
        for meeting in later.select_for_update():
            meeting.state, meeting.why = State.CANCELLED, why
            meeting.save(update_fields=["state", "why"])
    note(ENDED, group, by)
    undo.offer(ENDED, about=group.pk, by=by.pk, at=at)
    return group


@transaction.atomic
def undo_end(group_id: UUID, *, by: User) -> None:
    """Accompanied again. A meeting that was called off with it is planned again by hand."""
    group = locked_group(group_id)
    group.to_day, group.ended_why = None, ""
    with settled():
        group.save(update_fields=["to_day", "ended_why"])
    note("families.community.undo", group, by)


@transaction.atomic
def plan(*, group: Group, words: dict[str, Any], by: User, at: datetime) -> Meeting:
    """A meeting to come; ``words`` hold the day, hour, topic, place and who of us goes."""
    made = create(group, words, by)
    undo.offer(PLANNED, about=made.pk, by=by.pk, at=at)
    return made


def create(group: Group, words: dict[str, Any], by: User) -> Meeting:
    with settled():
        made = Meeting.objects.create(
            site_id=group.site_id, group=group, state=State.PLANNED, entered_by=by, **words
        )
    note(PLANNED, made, by)
    return made


@transaction.atomic
def undo_plan(meeting_id: UUID, *, by: User) -> None:
    meeting = locked(meeting_id)
    if meeting.state == State.PLANNED:
        withdraw(meeting, rules.TAKEN_BACK, "families.community.undo", by)


@transaction.atomic
def tell(
    *,
    group: Group,
    meeting: Meeting | None,
    words: dict[str, Any],
    next_on: date | None,
    by: User,
    at: datetime,
) -> Meeting:
    """How many came. A meeting nobody had planned is written and told in one; told again, it
    is corrected. The next one is planned with the same place and people.
    """
    today = timezone.localdate(at)
    row = locked(meeting.pk) if meeting else Meeting(site_id=group.site_id, group=group)
    if meeting:
        rules.check_can_tell(row, on=words["held_on"], today=today)
    elif words["held_on"] > today:
        raise rules.NotYet
    was_held = row.state == State.HELD
    for name, value in words.items():
        setattr(row, name, value)
    row.state, row.entered_by = State.HELD, row.entered_by or by
    with settled():
        row.save()
    note(TOLD, row, by)
    if next_on:
        kept = ("topic", "place", "starts_at", "worker", "second_worker")
        create(group, {"planned_on": next_on, **{n: getattr(row, n) for n in kept}}, by)
    if not was_held:
        undo.offer(TOLD, about=row.pk, by=by.pk, at=at)
    return row


@transaction.atomic
def undo_tell(meeting_id: UUID, *, by: User) -> None:
    """What was planned is planned again; what was only told was entered by mistake."""
    meeting = locked(meeting_id)
    if meeting.state != State.HELD:
        return None
    if meeting.planned_on is None:
        return withdraw(meeting, rules.TAKEN_BACK, "families.community.undo", by)
    meeting.state = State.PLANNED
    for name in NUMBERS:
        setattr(meeting, name, "" if name in ("counted", "minutes") else None)
    with settled():
        meeting.save()
    return note("families.community.undo", meeting, by)


@transaction.atomic
def cancel(*, meeting: Meeting, why: str, by: User, at: datetime) -> Meeting:
    row = locked(meeting.pk)
    rules.check_can_cancel(row)
    row.state, row.why = State.CANCELLED, why
    with settled():
        row.save(update_fields=["state", "why"])
    note(CANCELLED, row, by)
    undo.offer(CANCELLED, about=row.pk, by=by.pk, at=at)
    return row


@transaction.atomic
def undo_cancel(meeting_id: UUID, *, by: User) -> None:
    meeting = locked(meeting_id)
    if meeting.state != State.CANCELLED:
        return
    meeting.state, meeting.why = State.PLANNED, ""
    with settled():
        meeting.save(update_fields=["state", "why"])
    note("families.community.undo", meeting, by)


@transaction.atomic
def mistaken(*, meeting: Meeting, why: str, by: User) -> Meeting:
    """It counts for nothing from now on; it stays readable with the reason."""
    row = locked(meeting.pk)
    rules.check_can_mistake(row)
    withdraw(row, why, "families.community.mistaken", by)
    return row


def withdraw(meeting: Meeting, why: str, code: str, by: User) -> None:
    meeting.state, meeting.why = State.MISTAKEN, why
    with settled():
        meeting.save(update_fields=["state", "why"])
    note(code, meeting, by)
