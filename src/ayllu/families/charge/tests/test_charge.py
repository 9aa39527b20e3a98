"""The days follow the file, whoever writes it and however often it changes hands."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.families.charge import panels, reads
from ayllu.families.charge.choices import CONSTRAINTS
from ayllu.families.charge.factories import make_stand_in
from ayllu.families.charge.models import Responsibility
from ayllu.ground.constraints import Refused, settled
from ayllu.intake.actions import steps
from ayllu.intake.choices import State
from ayllu.intake.factories import make_participation
from ayllu.intake.models import Participation
from ayllu.people.register.factories import make_family
from ayllu.places.models import Site

pytestmark = pytest.mark.usefixtures("eyes")
TODAY = timezone.localdate()
BEGAN = TODAY - timedelta(days=200)
SOON = TODAY + timedelta(days=10)


@pytest.fixture
def row(cajamarca: Site, rosa: User) -> Participation:
    home = make_family(site=cajamarca, by=rosa, case_lead=rosa)
    return make_participation(household=home, by=rosa, state=State.ACTIVE, from_day=BEGAN)


def days(row: Participation) -> list[tuple[str, date, date | None]]:
    found = Responsibility.objects.mains().filter(participation=row).order_by("from_day")
    return [(r.worker.username, r.from_day, r.to_day) for r in found.select_related("worker")]


def give(row: Participation, to: User | None) -> None:
    Participation.objects.filter(pk=row.pk).update(worker=to)


def test_the_first_day_is_the_familys_and_each_change_leaves_its_days(
    row: Participation, rosa: User, carmen: User
) -> None:
    assert days(row) == [("rosa", BEGAN, None)]
    give(row, carmen)
    yesterday = TODAY - timedelta(days=1)
    assert days(row) == [("rosa", BEGAN, yesterday), ("carmen", TODAY, None)]
    give(row, rosa)  # back on the same day: no day has two
    assert days(row) == [("rosa", BEGAN, yesterday), ("rosa", TODAY, None)]
    assert {str(r.pk)[14] for r in Responsibility.objects.all()} == {"7"}


def test_the_file_names_who_has_charge(cajamarca: Site, rosa: User, carmen: User) -> None:
    home = make_family(site=cajamarca, by=carmen)
    assert home.case_lead is None
    row = make_participation(household=home, by=rosa, state=State.ACTIVE, from_day=BEGAN)
    home.refresh_from_db()
    assert home.case_lead == rosa
    give(row, carmen)
    home.refresh_from_db()
    assert home.case_lead == carmen


def test_nobody_in_charge_ends_the_days_and_somebody_begins_them_again(
    row: Participation, carmen: User
) -> None:
    give(row, None)
    assert days(row) == [("rosa", BEGAN, TODAY)]
    Responsibility.objects.update(to_day=TODAY - timedelta(days=9))
    give(row, carmen)
    assert days(row)[1] == ("carmen", TODAY, None)


def test_charge_runs_through_aftercare_and_ends_with_the_archive(
    row: Participation, rosa: User, elena: User
) -> None:
    for to, by in ((State.CLOSING, rosa), (State.CLOSED, elena)):
        steps.take(row, to=to, by=by, why="Se sostiene")
    assert days(row) == [("rosa", BEGAN, TODAY)]
    steps.take(row, to=State.AFTERCARE, by=elena, why="Seguimiento")
    assert days(row) == [("rosa", BEGAN, None)]
    steps.take(row, to=State.ARCHIVED, by=elena, why="Fin")
    assert days(row) == [("rosa", BEGAN, TODAY)]


def test_a_family_that_ended_long_ago_keeps_its_days(cajamarca: Site, rosa: User) -> None:
    row = make_participation(
        household=make_family(site=cajamarca, by=rosa), by=rosa,
        state=State.NOT_NEEDED, from_day=BEGAN,
    )  # fmt: skip
    assert days(row) == [("rosa", BEGAN, row.to_day)]


def test_the_database_refuses_a_second_in_charge_and_days_moved_away_from_the_file(
    row: Participation, carmen: User
) -> None:
    words = {"site_id": row.site_id, "participation": row, "worker": carmen}
    with pytest.raises(Refused, match=str(CONSTRAINTS["charge_one_main"])), settled():
        Responsibility.objects.create(**words, from_day=TODAY)
    with pytest.raises(Refused, match=str(CONSTRAINTS["charge_follows_the_file"])), settled():
        Responsibility.objects.filter(participation=row).update(worker=carmen)
    with pytest.raises(Refused, match=str(CONSTRAINTS["charge_follows_the_file"])), settled():
        Responsibility.objects.filter(participation=row).update(to_day=TODAY)


def test_one_stands_in_at_a_time_for_another_until_a_day(
    row: Participation, rosa: User, carmen: User, elena: User
) -> None:
    make_stand_in(row, carmen, from_day=TODAY, to_day=SOON)
    with pytest.raises(Refused, match=str(CONSTRAINTS["charge_one_stand_in"])), settled():
        make_stand_in(row, elena, from_day=SOON, to_day=SOON)
    make_stand_in(row, elena, from_day=SOON + timedelta(days=1), to_day=SOON + timedelta(days=2))
    with pytest.raises(IntegrityError), transaction.atomic():
        make_stand_in(row, rosa, from_day=SOON + timedelta(90), to_day=SOON + timedelta(91))
    assert [r.worker for r in reads.stood_in_for([row.pk], on=TODAY).values()] == [carmen]
    assert reads.standing_in(carmen.pk, on=SOON + timedelta(days=1)).count() == 0
    assert reads.in_charge_since([row.pk]) == {row.pk: BEGAN}


def test_the_thread_tells_changes_of_hands_and_stand_ins(
    row: Participation, rosa: User, carmen: User
) -> None:
    assert row.household is not None
    assert list(panels.events(row.household)) == []
    make_stand_in(row, carmen, from_day=TODAY, to_day=SOON)
    give(row, carmen)
    titles = [e.title for e in panels.events(row.household)]
    assert len(titles) == 2
    assert all("Carmen" in title for title in titles)
