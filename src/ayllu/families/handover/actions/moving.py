"""On the day: everything open goes to whoever receives, and is counted on both sides."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.audit import actions as audit
from ayllu.families.charge.models import Responsibility
from ayllu.families.handover import access, duties, rules
from ayllu.families.handover.choices import Duty, State
from ayllu.families.handover.kinds import MOVING, Kind
from ayllu.families.handover.models import Handed, Handover, Moved
from ayllu.ground.constraints import settled
from ayllu.intake.models import Participation


@transaction.atomic
def run(*, row: Handover, at: datetime) -> Handover:
    """For good, once: all of it or nothing. Whoever receives must still work there."""
    row = Handover.objects.select_for_update().get(pk=row.pk)
    today = timezone.localdate(at)
    rules.check_can_run(row, on=today)
    there = access.receivers(row.site_id, but=row.giver_id, from_day=today, until=None)
    known = {user.pk for user in there}
    items = list(row.items.select_related("participation__household").order_by("participation_id"))
    wanted = {i.receiver_id for i in items} | ({row.rest_to_id} if row.rest_to_id else set())
    if not wanted <= known:
        raise rules.Gone
    ids = [i.participation_id for i in items]
    list(Participation.objects.select_for_update().filter(pk__in=ids).order_by("pk"))
    with settled():
        for item in items:
            move_family(row, item, at)
        if row.rest_to_id:
            move_rest(row, row.rest_to_id)
        row.state, row.done_at = State.DONE, at
        row.save(update_fields=["state", "done_at"])
    audit.record("families.handover.run", by=row.confirmed_by_id, about=row, at=at)
    return row


def move_family(row: Handover, item: Handed, at: datetime) -> None:
    """What she owed before, whoever receives owes afterwards: not one less, not one more."""
    home = [item.participation.household_id]
    giver, to = row.giver_id, item.receiver_id
    before, had = duties.count(giver, home), duties.count(to, home)  # type: ignore[arg-type]  # household participations only
    for kind in MOVING:
        move(row, item, kind, kind.within(home, giver), to)  # type: ignore[arg-type]  # as above
    after = duties.count(to, home) - had  # type: ignore[arg-type]  # as above
    if after != before or duties.count(giver, home):  # type: ignore[arg-type]  # as above
        raise rules.Lost
    item.open_before, item.open_after = before, after
    item.moved_at, item.live = at, False
    item.save(update_fields=["open_before", "open_after", "moved_at", "live"])
    from_the_day(row, item)
    audit.record(
        "families.handover.moved", by=row.confirmed_by_id, about=row, count=before,
        household_id=item.participation.household_id, at=at,
    )  # fmt: skip


def move(row: Handover, item: Handed | None, kind: Kind, rows: Any, to: UUID) -> None:
    ids = list(rows.values_list("pk", flat=True))
    rows.model._default_manager.filter(pk__in=ids).update(**{kind.owner: to})
    Moved.objects.bulk_create(
        Moved(
            site_id=row.site_id,
            handover=row,
            item=item,
            duty=kind.duty,
            row_id=pk,
            receiver_id=to,
            entered_by_id=row.confirmed_by_id,
        )
        for pk in ids
    )


def move_rest(row: Handover, to: UUID) -> None:
    """What is hers outside her families: referrals without a file, things of others' families."""
    for kind in MOVING:
        move(row, None, kind, duties.elsewhere(kind, row.giver_id), to)
    if duties.count_elsewhere(row.giver_id):
        raise rules.Lost


def from_the_day(row: Handover, item: Handed) -> None:
    """The days of charge begin on the agreed day, also when the move comes a little later."""
    mains = Responsibility.objects.mains().filter(participation_id=item.participation_id)
    now = mains.filter(to_day=None, worker_id=item.receiver_id).first()
    if now is None or now.from_day <= row.from_day:
        return
    before = mains.filter(to_day=now.from_day - timedelta(days=1)).first()
    if before is not None and before.from_day < row.from_day:
        before.to_day = row.from_day - timedelta(days=1)
        before.save(update_fields=["to_day"])
        now.from_day = row.from_day
        now.save(update_fields=["from_day"])


@transaction.atomic
def back(*, row: Handover) -> None:
    """Everything that moved and is still with whoever received it returns."""
    kinds = {kind.duty: kind for kind in MOVING}
    with settled():
        for moved in row.moved.order_by("id"):
            kind = kinds[Duty(moved.duty)]
            model = kind.rows().model._default_manager
            mine = model.filter(**{"pk": moved.row_id, kind.owner: moved.receiver_id})
            mine.update(**{kind.owner: row.giver_id})
        for item in row.items.all():
            rejoin(item.participation_id, row.giver_id)
        row.items.update(open_before=None, open_after=None, moved_at=None)
        row.moved.all().delete()


def rejoin(participation_id: UUID, giver: UUID) -> None:
    """Her days go on as if nothing had been: the second stretch joins the first."""
    rows = Responsibility.objects.mains().filter(participation_id=participation_id, worker_id=giver)
    now = rows.filter(to_day=None).first()
    if now is None:
        return
    before = rows.filter(to_day=now.from_day - timedelta(days=1)).first()
    if before is not None:
        now.delete()
        before.to_day = None
        before.save(update_fields=["to_day"])
