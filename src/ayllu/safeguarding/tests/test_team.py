"""Conflict of interest: who is out sees nothing, and someone else takes it by itself."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts import access as held_access
from ayllu.accounts.factories import make_user
from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.ground.constraints import Refused
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.factories import make_person
from ayllu.places.models import Site
from ayllu.safeguarding import worklist
from ayllu.safeguarding.actions import raise_concern
from ayllu.safeguarding.answering.actions import team
from ayllu.safeguarding.models import Barred, Concern, Seat
from ayllu.safeguarding.tasks import find_covers
from ayllu.safeguarding.tests.scene import WORDS, be, make_lead, raised, seen_by
from conftest import ScopedClient, look

SignIn = Callable[[User], ScopedClient]


@pytest.fixture
def gladys(pachacamac: Site) -> User:
    """Safeguarding lead of the other site."""
    return make_user("gladys", "Gladys", "Mendoza", Role.SAFEGUARDING_LEAD, pachacamac)


@pytest.fixture
def luz(cajamarca: Site) -> User:
    return make_user("luz", "Luz Marina", "Alcántara", Role.PRIVACY_OFFICER, cajamarca)


def takers() -> list[str]:
    look()
    return [s.user.username for s in Seat.objects.filter(ended_at=None).select_related("user")]


def bar(by: User, concern: Concern, user: User) -> None:
    team.bar(by=by, concern=concern, user=user, words="Es mi cuñado.", at=timezone.now())


def test_a_concern_about_the_lead_is_taken_by_the_lead_of_the_other_site(
    salome: User, gladys: User, luz: User, cajamarca: Site, sign_in: SignIn
) -> None:
    concern = raised(cajamarca, named=(salome,))
    assert takers() == ["gladys"]
    assert set(seen_by(salome).values()) == {0}
    assert seen_by(gladys)["concern"] == 1
    page = sign_in(gladys).get(reverse("safeguarding_concern", args=[concern.pk]))
    assert WORDS in page.content.decode()
    answer = sign_in(salome).get(reverse("safeguarding_concern", args=[concern.pk]))
    assert answer.status_code == 404


def test_without_another_lead_the_privacy_officer_takes_this_one_and_no_other(
    salome: User, luz: User, cajamarca: Site, sign_in: SignIn
) -> None:
    other = raised(cajamarca)
    assert sign_in(luz).get(reverse("safeguarding_concerns")).status_code == 404
    about_her = raised(cajamarca, named=(salome,))
    assert takers() == ["luz"]
    client = sign_in(luz)
    page = client.get(reverse("safeguarding_concerns")).content.decode()
    assert about_her.code in page
    assert other.code not in page
    assert client.get(reverse("safeguarding_concern", args=[other.pk])).status_code == 404
    be(luz)
    assert Concern.objects.count() == 1


def test_a_second_lead_of_the_site_answers_and_nobody_else_is_told(
    salome: User, elena: User, gladys: User, cajamarca: Site
) -> None:
    make_lead(elena, cajamarca)
    raised(cajamarca, named=(salome,))
    assert takers() == []
    assert seen_by(elena)["concern"] == 1
    assert seen_by(gladys)["concern"] == 0


def test_named_at_one_site_sees_nothing_through_her_role_at_another(
    elena: User, salome: User, cajamarca: Site, pachacamac: Site
) -> None:
    make_lead(elena, pachacamac)
    raise_concern(
        site=pachacamac, kind="conduct", by_whom="staff", narrative=WORDS, by=None,
        named_users=[elena.pk],
    )  # fmt: skip
    assert set(seen_by(elena).values()) == {0}
    assert takers() == ["salome"]


def test_who_declares_a_conflict_is_out_of_the_past_too_and_another_takes_it(
    salome: User, gladys: User, cajamarca: Site, sign_in: SignIn
) -> None:
    concern = raised(cajamarca)
    assert takers() == []
    address = reverse("safeguarding_team", args=[concern.pk])
    declared = {"do": "bar", "user": salome.pk, "note": "Es mi cuñado.", "command": uuid7()}
    answer = sign_in(salome).post(address, declared)
    assert answer["Location"] == reverse("safeguarding_concerns")
    look()
    assert Barred.objects.get().why == "declared"
    assert takers() == ["gladys"]
    assert set(seen_by(salome).values()) == {0}
    assert seen_by(gladys)["concern"] == 1
    assert sign_in(salome).get(address).status_code == 404


def test_the_one_who_took_it_is_out_too_and_the_next_takes_it(
    salome: User, gladys: User, luz: User, cajamarca: Site
) -> None:
    concern = raised(cajamarca, named=(salome,))
    bar(gladys, concern, gladys)
    assert takers() == ["gladys", "luz"]
    assert seen_by(gladys)["concern"] == 0
    assert seen_by(luz)["concern"] == 1


def test_whoever_is_out_cannot_be_asked_in(salome: User, elena: User, cajamarca: Site) -> None:
    concern = raised(cajamarca)
    bar(salome, concern, elena)
    with pytest.raises(Refused):
        team.seat(by=salome, concern=concern, user=elena, at=timezone.now())
    fresh = raised(cajamarca)
    team.seat(by=salome, concern=fresh, user=elena, at=timezone.now())
    assert seen_by(elena)["concern"] == 1


def test_an_invited_second_person_loses_sight_when_she_is_no_longer_needed(
    salome: User, elena: User, cajamarca: Site, sign_in: SignIn
) -> None:
    concern = raised(cajamarca)
    team.seat(by=salome, concern=concern, user=elena, at=timezone.now())
    held = held_access.held_by(elena, on=timezone.localdate())
    assert [d.title[-7:] for d in worklist.worklist(held, today=timezone.localdate())] == [
        concern.code
    ]
    seat = Seat.objects.get()
    address = reverse("safeguarding_seat_end", args=[seat.pk])
    assert sign_in(elena).get(reverse("safeguarding_concern", args=[concern.pk])).status_code == 200
    assert sign_in(salome).post(address, {"command": uuid7()}).status_code == 302
    assert set(seen_by(elena).values()) == {0}


def test_the_deputy_whom_the_administrator_appoints_sees_it_and_she_is_told_to(
    salome: User, ada: User, carmen: User, cajamarca: Site
) -> None:
    raised(cajamarca, named=(salome,))
    assert takers() == []
    be(ada)
    held = held_access.held_by(ada, on=timezone.localdate())
    (due,) = worklist.worklist(held, today=timezone.localdate())
    assert due.code == "safeguarding_uncovered"
    assert WORDS not in repr(due)
    look()
    make_lead(carmen, cajamarca)
    assert seen_by(carmen)["concern"] == 1
    be(ada)
    assert list(worklist.worklist(held, today=timezone.localdate())) == []


def test_nobody_but_an_administrator_learns_that_a_concern_waits(
    salome: User, elena: User, cajamarca: Site
) -> None:
    raised(cajamarca, named=(salome,))
    be(elena)
    with connection.cursor() as cursor:
        cursor.execute("select safeguarding_uncovered(%s)", [[cajamarca.pk]])
        assert cursor.fetchone() == (0,)


def test_when_the_last_lead_leaves_open_concerns_are_taken_over(
    salome: User, gladys: User, cajamarca: Site
) -> None:
    raised(cajamarca)
    Assignment.objects.filter(user=salome).update(to_day=date(2026, 1, 1))
    find_covers(0)
    assert takers() == ["gladys"]


def test_who_answers_from_afar_reads_the_name_and_not_the_file(
    salome: User, gladys: User, cajamarca: Site, sign_in: SignIn
) -> None:
    child = make_person(site=cajamarca, given_names="Yeni", born=date(2018, 3, 12))
    raise_concern(
        site=cajamarca, kind="conduct", by_whom="staff", narrative=WORDS, by=None,
        persons=[child], named_users=[salome.pk],
    )  # fmt: skip
    look()
    client = sign_in(gladys)
    concern = Concern.objects.get()
    page = client.get(reverse("safeguarding_concern", args=[concern.pk])).content.decode()
    assert "Yeni" in page
    assert client.get(reverse("casefile_person", args=[child.pk])).status_code == 404
    for stranger in (salome,):
        be(stranger)
        with connection.cursor() as cursor:
            cursor.execute("select * from safeguarding_names(%s)", [concern.pk])
            assert cursor.fetchall() == []
