"""Two people approve at once: one winner, one clear message."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.utils import timezone

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.families.plans import rules
from ayllu.families.plans.actions import agreement
from ayllu.families.plans.factories import make_plan
from ayllu.families.plans.models import Plan
from ayllu.families.plans.tests.conftest import assess_household, enrol
from ayllu.ground import scopes
from ayllu.people.register.factories import make_family
from ayllu.places.factories import make_site

CASE = ("people", "case")


def scene() -> tuple[UUID, list[UUID]]:
    site = make_site("cajamarca", name="Centro Social Cajamarca", district="060101")
    scopes.apply(system_scope(*CASE))
    rosa = make_user("rosa", "Rosa", "Terrones", Role.SOCIAL_WORKER, site)
    others = [
        make_user("elena", "Elena", "Cabanillas", Role.DIRECTOR, site),
        make_user("carmen", "Carmen", "Abanto", Role.SOCIAL_WORKER, site),
    ]
    household = make_family(site=site, by=rosa)
    calm = assess_household(household, rosa)
    participation = enrol(household, rosa)
    words: dict[str, Any] = {"participation": participation, "written_by": rosa, "state": "agreed"}
    return make_plan(**words, assessment=calm).pk, [u.pk for u in others]


def approve(plan_id: UUID, user_id: UUID, start: Barrier) -> str:
    try:
        with scopes.acting(system_scope(*CASE)):
            plan, user = Plan.objects.get(pk=plan_id), User.objects.get(pk=user_id)
            start.wait(timeout=20)
            agreement.approve(plan=plan, by=user, at=timezone.now(), on=timezone.localdate())
        return "approved"
    except rules.AlreadyApproved as reason:
        return str(reason)
    finally:
        connection.close()


@pytest.mark.slow
def test_two_approve_at_once_and_one_wins(fresh_database: str) -> None:
    with scopes.acting(scopes.Scope()):
        plan_id, users = scene()
    start = Barrier(2)
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda u: approve(plan_id, u, start), users))
    assert sorted(a == "approved" for a in answers) == [False, True], answers
    (message,) = [a for a in answers if a != "approved"]
    assert "Elena Cabanillas" in message or "Carmen Abanto" in message
    with scopes.acting(system_scope(*CASE)):
        assert Plan.objects.get().state == "approved"
