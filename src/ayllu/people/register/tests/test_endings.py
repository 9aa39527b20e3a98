"""A telephone and a warning end by a small act, with a reason, and can be taken back."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.ground.constraints import Refused
from ayllu.ground.models import Undo
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register import actions, factories, rules
from ayllu.people.register.actions import lives
from ayllu.people.register.models import CareAlert, Person, Phone
from ayllu.people.register.tests.test_importing import see
from ayllu.places.models import Site
from tests import scenes
from tests.scenes import ago, today

Client = Any


@pytest.fixture
def phone(cajamarca: Site) -> Phone:
    household = factories.make_family(site=cajamarca, phone="+51900000144")
    return Phone.objects.get(household=household)


@pytest.fixture
def alert(phone: Phone) -> CareAlert:
    kiara = Person.objects.get(given_names="Kiara")
    return actions.add_care_alert(
        by=None, person=kiara, kind="allergy", text="Alergia al maní", from_day=ago(30)
    )


def written(day: Any) -> str:
    return f"{day:%d/%m/%Y}"


def phone_form(**more: str) -> dict[str, str]:
    return {"command": str(uuid7()), "because": "changed", "on": written(today()), **more}


def alert_form(**more: str) -> dict[str, str]:
    why = "El médico la dio de alta"
    return {"command": str(uuid7()), "on": written(today()), "why": why, **more}


def test_rosa_takes_a_number_off_the_file(as_rosa: Client, phone: Phone) -> None:
    url = reverse("people_phone_end", args=[phone.pk])
    assert "900 000 144" in as_rosa.get(url).content.decode()
    form = phone_form()
    for _twice in range(2):
        assert as_rosa.post(url, form).status_code == 303
    phone.refresh_from_db()
    assert phone.to_day == today()
    assert Entry.objects.get(code="people.phone.end", about_id=phone.pk).reason == "changed"
    assert as_rosa.get(url).status_code == 404
    assert phone.household is not None
    page = as_rosa.get(reverse("casefile_household", args=[phone.household_id])).content.decode()
    assert "900 000 144" not in page


def test_rosa_ends_a_warning_and_says_why(as_rosa: Client, alert: CareAlert) -> None:
    url = reverse("people_alert_end", args=[alert.pk])
    assert "Alergia al maní" in as_rosa.get(url).content.decode()
    assert as_rosa.post(url, alert_form(why="")).status_code == 422
    assert as_rosa.post(url, alert_form()).status_code == 303
    alert.refresh_from_db()
    assert alert.to_day == today()
    entry = Entry.objects.get(code="people.alert.end", about_id=alert.pk)
    assert entry.reason == "El médico la dio de alta"


def test_the_file_leads_to_both_acts(as_rosa: Client, phone: Phone, alert: CareAlert) -> None:
    page = as_rosa.get(reverse("casefile_household", args=[phone.household_id])).content.decode()
    assert reverse("people_phone_end", args=[phone.pk]) in page
    assert reverse("people_alert_end", args=[alert.pk]) in page


@pytest.mark.parametrize("day", [1, -31], ids=["in the future", "before it began"])
def test_a_warning_ends_within_its_time(as_rosa: Client, alert: CareAlert, day: int) -> None:
    url = reverse("people_alert_end", args=[alert.pk])
    on = written(today() + timedelta(days=day))
    assert as_rosa.post(url, alert_form(on=on)).status_code == 422
    alert.refresh_from_db()
    assert alert.to_day is None


def test_a_number_does_not_end_in_the_future(as_rosa: Client, phone: Phone) -> None:
    url = reverse("people_phone_end", args=[phone.pk])
    on = written(today() + timedelta(days=1))
    assert as_rosa.post(url, phone_form(on=on)).status_code == 422


def test_the_database_refuses_a_warning_that_ends_before_it_began(alert: CareAlert) -> None:
    alert.to_day = ago(31)
    with pytest.raises(IntegrityError, match="people_alert_ends_after_start"), transaction.atomic():
        alert.save()


def test_what_has_ended_is_not_ended_again(rosa: User, phone: Phone, alert: CareAlert) -> None:
    see(rosa)
    actions.end_phone(by=rosa, phone=phone, on=ago(0), today=today())
    actions.end_care_alert(by=rosa, alert=alert, on=ago(0), today=today(), why="Ya no")
    with pytest.raises(rules.AlreadyEnded):
        actions.end_phone(by=rosa, phone=phone, on=ago(0), today=today())
    with pytest.raises(rules.AlreadyEnded):
        actions.end_care_alert(by=rosa, alert=alert, on=ago(0), today=today(), why="Ya no")


def test_nobody_else_finds_the_pages(
    as_tomas: Client, as_maribel: Client, as_salome: Client, phone: Phone, alert: CareAlert
) -> None:
    for name, row in (("people_phone_end", phone), ("people_alert_end", alert)):
        for client in (as_tomas, as_maribel, as_salome):
            assert client.get(reverse(name, args=[row.pk])).status_code == 404


def test_the_warning_of_somebody_hidden_is_not_found(as_rosa: Client, alert: CareAlert) -> None:
    url = reverse("people_alert_end", args=[alert.pk])
    assert as_rosa.get(url).status_code == 200
    scenes.hide(alert.person)
    assert as_rosa.get(url).status_code == 404


def test_both_can_be_taken_back_for_ten_minutes(
    rosa: User, as_rosa: Client, phone: Phone, alert: CareAlert
) -> None:
    as_rosa.post(reverse("people_phone_end", args=[phone.pk]), phone_form())
    as_rosa.post(reverse("people_alert_end", args=[alert.pk]), alert_form())
    see(rosa)
    for offer in list(Undo.objects.filter(about_id__in=[phone.pk, alert.pk])):
        url = reverse("desk_undo", args=[offer.pk])
        assert as_rosa.post(url, {"command": str(uuid7())}).status_code == 303
    phone.refresh_from_db()
    alert.refresh_from_db()
    assert (phone.to_day, alert.to_day) == (None, None)


def test_a_number_written_down_anew_is_not_doubled_by_taking_back(rosa: User, phone: Phone) -> None:
    see(rosa)
    actions.end_phone(by=rosa, phone=phone, on=timezone.localdate(), today=today())
    household = phone.household
    actions.add_phone(by=rosa, household=household, number=phone.number)
    with pytest.raises(Refused):
        lives.undo_phone_end(phone.pk, by=rosa)
