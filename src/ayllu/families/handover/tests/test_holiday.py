"""A holiday: shown to whoever stands in, marked; it stays hers and comes back by itself."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from ayllu.accounts.models import Assignment, User
from ayllu.families.handover import rules
from ayllu.families.handover.actions import handovers
from ayllu.families.handover.choices import CONSTRAINTS
from ayllu.families.handover.factories import make_handover
from ayllu.families.handover.models import Handed, Handover
from ayllu.families.handover.tests.conftest import SOON, TODAY, confirm
from ayllu.ground.constraints import Refused, settled
from ayllu.intake.models import Participation

pytestmark = pytest.mark.usefixtures("eyes")
LATER = SOON + timedelta(days=30)


@pytest.fixture
def away(rows: list[Participation], rosa: User, carmen: User) -> Handover:
    """Rosa is away for two weeks from today; Carmen stands in for two of three families."""
    handover = make_handover(rosa, rows[:2], carmen, from_day=TODAY, until_day=SOON)
    return confirm(handover, rosa)


def test_a_holiday_that_is_over_says_so_by_itself(away: Handover) -> None:
    past = TODAY - timedelta(days=20)
    Handover.objects.update(from_day=past, until_day=past)
    Handed.objects.update(from_day=past, until_day=past)
    handovers.finish(row=away, at=timezone.now())
    away.refresh_from_db()
    assert away.state == "done"
    assert not Handed.objects.filter(live=True).exists()


def test_the_same_family_is_not_handed_over_twice_for_the_same_days(
    away: Handover, rows: list[Participation], rosa: User, edita: User
) -> None:
    second = make_handover(rosa, rows[1:], edita, from_day=SOON, until_day=LATER)
    with pytest.raises(rules.Taken, match="Rosa"):
        confirm(second, rosa)
    with pytest.raises(Refused, match="entrega"), settled():
        second.items.update(live=True)
    after = SOON + timedelta(days=1)
    third = make_handover(rosa, rows, edita, from_day=after, until_day=LATER)
    assert confirm(third, rosa).state == "planned"


def test_the_database_knows_who_may_receive(
    rows: list[Participation], rosa: User, tomas: User, elena: User, carmen: User
) -> None:
    for wrong, name in (
        (rosa, "handover_to_another"),
        (tomas, "handover_receiver_works_there"),
        (elena, "handover_receiver_works_there"),
    ):
        with pytest.raises(Refused, match=str(CONSTRAINTS[name])), settled():
            make_handover(rosa, rows[:1], wrong, from_day=TODAY)
    Assignment.objects.filter(user=carmen).update(to_day=SOON)
    make_handover(rosa, rows[:1], carmen, from_day=TODAY, until_day=SOON)
    with pytest.raises(Refused, match="sede"), settled():
        make_handover(rosa, rows[:1], carmen, from_day=TODAY, until_day=LATER)
    dates: list[dict[str, Any]] = [{"reason": "leaving"}, {"until_day": TODAY - timedelta(days=1)}]
    for words in dates:
        with pytest.raises(Refused), settled():
            make_handover(rosa, rows[:1], carmen, **{"from_day": TODAY, "until_day": SOON, **words})
