"""Two hand the same family over at once: one winner, one clear message."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from uuid import UUID

import pytest
from django.db import connection
from django.utils import timezone

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.families.handover.actions import handovers
from ayllu.families.handover.factories import make_handover
from ayllu.families.handover.models import Handed, Handover
from ayllu.families.handover.tests.conftest import TODAY, family_of
from ayllu.ground import scopes
from ayllu.ground.constraints import Refused
from ayllu.intake.models import Participation
from ayllu.places.factories import make_site

CASE = ("people", "case")


def scene(days: int) -> tuple[UUID, list[tuple[UUID, UUID]]]:
    """Two drafts for the same families; Rosa confirms one, her director the other."""
    site = make_site("cajamarca", name="Centro Social Cajamarca", district="060101")
    scopes.apply(system_scope(*CASE))
    workers = [
        make_user(name, name.title(), "Terrones", Role.SOCIAL_WORKER, site)
        for name in ("rosa", "carmen", "edita")
    ]
    rosa, carmen, edita = workers
    elena = make_user("elena", "Elena", "Cabanillas", Role.DIRECTOR, site)
    rows = [family_of(rosa, site) for _ in range(2)]
    until = TODAY + timedelta(days=days) if days else None
    one = make_handover(rosa, rows, carmen, from_day=TODAY, until_day=until)
    two = make_handover(rosa, list(reversed(rows)), edita, from_day=TODAY, until_day=until)
    return rosa.pk, [(one.pk, rosa.pk), (two.pk, elena.pk)]


@pytest.mark.slow
@pytest.mark.parametrize("days", [7, 0], ids=["holiday", "for good"])
def test_one_wins_and_the_other_is_told(fresh_database: str, days: int) -> None:
    with scopes.acting(scopes.Scope()):
        rosa_id, both = scene(days)
    start = Barrier(2)

    def confirm(pair: tuple[UUID, UUID]) -> str:
        try:
            with scopes.acting(scopes.Scope(user_id=pair[1], sites=system_scope(*CASE).sites)):
                row, user = Handover.objects.get(pk=pair[0]), User.objects.get(pk=pair[1])
                start.wait(timeout=20)
                handovers.confirm(row=row, by=user, at=timezone.now())
            return ""
        except Refused as reason:
            return str(reason)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        heard = list(pool.map(confirm, both))
    assert sorted(bool(h) for h in heard) == [False, True], heard
    told = next(h for h in heard if h)
    assert "Rosa" in told or "entrega" in told or "handed over" in told, told
    with scopes.acting(system_scope(*CASE)):
        assert Handover.objects.exclude(state="draft").count() == 1
        held = set(Participation.objects.values_list("worker", flat=True))
        assert (held == {rosa_id}) is bool(days)
        if days:
            assert Handed.objects.filter(live=True).count() == 2
