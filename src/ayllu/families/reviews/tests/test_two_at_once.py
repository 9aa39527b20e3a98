"""Two close, or take back, at once: one winner, one clear message."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier
from uuid import UUID

import pytest
from django.db import connection
from django.utils import timezone

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.families.reviews.actions import after, exits
from ayllu.families.reviews.factories import make_exit, settle
from ayllu.families.reviews.models import Exit, Reopening
from ayllu.ground import scopes
from ayllu.ground.constraints import Refused
from ayllu.intake.choices import State
from ayllu.intake.factories import make_participation
from ayllu.intake.models import Participation
from ayllu.people.register.factories import make_family
from ayllu.places.factories import make_site

CASE = ("people", "case")


def scene() -> tuple[UUID, list[UUID]]:
    """An agreed and cleared exit that Rosa proposed; Elena and Carmen may close it."""
    site = make_site("cajamarca", name="Centro Social Cajamarca", district="060101")
    scopes.apply(system_scope(*CASE))
    rosa = make_user("rosa", "Rosa", "Terrones", Role.SOCIAL_WORKER, site)
    elena = make_user("elena", "Elena", "Cabanillas", Role.DIRECTOR, site)
    carmen = make_user("carmen", "Carmen", "Abanto", Role.SOCIAL_WORKER, site)
    row = make_participation(
        household=make_family(site=site, by=rosa),
        by=rosa,
        state=State.ACTIVE,
        from_day=date(2026, 2, 2),
    )
    Participation.objects.update(state=State.CLOSING)
    found = make_exit(participation=row, by=rosa, on=timezone.localdate() - timedelta(days=9))
    settle(found, timezone.localdate() - timedelta(days=2), elena, None)
    return found.pk, [elena.pk, carmen.pk]


def race(act: Callable[[Exit, User], object], exit_id: UUID, users: list[UUID]) -> list[str]:
    """What each of two heard who acted at the same moment on connections of their own."""
    start = Barrier(2)

    def one(user_id: UUID) -> str:
        try:
            with scopes.acting(system_scope(*CASE)):
                found, user = Exit.objects.get(pk=exit_id), User.objects.get(pk=user_id)
                start.wait(timeout=20)
                act(found, user)
            return ""
        except Refused as reason:
            return str(reason)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(one, users))


def close(found: Exit, user: User) -> object:
    return exits.close(exit=found, by=user, at=timezone.now())


def take_back(found: Exit, user: User) -> object:
    today = timezone.localdate()
    return after.reopen(exit=found, why="Falta comida", by=user, at=timezone.now(), on=today)


@pytest.mark.slow
def test_one_closes_and_one_takes_back(fresh_database: str) -> None:
    with scopes.acting(scopes.Scope()):
        exit_id, users = scene()
    heard = race(close, exit_id, users)
    assert sorted(bool(h) for h in heard) == [False, True], heard
    assert any("Elena" in h or "Carmen" in h for h in heard)
    heard = race(take_back, exit_id, users)
    assert sorted(bool(h) for h in heard) == [False, True], heard
    with scopes.acting(system_scope(*CASE)):
        assert Exit.objects.get().follow_ups.count() == 2
        assert Reopening.objects.count() == 1
        assert Participation.objects.get().state == State.ASSESSMENT
