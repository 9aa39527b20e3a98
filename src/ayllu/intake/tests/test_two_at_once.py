"""Two act at once over real connections: one wins, the other reads one clear sentence."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.ground import scopes
from ayllu.ground.constraints import Refused
from ayllu.intake import factories
from ayllu.intake.actions import decisions, steps
from ayllu.intake.models import Decision, PanelMember, Participation, Step
from ayllu.people.register.factories import make_household
from ayllu.people.register.models import Household
from ayllu.places.factories import make_site

CASE = ("people", "case")
Act = Callable[[User], Any]


def scene() -> tuple[Household, list[User]]:
    site = make_site("cajamarca", name="Centro Social Cajamarca", district="060101")
    scopes.apply(system_scope(*CASE))
    rosa = make_user("rosa", "Rosa", "Terrones", Role.SOCIAL_WORKER, site)
    elena = make_user("elena", "Elena", "Cabanillas", Role.DIRECTOR, site)
    return make_household(site=site), [rosa, elena]


def race(users: list[User], act: Act) -> list[str]:
    """Each does the same in a transaction of her own, at the same moment."""
    start = Barrier(len(users))

    def run(user: User) -> str:
        try:
            with scopes.acting(system_scope(*CASE)):
                start.wait(timeout=20)
                act(user)
            return "done"
        except Refused as reason:
            return str(reason)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(users)) as pool:
        return list(pool.map(run, users))


@pytest.mark.slow
def test_two_decide_at_once_and_one_wins(fresh_database: str) -> None:
    with scopes.acting(scopes.Scope()):
        family, users = scene()
        row = factories.make_participation(household=family, by=users[0])
        decision = factories.make_decision(participation=row, by=users[0])
        PanelMember.objects.create(
            decision=decision,
            site_id=decision.site_id,
            user=users[1],
            name="Elena",
            capacity="–",
            vote="agrees",
        )

    def decide(user: User) -> None:
        decisions.decide(decision=Decision.objects.get(pk=decision.pk), by=user)

    answers = race(users, decide)
    assert sorted(a == "done" for a in answers) == [False, True], answers
    with scopes.acting(system_scope(*CASE)):
        assert Participation.objects.get().state == "planning"
        assert Step.objects.filter(to_state="planning").count() == 1


@pytest.mark.slow
def test_two_open_the_same_participation_and_one_is_open(fresh_database: str) -> None:
    with scopes.acting(scopes.Scope()):
        family, users = scene()
    pk: UUID = family.pk

    def begin(user: User) -> None:
        steps.open_for(Household.objects.get(pk=pk), by=user, why="Derivada")

    answers = race(users, begin)
    assert "done" in answers
    with scopes.acting(system_scope(*CASE)):
        assert Participation.objects.count() == 1
        assert Step.objects.count() == 1
