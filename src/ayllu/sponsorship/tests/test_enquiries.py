"""An enquiry stands on the desk of who answers it, and of nobody else."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts import access as held_access
from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import scope_of
from ayllu.audit.models import Entry
from ayllu.doorstep.actions import drop_enquiry
from ayllu.ground import scopes
from ayllu.ground.constraints import Refused
from ayllu.lib.uuid7 import uuid7
from ayllu.places.models import Site
from ayllu.sponsorship import actions, tasks, worklist
from ayllu.sponsorship.models import Enquiry
from conftest import ScopedClient, look

LETTER = {"name": "Ada Lovelace", "email": "ada@mail.example", "country": "UK", "language": "en"}


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
