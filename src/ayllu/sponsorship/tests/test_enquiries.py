"""An enquiry stands on the desk of who answers it, and of nobody else."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts import access as held_access
from ayllu.accounts.factories import make_user
from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import scope_of
from ayllu.audit.models import Entry
from ayllu.doorstep.actions import drop_enquiry
from ayllu.ground import scopes
from ayllu.ground.constraints import Refused
from ayllu.lib.uuid7 import uuid7
from ayllu.places.models import Site
from ayllu.sponsorship import access, actions, tasks, worklist
from ayllu.sponsorship.models import Enquiry
from conftest import ScopedClient, look

LETTER = {
    "name": "Ada Lovelace",
    "email": "ada@mail.example",
    "country": "UK",
    "language": "en",
    "site": "cajamarca",
}


@pytest.fixture
def olga(cajamarca: Site) -> User:
    return make_user("olga", "Olga", "Ruiz", Role.SPONSORSHIP_OFFICER, cajamarca)


@pytest.fixture
def enquiry(cajamarca: Site, olga: User) -> Enquiry:
    """Collected by the job, seen with the eyes of Olga from here on."""
    drop_enquiry(LETTER)
    assert tasks.collect_letters() == 1
    be(olga)
    return Enquiry.objects.get()


def be(user: User) -> None:
    scopes.clear()
    scopes.apply(scope_of(held_access.held_by(user, on=timezone.localdate())))


def test_the_officer_and_the_director_see_it(
    enquiry: Enquiry, olga: User, as_elena: ScopedClient
) -> None:
    assert enquiry.name == "Ada Lovelace"
    page = as_elena.get(reverse("sponsorship_enquiries")).content.decode()
    assert "ada@mail.example" in page
    assert Entry.objects.filter(code="sponsorship.enquiry.read", count=1).exists()


def test_a_social_worker_sees_nothing_by_page_nor_by_query(
    enquiry: Enquiry, rosa: User, as_rosa: ScopedClient
) -> None:
    assert as_rosa.get(reverse("sponsorship_enquiries")).status_code == 404
    be(rosa)
    assert Enquiry.objects.count() == 0


def test_another_site_sees_nothing(enquiry: Enquiry, pachacamac: Site) -> None:
    far = make_user("oscar", "Óscar", "Paz", Role.SPONSORSHIP_OFFICER, pachacamac)
    be(far)
    assert Enquiry.objects.count() == 0


def test_an_officer_of_yesterday_sees_nothing(enquiry: Enquiry, cajamarca: Site) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    former = make_user(
        "nora", "Nora", "Paz", Role.SPONSORSHIP_OFFICER, cajamarca,
        from_day=date(2020, 1, 1), to_day=yesterday,
    )  # fmt: skip
    be(former)
    assert Enquiry.objects.count() == 0


def test_a_collected_letter_is_not_collected_again(enquiry: Enquiry) -> None:
    look()
    assert tasks.collect_letters() == 0


def test_who_answered_is_noted_once(enquiry: Enquiry, olga: User, as_elena: ScopedClient) -> None:
    address = reverse("sponsorship_enquiry_answer", args=[enquiry.pk])
    assert as_elena.post(address, {"command": uuid7()}).status_code == 302
    be(olga)
    enquiry.refresh_from_db()
    assert enquiry.answered_by is not None
    with pytest.raises(Refused):
        actions.note_answer(by=olga, enquiry=enquiry, at=timezone.now())


def test_it_waits_on_the_desk_until_answered(enquiry: Enquiry, olga: User) -> None:
    held = held_access.held_by(olga, on=timezone.localdate())
    (due,) = worklist.worklist(held, today=timezone.localdate())
    assert due.owner_id == olga.pk
    assert "Ada" not in repr(due)
    actions.note_answer(by=olga, enquiry=enquiry, at=timezone.now())
    assert list(worklist.worklist(held, today=timezone.localdate())) == []


ANYWHERE = {**LETTER, "site": ""}


@pytest.fixture
def unplaced(cajamarca: Site, pachacamac: Site, olga: User) -> Enquiry:
    """From someone who wants to help wherever it is needed, seen with the eyes of Olga."""
    drop_enquiry(ANYWHERE)
    assert tasks.collect_letters() == 1
    be(olga)
    return Enquiry.objects.get()


def held(user: User) -> held_access.Held:
    return held_access.held_by(user, on=timezone.localdate())


def test_a_letter_lands_at_the_site_it_names_or_at_none(
    cajamarca: Site, pachacamac: Site, olga: User
) -> None:
    for site in ("pachacamac", "", "nowhere"):
        drop_enquiry({**LETTER, "site": site})
    tasks.collect_letters()
    be(olga)
    assert set(Enquiry.objects.values_list("site", flat=True)) == {None}
    be(make_user("norma", "Norma", "Castillo", Role.DIRECTOR, pachacamac))
    assert Enquiry.objects.get().site == pachacamac


def test_where_there_is_one_site_nothing_is_without_a_site(cajamarca: Site, olga: User) -> None:
    drop_enquiry(ANYWHERE)
    tasks.collect_letters()
    be(olga)
    assert Enquiry.objects.get().site == cajamarca


def test_officers_of_any_site_see_what_has_no_site_and_directors_do_not(
    unplaced: Enquiry, elena: User, rosa: User, pachacamac: Site
) -> None:
    oscar = make_user("oscar", "Óscar", "Paz", Role.SPONSORSHIP_OFFICER, pachacamac)
    for user, count in ((oscar, 1), (elena, 0), (rosa, 0)):
        be(user)
        assert Enquiry.objects.count() == count, user
    assert access.may_place(held(oscar))
    assert not access.may_place(held(elena))


def test_directors_see_it_while_nobody_is_sponsorship_officer(
    unplaced: Enquiry, elena: User, olga: User
) -> None:
    look()
    Assignment.objects.filter(user=olga).update(to_day=timezone.localdate() - timedelta(days=1))
    be(elena)
    assert Enquiry.objects.count() == 1
    assert access.may_place(held(elena))


def test_it_waits_on_the_officers_desk_and_goes_to_the_site_she_chooses(
    unplaced: Enquiry, olga: User, sign_in: Callable[[User], ScopedClient], pachacamac: Site
) -> None:
    (due,) = worklist.worklist(held(olga), today=timezone.localdate())
    assert due.site_id is None
    client = sign_in(olga)
    page = client.get(reverse("sponsorship_enquiries")).content.decode()
    assert "Quiere ayudar donde más se necesite" in page
    address = reverse("sponsorship_enquiry_hand", args=[unplaced.pk])
    assert client.post(address, {"command": uuid7(), "site": "pachacamac"}).status_code == 302
    be(olga)
    assert Enquiry.objects.count() == 0
    be(make_user("norma", "Norma", "Castillo", Role.DIRECTOR, pachacamac))
    assert Enquiry.objects.get().site == pachacamac
    look()
    assert Entry.objects.get(code="sponsorship.enquiry.hand").reason == "pachacamac"


def test_it_goes_to_no_site_that_does_not_exist(
    unplaced: Enquiry, olga: User, sign_in: Callable[[User], ScopedClient]
) -> None:
    address = reverse("sponsorship_enquiry_hand", args=[unplaced.pk])
    sign_in(olga).post(address, {"command": uuid7(), "site": "nowhere"})
    be(olga)
    assert Enquiry.objects.get().site is None


def test_who_may_not_place_it_cannot_hand_it_on(
    unplaced: Enquiry, elena: User, as_elena: ScopedClient, pachacamac: Site
) -> None:
    address = reverse("sponsorship_enquiry_hand", args=[unplaced.pk])
    assert as_elena.post(address, {"command": uuid7(), "site": "cajamarca"}).status_code == 404
    be(elena)  # past the pages, in the database
    with pytest.raises(actions.CannotHand):
        actions.hand_on(by=elena, enquiry=unplaced, site=pachacamac)


def test_what_was_answered_is_not_handed_on(unplaced: Enquiry, olga: User, cajamarca: Site) -> None:
    actions.note_answer(by=olga, enquiry=unplaced, at=timezone.now())
    with pytest.raises(actions.CannotHand):
        actions.hand_on(by=olga, enquiry=unplaced, site=cajamarca)
