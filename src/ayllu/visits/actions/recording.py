"""What became of a visit: held, with a word for each child; or tried in vain, with a new day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground.constraints import settled
from ayllu.safeguarding import notices
from ayllu.safeguarding.actions import look_for_banned_responses
from ayllu.safeguarding.choices import Where
from ayllu.visits import reads, rules
from ayllu.visits.actions import planning
from ayllu.visits.choices import Result
from ayllu.visits.models import Noted, Visit, Word

# A visit that was not held is tried again for the same reason and in the same way.
AGAIN = ("reason", "announced", "unannounced_why", "alone_why")


@dataclass(frozen=True)
class Said:
    """Of one member: seen, or why not."""

    person_id: UUID
    seen: bool
    why: str = ""
    note: str = ""


@transaction.atomic
def record(
    *,
    visit: Visit,
    today: date,
    by: User,
    done_on: date,
    words: Iterable[Said],
    noted: Mapping[str, str] | None = None,
    next_second: User | None = None,
    can_undo: bool = False,
    **seen: Any,
) -> Visit:
    """A held visit, also days later. The next one is planned at once."""
    row, words = planning.locked(visit), list(words)
    rules.check_can_record(row, on=done_on, today=today)
    rules.check_each_child(reads.children(row.household, done_on), {w.person_id for w in words})
    base = {"site_id": row.site_id, "visit": row, "entered_by": by}
    texts = {d: text.strip() for d, text in (noted or {}).items() if text.strip()}
    with settled():
        end(row, done_on=done_on, result=Result.HELD, **seen)
        Word.objects.bulk_create(Word(**base, **vars(w)) for w in words)
        Noted.objects.bulk_create(Noted(**base, dimension=d, text=t) for d, t in texts.items())
    look_at({**seen, **texts, **{w.person_id.hex: w.note for w in words}}, row, by)
    return go_on(row, "visits.visit.recorded", by=by, second=next_second, can_undo=can_undo)


@transaction.atomic
def miss(
    *,
    visit: Visit,
    today: date,
    by: User,
    done_on: date,
    result: str,
    next_visit_on: date,
    can_undo: bool = False,
    **said: Any,
) -> Visit:
    """Nobody home, refused, road or rain: said, with the day of the next try."""
    row = planning.locked(visit)
    rules.check_can_record(row, on=done_on, today=today)
    with settled():
        end(row, done_on=done_on, result=result, next_visit_on=next_visit_on, **said)
    look_at(said, row, by)
    return go_on(row, "visits.visit.missed", by=by, second=None, can_undo=can_undo)


def look_at(written: Mapping[str, Any], row: Visit, by: User) -> None:
    """Words about how a child is treated go to the safeguarding team by themselves."""
    text, at = notices.text_of(written), timezone.now()
    look_for_banned_responses(text, where=Where.VISIT, person=row.household, by=by, at=at)


def end(row: Visit, **said: Any) -> None:
    row.recorded_at = timezone.now()
    for name, value in said.items():
        setattr(row, name, value)
    row.save(update_fields=["recorded_at", *said])


def go_on(row: Visit, code: str, *, by: User, second: User | None, can_undo: bool) -> Visit:
    """The next visit, with whoever goes along; a danger that needs two refuses here."""
    audit.record(code, by=by, about=row)
    if row.next_visit_on:
        second = second or row.second_worker
        if second is not None and second.pk == by.pk:  # the second wrote it: they change places
            second = row.worker if row.worker_id != by.pk else None
        again = {} if row.is_held else {name: getattr(row, name) for name in AGAIN}
        on, family = row.next_visit_on, row.household
        planning.plan(household=family, on=on, by=by, second_worker=second, **again)
    if can_undo:
        planning.offer(planning.RECORDED, row.pk, by)
    return row
