"""A handover is drafted, read, confirmed, called off; on a holiday somebody stands in."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.families.charge.choices import Kind
from ayllu.families.charge.models import Responsibility
from ayllu.families.handover import duties, reads, rules
from ayllu.families.handover.actions import moving
from ayllu.families.handover.choices import Reason, State
from ayllu.families.handover.models import Handed, Handover
from ayllu.ground import undo
from ayllu.ground.codes import new_code
from ayllu.ground.constraints import settled
from ayllu.intake.models import Participation
from ayllu.people.register.models import Household
from ayllu.places.models import Site

CONFIRMED = "families.handover.confirm"
WORDS = ("reason", "from_day", "until_day", "word", "rest_to")
BACK = timedelta(days=1)


@transaction.atomic
def draft(
    *, site: Site, giver: User, words: dict[str, Any], to: Mapping[UUID, User], by: User
) -> Handover:
    """Which families, ``{participation: who receives}``; nothing moves yet."""
    if not to and words.get("rest_to") is None:
        raise rules.Nothing
    with settled():
        row = Handover.objects.create(
            site=site,
            giver=giver,
            code=new_code("EN"),
            entered_by=by,
            **{name: words[name] for name in WORDS},
        )
        for participation_id, receiver in to.items():
            Handed.objects.create(
                site=site,
                handover=row,
                participation_id=participation_id,
                receiver=receiver,
                from_day=row.from_day,
                until_day=row.until_day,
                entered_by=by,
            )
    note(row, "families.handover.draft", by)
    return row


@transaction.atomic
def write(
    *, row: Handover, notes: Mapping[UUID, str], to: Mapping[UUID, User], rest_to: User | None,
    by: User,
) -> Handover:  # fmt: skip
    """A note and a receiver for each family, while it is a draft."""
    row = locked(row.pk)
    rules.check_draft(row)
    row.rest_to = rest_to
    with settled():
        row.save(update_fields=["rest_to"])
        for item in row.items.all():
            item.note = notes.get(item.pk, item.note)
            item.receiver = to.get(item.pk, item.receiver)
            item.save(update_fields=["note", "receiver"])
    note(row, "families.handover.write", by)
    return row


@transaction.atomic
def confirm(*, row: Handover, by: User, at: datetime) -> Handover:
    """From here on it holds its days. Of two for the same family one wins, the other is told."""
    row = locked(row.pk)
    today = timezone.localdate(at)
    items = list(row.items.order_by("participation_id"))
    rules.check_can_confirm(row, items=len(items), on=today)
    check_hers(row, items)
    check_free(row, items)
    nobody = row.reason == Reason.LEAVING and row.rest_to_id is None
    if nobody and duties.count_elsewhere(row.giver_id):
        raise rules.NoRest
    row.state, row.confirmed_by, row.confirmed_at = State.PLANNED, by, at
    row.drafts = reads.drafts_of(row.giver_id)
    with settled():
        row.save(update_fields=["state", "confirmed_by", "confirmed_at", "drafts"])
        for item in items:
            item.live = True
            item.save(update_fields=["live"])
        if row.until_day is not None:
            stand_in(row, items, by)
    note(row, CONFIRMED, by)
    if row.until_day is None and row.from_day <= today:
        moving.run(row=row, at=at)
    undo.offer(CONFIRMED, about=row.pk, by=by.pk, at=at)
    return row


def check_hers(row: Handover, items: list[Handed]) -> None:
    """Locks the families in one order, so that two handovers never wait for each other."""
    rows = Participation.objects.select_for_update(of=("self",)).select_related("household")
    ids = [i.participation_id for i in items]
    for family in rows.filter(pk__in=ids).order_by("pk"):
        if family.worker_id != row.giver_id and family.household:
            said = _("%(family)s is no longer with %(who)s. Take it out, or begin again.")
            raise rules.NotHers(
                said % {"family": family.household.called, "who": row.giver.short_name}
            )


def check_free(row: Handover, items: list[Handed]) -> None:
    """The sentence that names the family; the database refuses in any case."""
    for other in reads.clashes(items, row):
        family: Household | None = other.participation.household
        said = _("%(family)s is already handed over by %(who)s (%(code)s) in those days.")
        words = {
            "family": family.called if family else "",
            "who": other.handover.giver.short_name,
            "code": other.handover.code,
        }
        raise rules.Taken(said % words)


def stand_in(row: Handover, items: list[Handed], by: User) -> None:
    for item in items:
        Responsibility.objects.create(
            site_id=row.site_id,
            participation_id=item.participation_id,
            kind=Kind.STAND_IN,
            worker_id=item.receiver_id,
            instead_of_id=row.giver_id,
            from_day=row.from_day,
            to_day=row.until_day,
            entered_by=by,
        )


def stand_ins(row: Handover) -> Any:
    """The rows that this handover made."""
    return Responsibility.objects.stand_ins().filter(
        participation__handed__handover=row,
        instead_of_id=row.giver_id,
        from_day=row.from_day,
        to_day=row.until_day,
    )


def unstand(row: Handover) -> None:
    ids = list(stand_ins(row).values_list("pk", flat=True))
    Responsibility.objects.filter(pk__in=ids).delete()


@transaction.atomic
def read(*, item: Handed, by: User, at: datetime) -> Handed:
    """Whoever receives says that she has read what is open and what to know."""
    if item.read_at is None:
        item.read_at = at
        with settled():
            item.save(update_fields=["read_at"])
        audit.record(
            "families.handover.confirm_reading", by=by, about=item.handover,
            household_id=item.participation.household_id,
        )  # fmt: skip
    return item


@transaction.atomic
def call_off(*, row: Handover, why: str, by: User, at: datetime) -> Handover:
    """Before its day it never was; a holiday under way ends today and the families go back."""
    row = locked(row.pk)
    rules.check_can_call_off(row)
    today = timezone.localdate(at)
    started = rules.is_under_way(row, on=today) and row.from_day < today
    with settled():
        if started:
            ids = list(stand_ins(row).values_list("pk", flat=True))
            Responsibility.objects.filter(pk__in=ids).update(to_day=today - BACK)
            row.until_day = today - BACK
        elif row.until_day is not None:
            unstand(row)
        row.state = State.DONE if started else State.CANCELLED
        row.cancelled_why, row.done_at = why, at if started else None
        row.save(update_fields=["state", "cancelled_why", "done_at", "until_day"])
        row.items.update(live=False, until_day=row.until_day)
    note(row, "families.handover.call_off", by)
    return row


@transaction.atomic
def undo_confirm(row_id: UUID, *, by: User) -> None:
    """A draft again; what already moved goes back to where it was."""
    row = locked(row_id)
    if row.state == State.DONE and row.until_day is None:
        moving.back(row=row)
    elif row.state != State.PLANNED:
        raise rules.NotNow
    with settled():
        if row.until_day is not None:
            unstand(row)
        row.state, row.confirmed_by, row.confirmed_at = State.DRAFT, None, None
        row.done_at = None
        row.save(update_fields=["state", "confirmed_by", "confirmed_at", "done_at"])
        row.items.update(live=False)
    note(row, "families.handover.undo", by)


@transaction.atomic
def finish(*, row: Handover, at: datetime) -> None:
    """A holiday is over: the families went back by themselves, the row says so."""
    row = locked(row.pk)
    if row.state == State.PLANNED and row.until_day and row.until_day < timezone.localdate(at):
        row.state, row.done_at = State.DONE, at
        row.save(update_fields=["state", "done_at"])
        row.items.update(live=False)
        note(row, "families.handover.finish", None)


def locked(row_id: UUID) -> Handover:
    """Of two at once the second sees what the first did."""
    Handover.objects.select_for_update().get(pk=row_id)
    return Handover.objects.select_related("giver", "rest_to", "site").get(pk=row_id)


def note(row: Handover, code: str, by: User | None) -> None:
    audit.record(code, by=by, about=row)
