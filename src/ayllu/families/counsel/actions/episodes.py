"""The support itself: asked for, begun, ended, handed over."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.families.counsel import rules
from ayllu.families.counsel.actions import note
from ayllu.families.counsel.choices import State
from ayllu.families.counsel.models import Episode
from ayllu.ground import undo
from ayllu.ground.constraints import settled
from ayllu.people.register.models import Household, Person

ASKED = "families.counsel.ask"


@transaction.atomic
def ask(
    *, person: Person, household: Household, why: str, urgency: str, by: User, at: datetime
) -> Episode:
    """Ask for support for somebody; taken back within ten minutes while nobody answered."""
    with settled():
        episode = Episode.objects.create(
            site_id=household.site_id,
            person=person,
            household=household,
            asked_by=by,
            asked_on=timezone.localdate(at),
            why=why,
            urgency=urgency,
            entered_at=at,
            entered_by=by,
        )
    note(ASKED, by, episode, episode, "case")
    undo.offer(ASKED, about=episode.pk, by=by.pk, at=at)
    return episode


@transaction.atomic
def undo_ask(episode_id: UUID, *, by: User) -> None:
    episode = locked(episode_id)
    rules.check_can_answer(episode)
    episode.state, episode.end_note = State.DECLINED, rules.UNDO
    episode.save(update_fields=["state", "end_note"])
    note("families.counsel.undo", by, episode, episode, "case")


@transaction.atomic
def begin(*, episode: Episode, on: date, agreed: str, by: User) -> Episode:
    """A psychologist takes the request on; of two at once the second is told."""
    episode = locked(episode.pk)
    rules.check_can_answer(episode)
    episode.state, episode.psychologist = State.OPEN, by
    episode.opened_on, episode.agreed = on, agreed
    with settled():
        episode.save(update_fields=["state", "psychologist", "opened_on", "agreed"])
    note("families.counsel.begin", by, episode, episode, "case")
    return episode


@transaction.atomic
def decline(*, episode: Episode, why: str, by: User) -> Episode:
    """Not begun, with the reason for whoever asked."""
    episode = locked(episode.pk)
    rules.check_can_answer(episode)
    episode.state, episode.end_note = State.DECLINED, why
    with settled():
        episode.save(update_fields=["state", "end_note"])
    note("families.counsel.decline", by, episode, episode, "case")
    return episode


@transaction.atomic
def close(*, episode: Episode, on: date, reason: str, words: str, by: User) -> Episode:
    """Ended, with the reason; notes and scores stay hers."""
    episode = locked(episode.pk)
    rules.check_can_close(episode)
    episode.state, episode.closed_on = State.CLOSED, on
    episode.end_reason, episode.end_note = reason, words
    with settled():
        episode.save(update_fields=["state", "closed_on", "end_reason", "end_note"])
    note("families.counsel.close", by, episode, episode, "case")
    return episode


@transaction.atomic
def hand_over(*, episode: Episode, to: User, why: str, by: User) -> Episode:
    """Another psychologist goes on, and reads what was written before her."""
    episode = locked(episode.pk)
    rules.check_can_close(episode)
    if episode.psychologist_id == to.pk:
        raise rules.SamePsychologist
    episode.psychologist = to
    episode.save(update_fields=["psychologist"])
    audit.record(
        "families.counsel.hand_over",
        by=by,
        about=episode,
        household_id=episode.household_id,
        reason=why,
    )
    return episode


def locked(episode_id: UUID) -> Episode:
    """Of two who act at once the second sees what the first did."""
    return Episode.objects.select_for_update().get(pk=episode_id)
