"""Reading a file through: put together, marked by one, checked by another."""

from collections import Counter
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.datarights import composing, rules, suggesting
from ayllu.datarights.actions.requests import RIGHTS, moved, saved
from ayllu.datarights.choices import Mode, State
from ayllu.datarights.models import Entry, Mark, Request
from ayllu.ground.constraints import Refused, settled
from ayllu.safekeeping import actions as safekeeping
from ayllu.safekeeping import reads as words
from ayllu.safekeeping.choices import Question


@transaction.atomic
def compose(*, request: Request, by: User, at: datetime) -> Request:
    """Copies what is held about her, suggests what to withhold, asks the holders of notes apart."""
    row = moved(request, State.REDACTING)
    row.composed_at = at
    Entry.objects.filter(request=row).delete()
    found = composing.compose(row.person)
    known = suggesting.known_of(row.person)
    for position, one in enumerate(found, start=1):
        entry = Entry(
            site_id=row.site_id, request=row, position=position, kind=one.label,
            row_id=one.row_id, day=one.day, content=one.as_json(), entered_by=by,
        )  # fmt: skip
        entry.save(force_insert=True)
        Mark.objects.bulk_create(
            Mark(site_id=row.site_id, entry=entry, words=s.words, reason=s.reason, entered_by=by)
            for s in suggesting.suggest(one, known)
        )
    safekeeping.ask_words(
        matter=row.pk, site_id=row.site_id, person=row.person, question=Question.HAND_OVER, by=by
    )
    audit.record(
        "datarights.request.composed",
        by=by,
        about=row.person,
        count=len(found),
        reason=row.code,
        compartment=RIGHTS,
    )
    return saved(row, "read_through", by)


@transaction.atomic
def decide(
    *, entry: Entry, withheld: Collection[UUID], whole: str, by: User, at: datetime
) -> Entry:
    """Each suggestion withheld or shown; ``whole`` is the reason to withhold all of it, or ''."""
    with settled():
        for mark in entry.marks.filter(whole=False):
            mark.mode = Mode.WITHHELD if mark.pk in withheld else Mode.SHOWN
            mark.by, mark.at = by, at
            mark.save(update_fields=["mode", "by", "at"])
        entry.marks.filter(whole=True).delete()
        if whole:
            Mark.objects.create(
                site_id=entry.site_id, entry=entry, whole=True, reason=whole,
                mode=Mode.WITHHELD, by=by, at=at, entered_by=by,
            )  # fmt: skip
        entry.seen_at = at
        entry.save(update_fields=["seen_at"])
    return entry


@transaction.atomic
def withhold(*, entry: Entry, words: str, reason: str, by: User, at: datetime) -> Mark:
    """Words that nobody suggested."""
    if not rules.holds(composing.lines_of(entry.content), words):
        raise Refused(rules.NOT_THERE)
    with settled():
        return Mark.objects.create(
            site_id=entry.site_id, entry=entry, words=words, reason=reason,
            mode=Mode.WITHHELD, by=by, at=at, entered_by=by,
        )  # fmt: skip


@transaction.atomic
def accept_all(*, request: Request, by: User, at: datetime) -> int:
    """What was suggested and not answered yet is withheld; each entry can still be opened."""
    waiting = Mark.objects.filter(entry__request=request, mode=Mode.SUGGESTED)
    with settled():
        return waiting.update(mode=Mode.WITHHELD, by=by, at=at)


@transaction.atomic
def finish(*, request: Request, by: User, at: datetime) -> Request:
    """The first reader is done: every suggestion answered, every holder's word given."""
    row = moved(request, State.CHECKING)
    waiting = [w for w in words.words_of(row.pk) if not w.answer]
    suggested = Mark.objects.filter(entry__request=row, mode=Mode.SUGGESTED).count()
    rules.check_can_finish(suggested=suggested, waiting=len(waiting))
    row.read_by, row.read_at = by, at
    row.checked_by = row.checked_at = None
    row.withheld = counted(row)
    return saved(row, "finished", by)


def counted(row: Request) -> dict[str, int]:
    """How much is withheld and why: for the list that the person gets, without a word of it."""
    marks = Mark.objects.filter(entry__request=row, mode=Mode.WITHHELD)
    return dict(Counter(marks.values_list("reason", flat=True)))


@transaction.atomic
def check(*, request: Request, well: bool, note: str, by: User, at: datetime) -> Request:
    """Another person: it may be handed over, or it goes back with a note."""
    rules.check_can_check(read_by=request.read_by_id, by=by.pk)
    row = moved(request, State.READY if well else State.REDACTING)
    row.check_note = note
    if well:
        row.checked_by, row.checked_at = by, at
    return saved(row, "checked" if well else "given_back", by)
