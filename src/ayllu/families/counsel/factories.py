"""Makes psychological support without forms or audit, for tests and the demo."""

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID

from django.db import models

from ayllu.accounts.models import User
from ayllu.families.counsel import instruments
from ayllu.families.counsel.models import Alert, Episode, Score, Session, Summary
from ayllu.people.register.models import Household, Person


def make_episode(
    *,
    person: Person,
    household: Household,
    by: User,
    on: date,
    psychologist: User | None = None,
    **more: Any,
) -> Episode:
    """Asked for; under way from the same day when it has a psychologist."""
    words: dict[str, Any] = {"why": "Llora en clase y ya no juega con nadie."}
    if psychologist:
        words |= {"state": "open", "opened_on": on, "agreed": "yes", "psychologist": psychologist}
    return Episode.objects.create(
        site_id=household.site_id,
        person=person,
        household=household,
        asked_by=by,
        asked_on=on,
        entered_by=by,
        **{**words, **more},
    )


def make_session(*, episode: Episode, on: date, note: str, **more: Any) -> Session:
    by = more.pop("written_by", episode.psychologist)
    row = Session(
        site_id=episode.site_id,
        episode=episode,
        on_day=on,
        note=note,
        kind=more.pop("kind", "individual"),
        written_by=by,
        entered_by=by,
        **more,
    )
    row.save(force_insert=True)
    return row


def score_row(episode: Episode, code: str, on: date, answers: dict[str, int]) -> Score:
    """An unsaved score of one of our questionnaires."""
    result = instruments.score(instruments.whole()[code], answers)
    return Score(
        site_id=episode.site_id,
        episode=episode,
        instrument=code,
        edition="a",
        on_day=on,
        answers=json.dumps(answers),
        total=Decimal(result.total),
        item_alert=result.alert,
        written_by=episode.psychologist,
        entered_by=episode.psychologist,
    )


def alert_row(score: Score) -> Alert:
    return Alert(
        site_id=score.site_id,
        score=score,
        episode=score.episode,
        person_id=score.episode.person_id,
        level=score.item_alert,
        on_day=score.on_day,
    )


def make_score(*, episode: Episode, on: date, self_harm: int = 0, code: str = "PHQ9") -> Score:
    """Every item answered with one, but for the alert."""
    items = instruments.whole()[code].items
    answers = {i.key: self_harm if i.alert else 1 for i in items if i.scored}
    row = score_row(episode, code, on, answers)
    row.save(force_insert=True)
    if self_harm:
        alert_row(row).save(force_insert=True)
    return row


WHY = (
    "La profesora cuenta que llora en clase y ya no juega.",
    "No duerme desde la separación; pidió hablar con alguien.",
    "Se enoja con todos y no quiere ir al colegio.",
    "Dice que no sirve para nada.",
)
WORKED = (
    "Hablamos de las mañanas. Trajo un dibujo de su casa.",
    "Nombró tres cosas que le salen bien. Respiramos juntas cuando llegó el miedo.",
    "Contó cómo fue la semana; menos peleas. Acordamos una rutina para dormir.",
    "Vino con su hermana. Practicaron cómo pedir ayuda sin gritar.",
)
SUMMARY = (
    "Le ayuda una rutina antes de dormir y que la escuchen sin apurarla."
    " En el colegio: avisar antes de un cambio."
)
Stamp = Callable[[date], tuple[UUID, datetime]]


def life(
    rng: Random,
    household: Household,
    person: Person,
    lead: User,
    psychologist: User,
    *,
    first: date,
    end: date,
    ended: bool,
    stamp: Stamp,
    alert: bool = False,
) -> Iterator[models.Model]:
    """One support with its sessions; an adult fills in a questionnaire."""

    def signed(day: date, by: User) -> dict[str, Any]:
        key, at = stamp(day)
        return {"id": key, "site_id": household.site_id, "entered_at": at, "entered_by": by}

    episode = Episode(
        **signed(first, lead),
        person=person,
        household=household,
        asked_by=lead,
        asked_on=first,
        why=rng.choice(WHY),
        state="closed" if ended else "open",
        psychologist=psychologist,
        agreed="yes",
        opened_on=first + timedelta(days=3),
        closed_on=end if ended else None,
        end_reason=rng.choice(["goals", "goals", "left", "moved"]) if ended else "",
    )
    if end < first + timedelta(days=12):
        return
    yield episode
    day = first + timedelta(days=5)
    while day < end:
        came = "came" if rng.random() < 0.85 else "missed"
        following = day + timedelta(days=rng.choice([7, 14, 21]))
        yield Session(
            **signed(day, psychologist),
            episode=episode,
            on_day=day,
            kind=rng.choice(["individual", "individual", "carer", "play"]),
            came=came,
            minutes=50 if came == "came" else None,
            note=rng.choice(WORKED) if came == "came" else "",
            next_on=following if following < end or not ended else None,
            written_by=psychologist,
        )
        day = following
    yield last_word(episode, signed(end - timedelta(days=4), psychologist), end)
    if (person.age_on(first) or 0) >= 12:
        yield from screening(rng, episode, first if not alert else end - timedelta(days=1), alert)


def screening(rng: Random, episode: Episode, on: date, alert: bool) -> Iterator[models.Model]:
    items = [i for i in instruments.whole()["PHQ9"].items if i.scored]
    answers = {i.key: int(alert) if i.alert else rng.randrange(3) for i in items}
    row = score_row(episode, "PHQ9", on, answers)
    row.entered_at = episode.entered_at
    yield row
    if alert:
        yield alert_row(row)


def last_word(episode: Episode, signed: dict[str, Any], end: date) -> Summary:
    day = end - timedelta(days=4)
    return Summary(
        **signed, episode=episode, on_day=day, text=SUMMARY, written_by=episode.psychologist
    )
