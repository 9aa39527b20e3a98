"""Ten minutes for its author, once, and only while nobody worked on it since."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from ayllu.ground import scopes, undo
from ayllu.ground.models import Undo
from ayllu.lib.uuid7 import uuid7

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 24, 17, tzinfo=UTC)
ROSA, CARMEN, VISIT = uuid7(), uuid7(), uuid7()


@pytest.fixture
def offer() -> Undo:
    scopes.apply(scopes.Scope(user_id=ROSA))
    return undo.offer("intake.visit.recorded", about=VISIT, by=ROSA, at=NOON)


def take(offer: Undo, *, by: UUID = ROSA, minutes: float = 5) -> Undo:
    scopes.apply(scopes.Scope(user_id=by))
    return undo.take(offer.pk, by=by, at=NOON + timedelta(minutes=minutes))


@pytest.mark.parametrize("minutes", [0, 9.9, 10])
def test_its_author_takes_it_within_ten_minutes(offer: Undo, minutes: float) -> None:
    assert take(offer, minutes=minutes).about_id == VISIT


def test_after_ten_minutes_it_is_refused(offer: Undo) -> None:
    with pytest.raises(undo.TooLate):
        take(offer, minutes=10.01)
    offer.refresh_from_db()
    assert offer.taken_at is None


def test_another_person_is_refused(offer: Undo) -> None:
    with pytest.raises(undo.TooLate):
        take(offer, by=CARMEN)


def test_another_person_is_refused_even_where_she_could_see_it(offer: Undo) -> None:
    """The second lock: the question itself names the author."""
    with pytest.raises(undo.TooLate):
        undo.take(offer.pk, by=CARMEN, at=NOON)


def test_it_is_taken_once(offer: Undo) -> None:
    take(offer)
    with pytest.raises(undo.TooLate):
        take(offer)


def test_the_latest_open_one_is_shown(offer: Undo) -> None:
    later = undo.offer("intake.visit.planned", about=uuid7(), by=ROSA, at=NOON + timedelta(1 / 24))
    at = NOON + timedelta(hours=1, minutes=1)
    assert undo.latest(by=ROSA, at=at) == later
    undo.take(later.pk, by=ROSA, at=at)
    assert undo.latest(by=ROSA, at=at) is None
    assert undo.latest(by=CARMEN, at=NOON) is None
