"""What a colleague on holiday owes lies on the desk of whoever stands in, marked."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.access import held_by
from ayllu.accounts.models import Assignment, User
from ayllu.desk import lists
from ayllu.families.charge.models import Responsibility
from ayllu.families.handover import cover, duties, rules, worklist
from ayllu.families.handover.actions import handovers
from ayllu.families.handover.factories import make_handover
from ayllu.families.handover.models import Handover
from ayllu.families.handover.tests.conftest import SOON, TODAY, confirm, family_of
from ayllu.intake.factories import make_referral
from ayllu.intake.models import Participation
from ayllu.places.models import Site
from ayllu.visits.factories import make_visit
from ayllu.visits.models import Visit

pytestmark = pytest.mark.usefixtures("eyes")
LATER = SOON + timedelta(days=30)


@pytest.fixture
def away(rows: list[Participation], rosa: User, carmen: User) -> Handover:
    """Rosa is away for two weeks from today; Carmen stands in for two of three families."""
    handover = make_handover(rosa, rows[:2], carmen, from_day=TODAY, until_day=SOON)
    return confirm(handover, rosa)


def on_desk(user: User, on: date) -> list[tuple[str, str]]:
    """Code and mark of what lies on a desk on a day."""
    covered, held = cover.of(held_by(user, on=TODAY), on=on)
    found = lists.everything(held, today=on)
    mine = [covered.marked(d) for d in found if lists.is_mine(d, held, covered)]
    return [(d.code, d.where) for d in mine if d.owner_id is not None]


def test_duties_stand_on_the_other_desk_marked_and_only_for_those_days(
    away: Handover, rows: list[Participation], rosa: User, carmen: User
) -> None:
    before = duties.count(rosa.pk, [r.household_id for r in rows])  # type: ignore[misc]  # have one
    hers = [c for c, _where in on_desk(rosa, TODAY) if not c.startswith("families.handover")]
    shown = on_desk(carmen, TODAY)
    marked = [c for c, where in shown if "Rosa" in where]
    assert "visits.planned" in marked
    assert "families.conference.task" in marked
    assert sorted(marked) == sorted(c for c, _w in shown if not c.startswith("families.handover"))
    assert set(marked) <= set(hers)
    assert on_desk(carmen, SOON + timedelta(days=1)) == [("families.handover.read", "")]
    assert duties.count(rosa.pk, [r.household_id for r in rows]) == before  # type: ignore[misc]  # as above
    assert set(Visit.objects.values_list("worker", flat=True)) == {rosa.pk}


def test_a_family_that_is_not_handed_over_stays_on_her_desk_alone(
    away: Handover, rows: list[Participation], rosa: User, carmen: User
) -> None:
    home = rows[2].household
    assert home is not None
    make_visit(household=home, by=rosa, on=TODAY, done=False)
    covered, held = cover.of(held_by(carmen, on=TODAY), on=TODAY)
    found = [d for d in lists.everything(held, today=TODAY) if d.tile.id == home.pk]
    assert found
    assert not [d for d in found if lists.is_mine(d, held, covered)]


def test_referrals_without_a_file_go_to_whoever_takes_the_rest(
    rows: list[Participation], rosa: User, carmen: User, edita: User, cajamarca: Site
) -> None:
    make_referral(site=cajamarca, by=rosa, worker=rosa)
    handover = make_handover(rosa, rows, carmen, from_day=TODAY, until_day=SOON, rest_to=edita)
    confirm(handover, rosa)
    assert [c for c, _w in on_desk(edita, TODAY)] == ["intake.referral.screen"]
    assert "intake.referral.screen" not in [c for c, _w in on_desk(carmen, TODAY)]
    assert on_desk(edita, SOON + timedelta(days=1)) == []


def test_lists_of_the_stand_in_show_the_families_marked(
    away: Handover, as_carmen: Client, rows: list[Participation], carmen: User
) -> None:
    page = as_carmen.get(reverse("casefile_households")).content.decode()
    assert page.count("Carmen Abanto reemplaza") == 2
    caseload = as_carmen.get(reverse("families_caseload")).content.decode()
    assert caseload.count("en reemplazo de Rosa Terrones") == 2
    desk = as_carmen.get(reverse("desk_home")).content.decode()
    assert "en reemplazo de Rosa Terrones" in desk


def test_back_earlier_ends_it_today_and_a_call_off_before_its_day_leaves_no_trace(
    rows: list[Participation], rosa: User, carmen: User, away: Handover
) -> None:
    Handover.objects.update(from_day=TODAY - timedelta(days=4))
    Responsibility.objects.stand_ins().update(from_day=TODAY - timedelta(days=4))
    at = timezone.now()
    done = handovers.call_off(row=away, why="Volvió", by=rosa, at=at)
    assert (done.state, done.until_day) == ("done", TODAY - timedelta(days=1))
    assert on_desk(carmen, TODAY) == [("families.handover.read", "")]
    coming = make_handover(rosa, rows, carmen, from_day=SOON, until_day=LATER)
    confirm(coming, rosa)
    handovers.call_off(row=coming, why="Se pospuso", by=rosa, at=at)
    assert Responsibility.objects.stand_ins().filter(from_day=SOON).count() == 0
    with pytest.raises(rules.NotNow):
        handovers.call_off(row=coming, why="Otra vez", by=rosa, at=at)


def test_who_leaves_with_families_still_hers_is_on_the_directors_desk(
    cajamarca: Site, rosa: User, carmen: User, elena: User, rows: list[Participation]
) -> None:
    def told(on: date = TODAY) -> list[Any]:
        held = held_by(elena, on=TODAY)
        found = worklist.due(held, today=on)
        return [(d.title, d.due_on) for d in found if d.code == worklist.LEAVES]

    family_of(carmen, cajamarca)
    assert told() == []
    Assignment.objects.filter(user=rosa).update(to_day=SOON)
    assert told() == [("Rosa Terrones", SOON)]
    shown = lists.everything(held_by(elena, on=TODAY), today=TODAY)
    assert [d.code for d in shown if lists.is_mine(d, held_by(elena, on=TODAY))].count(
        worklist.LEAVES
    ) == 1
    planned = make_handover(rosa, rows[:2], carmen, from_day=SOON, rest_to=carmen)
    confirm(planned, rosa)
    assert "1 familia" in next(
        d.what for d in worklist.due(held_by(elena, on=TODAY), today=TODAY)
        if d.code == worklist.LEAVES
    )  # fmt: skip
    last = make_handover(rosa, rows[2:], carmen, from_day=SOON, rest_to=carmen)
    confirm(last, rosa)
    assert told() == []
    User.objects.filter(pk=carmen.pk).update(is_active=False)
    assert [who for who, _day in told()] == ["Carmen Abanto"]
