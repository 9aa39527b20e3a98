"""What is done with it: read, something done, answered, asked whether it was enough, given on."""

from datetime import date, datetime
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from ayllu.accounts.models import User
from ayllu.complaints.answers import reads
from ayllu.complaints.answers import rules as own
from ayllu.complaints.answers.choices import Satisfied
from ayllu.complaints.answers.models import Answer, Measure
from ayllu.complaints.register import rules
from ayllu.complaints.register.actions.writing import next_for, note
from ayllu.complaints.register.choices import Kind, State
from ayllu.complaints.register.deadlines import in_force
from ayllu.complaints.register.models import Complaint
from ayllu.doorstep import actions as doorstep
from ayllu.ground import undo
from ayllu.ground.constraints import settled
from ayllu.places import calendar

DID = "complaints.measure.add"
ANSWERED = "complaints.answer.give"


def locked(row_id: UUID) -> Complaint:
    """Of two at once the second sees what the first did."""
    return Complaint.objects.select_for_update().get(pk=row_id)


def say_read(row: Complaint, *, at: datetime) -> None:
    """Whoever holds the code may know that a person has read it; the same words for everyone."""
    language = "en" if row.language == "en" else "es"
    with override(language):
        text = _("We have read what you told us. Thank you for telling us.")
    doorstep.leave_reply(row.code, text, language=language, at=at)


@transaction.atomic
def acknowledge(*, row: Complaint, by: User, at: datetime) -> None:
    """Read; thanks need nothing more, the others wait for their answer."""
    row = locked(row.pk)
    to = State.CLOSED if row.kind == Kind.THANKS else State.ACKNOWLEDGED
    rules.check_can_move(row, to)
    row.state, row.acknowledged_at = to, at
    with settled():
        row.save(update_fields=["state", "acknowledged_at"])
    say_read(row, at=at)
    note(row, "complaints.complaint.acknowledge", by)


@transaction.atomic
def add_measure(*, row: Complaint, on: date, text: str, by: User, at: datetime) -> Measure:
    row = locked(row.pk)
    if on > timezone.localdate(at):
        raise rules.NotYet
    with settled():
        made = Measure(
            site_id=row.site_id, complaint=row, on_day=on, text=text, by=by, entered_by=by
        )
        made.save(force_insert=True)
    note(row, DID, by)
    undo.offer(DID, about=made.pk, by=by.pk, at=at)
    return made


@transaction.atomic
def undo_measure(measure_id: UUID, *, by: User) -> None:
    made = Measure.objects.select_related("complaint").get(pk=measure_id)
    made.taken_back_at = timezone.now()
    made.save(update_fields=["taken_back_at"])
    note(made.complaint, "complaints.measure.undo", by)


@transaction.atomic
def answer(
    *,
    row: Complaint,
    on: date,
    how: str,
    language: str,
    text: str,
    open_text: str,
    by: User,
    at: datetime,
) -> Answer:
    """The words in which it was told; only ``open_text`` may be read with the code."""
    row = locked(row.pk)
    today, before = timezone.localdate(at), reads.answers(row)
    own.check_can_answer(row, by=by.pk, before={a.by_id for a in before}, on=on, today=today)
    with settled():
        made = Answer(
            site_id=row.site_id,
            complaint=row,
            number=Answer.objects.filter(complaint=row).count() + 1,
            text=text,
            open_text=open_text,
            language=language,
            how=how,
            told_on=on,
            by=by,
            entered_by=by,
        )
        made.save(force_insert=True)
        row.state, row.answered_on = State.ANSWERED, row.answered_on or on
        row.acknowledged_at = row.acknowledged_at or at
        row.save(update_fields=["state", "answered_on", "acknowledged_at"])
    if open_text:
        doorstep.leave_reply(row.code, open_text, language=language, at=at)
    else:
        say_read(row, at=at)
    note(row, ANSWERED, by)
    undo.offer(ANSWERED, about=made.pk, by=by.pk, at=at)
    return made


@transaction.atomic
def undo_answer(answer_id: UUID, *, by: User) -> None:
    """As if it had not been told; what lay at the public page is taken away."""
    made = Answer.objects.select_related("complaint").get(pk=answer_id)
    row, at = locked(made.complaint_id), timezone.now()
    if row.state != State.ANSWERED or made.satisfied or made.taken_back_at:
        raise rules.GoneOn
    made.taken_back_at = at
    made.save(update_fields=["taken_back_at"])
    rest = reads.answers(row)
    row.answered_on = rest[0].told_on if rest else None
    row.state = State.ACKNOWLEDGED
    with settled():
        row.save(update_fields=["state", "answered_on"])
        if rest:
            row.state = State.ANSWERED
            row.save(update_fields=["state"])
            row.state = State.APPEALED
            row.save(update_fields=["state"])
    say_read(row, at=at)
    note(row, "complaints.answer.undo", by)


@transaction.atomic
def note_satisfied(
    *,
    row: Complaint,
    satisfied: str,
    on: date,
    words: str,
    again: bool,
    by: User | None,
    at: datetime,
) -> None:
    """Whether the answer was enough; who wants another look gets one, from another person.

    ``by`` None: the person said it herself, with the code.
    """
    row = locked(row.pk)
    given = reads.answers(row)
    rules.check_can_move(row, State.APPEALED if again else State.CLOSED)
    last = given[-1]
    last.satisfied, last.satisfied_on, last.satisfied_words = Satisfied(satisfied), on, words
    last.save(update_fields=["satisfied", "satisfied_on", "satisfied_words"])
    row.state = State.APPEALED if again else State.CLOSED
    if again:
        days = in_force(on, who=row.who).answer
        row.answer_by = calendar.working_days_after(on, days, row.site_id)
    with settled():
        row.save(update_fields=["state", "answer_by"])
    note(row, "complaints.complaint.appeal" if again else "complaints.complaint.close", by)
    if again:
        other = next_for(row, on=on, besides=[a.by_id for a in given])
        give(row, other)


def entrust(*, row: Complaint, to: User, by: User) -> None:
    """Another answers from now on; not whom it is about, not who answered already."""
    with settled():
        row = locked(row.pk)
        if to.pk in row.about_users:
            raise rules.NamedNeverAnswers
        if row.state == State.APPEALED and to.pk in {a.by_id for a in reads.answers(row)}:
            raise own.ByAnother
        note(row, "complaints.complaint.entrust", by)
        give(row, to)


def give(row: Complaint, to: User | None) -> None:
    """Through a function of the database: it may leave the sight of who gives it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select complaints_entrust(%s, %s)", [row.pk, to.pk if to is not None else None]
        )
        done = cursor.fetchone()
    if not done or not done[0]:
        raise rules.StepNotAllowed
