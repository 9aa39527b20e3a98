"""What the psychologist writes: sessions, summaries, questionnaires, what was done."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.families.counsel import instruments, reads, rules
from ayllu.families.counsel.actions import note
from ayllu.families.counsel.choices import Side
from ayllu.families.counsel.models import Alert, AlertAnswer, Episode, Score, Session, Summary
from ayllu.ground import undo
from ayllu.ground.constraints import settled

WROTE = "families.counsel.session.write"


@transaction.atomic
def write_session(
    *,
    episode: Episode,
    on: date,
    kind: str,
    came: str,
    text: str,
    minutes: int | None,
    next_on: date | None,
    by: User,
    at: datetime,
    adds_to: Session | None = None,
) -> Session:
    """A meeting, or words added to one; sealed, in her compartment."""
    rules.check_can_write(episode, on=on, today=timezone.localdate(at))
    with settled():
        session = Session(
            site_id=episode.site_id,
            episode=episode,
            adds_to=adds_to,
            on_day=on,
            kind=kind,
            came=came,
            minutes=minutes,
            note=text,
            next_on=next_on,
            written_by=by,
            entered_at=at,
            entered_by=by,
        )
        session.save(force_insert=True)
    note(WROTE, by, session, episode, "psych")
    undo.offer(WROTE, about=session.pk, by=by.pk, at=at)
    return session


@transaction.atomic
def mark_mistaken(*, thing: Session | Score, why: str, by: User, at: datetime) -> None:
    """It leaves the pages; the sealed row stays with its reason. An alert stays too."""
    if thing.mistaken_at is not None:
        raise rules.AlreadyMistaken
    thing.mistaken_at, thing.mistaken_why = at, why
    with settled():
        thing.save(update_fields=["mistaken_at", "mistaken_why"])
    code = f"families.counsel.{thing._meta.model_name}.mistaken"
    note(code, by, thing, thing.episode, "psych")


@transaction.atomic
def undo_session(session_id: UUID, *, by: User) -> None:
    session = Session.objects.select_related("episode").get(pk=session_id)
    mark_mistaken(thing=session, why=rules.UNDO, by=by, at=timezone.now())


@transaction.atomic
def write_summary(*, episode: Episode, text: str, on: date, by: User) -> Summary:
    """What the case lead may know, from the psychologist's hand."""
    summary = Summary(
        site_id=episode.site_id,
        episode=episode,
        text=text,
        on_day=on,
        written_by=by,
        entered_by=by,
    )
    with settled():
        summary.save(force_insert=True)
    note("families.counsel.summary.write", by, summary, episode, "case")
    return summary


@transaction.atomic
def apply_questionnaire(
    *,
    episode: Episode,
    instrument: str,
    edition: str,
    answers: Mapping[str, int],
    on: date,
    by: User,
    at: datetime,
) -> Score:
    """Scored by the items' own rules; an answer about self-harm leaves its alert at once."""
    rules.check_can_write(episode, on=on, today=timezone.localdate(at))
    whole = instruments.whole()[instrument]
    rules.check_age(whole, episode.person.age_on(on))
    result = instruments.score(whole, answers)
    score = Score(
        site_id=episode.site_id,
        episode=episode,
        instrument=instrument,
        edition=edition,
        on_day=on,
        answers=json.dumps(dict(answers)),
        total=Decimal(result.total),
        item_alert=result.alert,
        written_by=by,
        entered_at=at,
        entered_by=by,
    )
    with settled():
        score.save(force_insert=True)
        if result.alert:
            raise_alert(score, result.alert, by=by, at=at)
    note("families.counsel.score.write", by, score, episode, "psych")
    return score


def raise_alert(score: Score, level: int, *, by: User, at: datetime) -> Alert:
    alert = Alert(
        site_id=score.site_id,
        score=score,
        episode=score.episode,
        person_id=score.episode.person_id,
        level=level,
        on_day=score.on_day,
        raised_at=at,
        entered_by=by,
    )
    alert.save(force_insert=True)
    note("families.counsel.alert.raise", by, alert, score.episode, "psych")
    return alert


@transaction.atomic
def note_external(
    *,
    episode: Episode,
    instrument: str,
    total: Decimal,
    who: str,
    words: str,
    on: date,
    by: User,
    at: datetime,
) -> Score:
    """A dated total of a questionnaire whose text is not ours to show."""
    rules.check_can_write(episode, on=on, today=timezone.localdate(at))
    score = Score(
        site_id=episode.site_id,
        episode=episode,
        instrument=instrument,
        on_day=on,
        external=True,
        total=total,
        who=who,
        note=words,
        written_by=by,
        entered_at=at,
        entered_by=by,
    )
    with settled():
        score.save(force_insert=True)
    note("families.counsel.score.write", by, score, episode, "psych")
    return score


@transaction.atomic
def answer_alert(*, alert: Alert, side: Side, done: str, by: User, at: datetime) -> AlertAnswer:
    """What was done, once for each side, by somebody who has read the alert."""
    if not reads.has_read(alert, by.pk):
        raise rules.Unread
    answer = AlertAnswer(
        site_id=alert.site_id, alert=alert, side=side, done=done, by=by, at=at, entered_by=by
    )
    with settled():
        answer.save(force_insert=True)
    compartment = "psych" if side is Side.PSYCHOLOGIST else "safeguarding"
    note("families.counsel.alert.answer", by, alert, alert.episode, compartment)
    return answer
