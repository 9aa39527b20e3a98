"""Two approve, or issue, at once: one winner, one clear message, no number lost."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID

import pytest
from django.db import connection
from django.utils import timezone

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.families.issuing import actions as steps
from ayllu.families.issuing.factories import make_approved, make_asked
from ayllu.families.issuing.models import Approval, Issue
from ayllu.families.socialreport.factories import make_report, order
from ayllu.families.socialreport.models import SocialReport
from ayllu.ground import scopes
from ayllu.ground.constraints import Refused
from ayllu.people.register.factories import make_family
from ayllu.places.factories import make_site

CASE = ("people", "case")


def scene() -> tuple[UUID, list[UUID], list[UUID]]:
    """One report that waits for an approval, two approved ones; Elena and Carmen may answer."""
    site = make_site("cajamarca", name="Centro Social Cajamarca", district="060101")
    scopes.apply(system_scope(*CASE))
    rosa = make_user("rosa", "Rosa", "Terrones", Role.SOCIAL_WORKER, site)
    elena = make_user("elena", "Elena", "Cabanillas", Role.DIRECTOR, site)
    carmen = make_user("carmen", "Carmen", "Abanto", Role.SOCIAL_WORKER, site)
    household, now = make_family(site=site, by=rosa), timezone.now()
    ordered = order(timezone.localdate())
    rows = [make_report(household=household, by=rosa, at=now, **ordered) for _n in range(3)]
    make_asked(rows[0], now)
    for row in rows[1:]:
        make_approved(row, elena, now)
    return rows[0].pk, [r.pk for r in rows[1:]], [elena.pk, carmen.pk]


def race(acts: list[Callable[[], object]]) -> list[str]:
    """What each of two heard who acted at the same moment on connections of their own."""
    start = Barrier(len(acts))

    def one(act: Callable[[], object]) -> str:
        try:
            with scopes.acting(system_scope(*CASE)):
                start.wait(timeout=20)
                act()
            return ""
        except Refused as reason:
            return str(reason)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(one, acts))


def answer(report_id: UUID, user_id: UUID) -> object:
    row, user = SocialReport.objects.get(pk=report_id), User.objects.get(pk=user_id)
    return steps.answer(report=row, verdict="approved", note_text="", by=user, at=timezone.now())


def issue(report_id: UUID, user_id: UUID) -> object:
    row, user = SocialReport.objects.get(pk=report_id), User.objects.get(pk=user_id)
    return steps.issue(report=row, by=user, at=timezone.now())


@pytest.mark.slow
def test_one_approves_and_numbers_have_no_gap(fresh_database: str) -> None:
    with scopes.acting(scopes.Scope()):
        asked, approved, users = scene()
    heard = race([lambda u=u: answer(asked, u) for u in users])  # type: ignore[misc]
    assert sorted(bool(h) for h in heard) == [False, True], heard
    assert any("ya respondió" in h for h in heard), heard
    assert race([lambda r=r: issue(r, users[0]) for r in approved]) == ["", ""]  # type: ignore[misc]
    heard = race([lambda u=u: issue(asked, u) for u in users])  # type: ignore[misc]
    assert sorted(bool(h) for h in heard) == [False, True], heard
    with scopes.acting(system_scope(*CASE)):
        assert Approval.objects.filter(report=asked).count() == 1
        assert sorted(Issue.objects.values_list("number", flat=True)) == [1, 2, 3]
