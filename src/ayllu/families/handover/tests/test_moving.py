"""For good: nothing is lost on the way, it runs on its day, it can be taken back."""

from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.families.charge.models import Responsibility
from ayllu.families.conference.factories import make_conference, make_task
from ayllu.families.handover import duties, rules, tasks
from ayllu.families.handover.actions import handovers, moving
from ayllu.families.handover.choices import Duty
from ayllu.families.handover.factories import make_handover
from ayllu.families.handover.kinds import KINDS
from ayllu.families.handover.models import Handover, Moved
from ayllu.families.handover.tests.conftest import (
    BEGAN,
    SOON,
    TODAY,
    burden,
    confirm,
    family_of,
)
from ayllu.families.outward.models import Outward
from ayllu.families.plans.models import Activity
from ayllu.intake.factories import make_referral
from ayllu.intake.models import Participation, Referral
from ayllu.people.register.factories import make_family
from ayllu.places.models import Site
from ayllu.visits.factories import make_visit
from ayllu.visits.models import Visit
from tests.budgets import budget
from tests.chance import undone

pytestmark = pytest.mark.usefixtures("eyes")


def homes(rows: list[Participation]) -> list[object]:
    return [row.household_id for row in rows]


def owed(user: User, rows: list[Participation]) -> int:
    return duties.count(user.pk, homes(rows))  # type: ignore[arg-type]  # household participations


def test_everything_moves_is_counted_on_both_sides_and_leaves_its_days(
    rows: list[Participation], rosa: User, carmen: User
) -> None:
    before = owed(rosa, rows)
    kinds = {o.duty for o in duties.open_of(rosa.pk, homes(rows))}  # type: ignore[arg-type]  # as above
    assert {
        Duty.REPORT,
        Duty.VISIT,
        Duty.ACTIVITY,
        Duty.TASK,
        Duty.OUTWARD,
        Duty.CONFERENCE,
    } < kinds
    assert {Duty.BENEFIT, Duty.SERVICE, Duty.PLAN, Duty.ASSESSMENT, Duty.LEAD} < kinds
    handover = confirm(make_handover(rosa, rows, carmen, from_day=TODAY), rosa)
    assert handover.items.count() == 3
    assert (owed(rosa, rows), owed(carmen, rows)) == (0, before)
    assert sum(i.open_before or 0 for i in handover.items.all()) == before
    assert {i.open_before == i.open_after for i in handover.items.all()} == {True}
    for model in (Visit, Outward):
        assert set(model.objects.values_list("worker", flat=True)) == {carmen.pk}
    assert carmen.pk in set(Activity.objects.values_list("user", flat=True))
    days = Responsibility.objects.mains().filter(participation=rows[0]).order_by("from_day")
    yesterday = TODAY - timedelta(days=1)
    assert [(r.worker, r.from_day, r.to_day) for r in days] == [
        (rosa, BEGAN, yesterday),
        (carmen, TODAY, None),
    ]


def test_families_go_to_several_and_the_rest_to_somebody(
    rows: list[Participation], rosa: User, carmen: User, edita: User, cajamarca: Site
) -> None:
    other = family_of(edita, cajamarca)
    visit = make_visit(household=other.household, by=rosa, on=SOON, done=False)  # type: ignore[arg-type]  # has one
    knock = make_referral(site=cajamarca, by=rosa, worker=rosa)
    known = make_family(site=cajamarca, by=rosa, case_lead=rosa)
    handover = make_handover(rosa, rows, carmen, from_day=TODAY)
    item = handover.items.order_by("id")[0]
    handovers.write(row=handover, notes={item.pk: "Llamar antes"}, to={item.pk: edita},
                    rest_to=None, by=rosa)  # fmt: skip
    with pytest.raises(rules.NoRest):
        confirm(handover, rosa)
    handovers.write(row=handover, notes={}, to={}, rest_to=edita, by=rosa)
    confirm(handover, rosa)
    for thing in (visit, knock, known):
        thing.refresh_from_db()
    assert (visit.worker, knock.worker, known.case_lead) == (edita, edita, edita)
    workers = dict(Participation.objects.values_list("pk", "worker"))
    assert workers[item.participation_id] == edita.pk
    assert sorted(map(str, workers.values())) == sorted(map(str, [edita.pk] * 2 + [carmen.pk] * 2))
    assert duties.count_elsewhere(rosa.pk) == 0


def test_it_waits_for_its_day_and_then_runs_by_itself(
    rows: list[Participation], rosa: User, carmen: User
) -> None:
    handover = confirm(make_handover(rosa, rows, carmen, from_day=SOON), rosa)
    assert handover.state == "planned"
    assert tasks.run_due() == 0
    assert owed(carmen, rows) == 0
    Handover.objects.update(from_day=TODAY - timedelta(days=2))
    assert tasks.run_due() == 1
    assert tasks.run_due() == 0
    assert owed(rosa, rows) == 0
    day = TODAY - timedelta(days=2)  # the days of charge are those that were agreed
    mine = Responsibility.objects.mains().filter(worker=carmen)
    assert set(mine.values_list("from_day", flat=True)) == {day}


def test_a_receiver_who_left_meanwhile_stops_the_move_and_nothing_is_half_done(
    rows: list[Participation], rosa: User, carmen: User
) -> None:
    handover = confirm(make_handover(rosa, rows, carmen, from_day=SOON), rosa)
    Handover.objects.update(from_day=TODAY)
    Assignment.objects.filter(user=carmen).update(to_day=TODAY - timedelta(days=1))
    before = owed(rosa, rows)
    assert tasks.run_due() == 0
    with pytest.raises(rules.Gone):
        moving.run(row=handover, at=timezone.now())
    assert owed(rosa, rows) == before
    assert not Moved.objects.exists()


def test_taken_back_everything_is_where_it_was(
    rows: list[Participation], rosa: User, carmen: User
) -> None:
    before = owed(rosa, rows)
    handover = confirm(make_handover(rosa, rows, carmen, from_day=TODAY), rosa)
    handovers.undo_confirm(handover.pk, by=rosa)
    handover.refresh_from_db()
    assert handover.state == "draft"
    assert (owed(rosa, rows), owed(carmen, rows)) == (before, 0)
    days = Responsibility.objects.mains().values_list("worker", "from_day", "to_day")
    assert set(days) == {(rosa.pk, BEGAN, None)}
    confirm(handover, rosa)  # and once more
    assert owed(carmen, rows) == before


def test_what_changed_hands_since_stays_with_whoever_has_it(
    rows: list[Participation], rosa: User, carmen: User, edita: User
) -> None:
    handover = confirm(make_handover(rosa, rows, carmen, from_day=TODAY), rosa)
    Visit.objects.filter(worker=carmen).update(worker=edita)
    handovers.undo_confirm(handover.pk, by=rosa)
    assert set(Visit.objects.values_list("worker", flat=True)) == {edita.pk}


def test_a_signed_conference_with_something_open_goes_along(
    rows: list[Participation], rosa: User, carmen: User
) -> None:
    signed = make_conference(rows[1].household, rosa, TODAY, held=True, signed_on=TODAY)  # type: ignore[arg-type]  # has one
    make_task(signed, None, SOON, who="La escuela")
    confirm(make_handover(rosa, rows, carmen, from_day=TODAY), rosa)
    signed.refresh_from_db()
    assert signed.convener == carmen


PICKS = st.lists(
    st.tuples(st.integers(0, 3), st.sampled_from(["visit", "task", "burden", "referral", "none"])),
    max_size=6,
)


@pytest.mark.slow
@budget(8, 120)
@given(picks=PICKS, split=st.integers(0, 15))
def test_the_sum_of_open_duties_is_the_same_before_and_after(
    picks: list[tuple[int, str]], split: int, cajamarca: Site, rosa: User, carmen: User
) -> None:
    """Whatever is open and however the families are shared out, and whoever else owes there."""
    with undone():
        share_out(picks, split, cajamarca, rosa, carmen)


def share_out(
    picks: list[tuple[int, str]], split: int, cajamarca: Site, rosa: User, carmen: User
) -> None:
    edita = make_user("edita", "Edita", "Llanos", Role.SOCIAL_WORKER, cajamarca)
    families = [family_of(rosa, cajamarca) for _ in range(4)]
    burdened: set[int] = set()
    for at, what in picks:
        home = families[at].household
        assert home is not None
        if what == "visit":
            make_visit(household=home, by=carmen if at % 2 else rosa, on=SOON, done=False)
        elif what == "task":
            make_task(make_conference(home, edita, TODAY, held=True), rosa, SOON)
        elif what == "referral":
            make_referral(site=cajamarca, by=rosa, worker=rosa, household=home)
        elif what == "burden" and at not in burdened:
            burdened.add(at)
            burden(families[at], rosa)
    everyone = (rosa, carmen, edita)
    before = {u.pk: owed(u, families) for u in everyone}
    kinds = sum(k.rows().count() for k in KINDS)
    handover = make_handover(rosa, families, carmen, from_day=TODAY, rest_to=edita)
    for n, item in enumerate(handover.items.order_by("id")):
        item.receiver = edita if split >> n & 1 else carmen
        item.save()
    confirm(handover, rosa)
    after = {u.pk: owed(u, families) for u in everyone}
    assert sum(after.values()) == sum(before.values())
    assert after[rosa.pk] == 0
    assert sum(k.rows().count() for k in KINDS) == kinds
    assert duties.count_elsewhere(rosa.pk) == 0
    assert not Referral.objects.filter(worker=rosa, screening=None).exists()
