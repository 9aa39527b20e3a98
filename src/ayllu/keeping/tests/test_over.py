"""What lives briefly goes when its time is over, and not a day before."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection, connections
from django.utils import timezone

from ayllu.accounts.scopes import system_scope
from ayllu.audit.models import Entry
from ayllu.doorstep.actions import drop
from ayllu.doorstep.models import Letter
from ayllu.ground import drafts, scopes
from ayllu.ground.models import Command, Draft
from ayllu.keeping import ending, over
from ayllu.lib.uuid7 import uuid7
from tests import harness

NOW = timezone.now()


def a_night(database: str) -> dict[str, int]:
    """One round of the keeper."""
    connections.close_all()
    harness.point_at(database, role="keeper")
    try:
        with scopes.acting(system_scope()):
            return dict(over.end_short_lived(now=NOW))
    finally:
        connections.close_all()
        harness.point_at(database)


def old_and_new(database: str) -> None:
    with scopes.acting(scopes.Scope(user_id=uuid7())):
        for days in (59, 61):
            made = drafts.save(user_id=scoped(), key=f"k{days}", fields={"a": ["b"]})
            Draft.objects.filter(pk=made.pk).update(saved_at=NOW - timedelta(days=days))
        for days in (89, 91):
            Command.objects.create(
                id=uuid7(), surface="staff", user_id=uuid7(), page="x", fingerprint="x",
                posted_at=NOW - timedelta(days=days),
            )  # fmt: skip


def scoped() -> UUID:
    with connection.cursor() as cursor:
        cursor.execute("select ayllu_user()")
        return UUID(str(cursor.fetchone()[0]))


def test_drafts_and_commands_go_after_their_days(fresh_database: str) -> None:
    old_and_new(fresh_database)
    assert a_night(fresh_database) == {"ground.draft": 1, "ground.command": 1}
    assert a_night(fresh_database) == {}


def test_a_letter_keeps_its_number_and_loses_its_words_once_collected(
    fresh_database: str,
) -> None:
    with scopes.acting(system_scope("case")):
        for _ in range(2):
            drop(Letter.Kind.REFERRAL, {"family_name": "Chilón"})
        first = Letter.objects.first()
        Letter.objects.update(dropped_at=NOW - timedelta(days=400))
        Letter.objects.filter(pk=first.pk).update(collected_at=NOW - timedelta(days=31))  # type: ignore[union-attr]
    assert a_night(fresh_database) == {"doorstep.letter": 1}
    with scopes.acting(system_scope("case")):
        waits = Letter.objects.get(collected_at=None)
        assert waits.sealed
        assert Letter.objects.exclude(pk=waits.pk).get().sealed == ending.MARK


@pytest.mark.parametrize(("years", "stays"), [(9.9, 1), (10.1, 0)])
def test_the_log_of_readings_goes_after_ten_years(
    fresh_database: str, years: float, stays: int
) -> None:
    with scopes.acting(system_scope("case")):
        Entry.objects.create(code="x.y.read", at=NOW - timedelta(days=365.25 * years))
    a_night(fresh_database)
    connections.close_all()
    harness.point_at(fresh_database, role="keeper")
    assert Entry.objects.count() == stays
    connections.close_all()
    harness.point_at(fresh_database)


def test_not_even_the_keeper_deletes_a_young_line_of_the_log(fresh_database: str) -> None:
    with scopes.acting(system_scope("case")):
        Entry.objects.create(code="x.y.read", at=NOW - timedelta(days=365))
    connections.close_all()
    harness.point_at(fresh_database, role="keeper")
    assert Entry.objects.all().delete()[0] == 0
    connections.close_all()
    harness.point_at(fresh_database)
