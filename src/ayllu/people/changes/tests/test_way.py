"""Where the door is: typed or taken from the phone, sealed, only for whoever may know."""

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.ground.middleware import PERMISSIONS
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household, Residence
from ayllu.places import degrees
from ayllu.places.models import Site
from conftest import ScopedClient

pytestmark = pytest.mark.usefixtures("her_eyes")
DOOR = "-7.16380, -78.50030"


@pytest.fixture
def home(cajamarca: Site, carmen: User) -> Household:
    return make_family(site=cajamarca, by=carmen, case_lead=carmen)


def tell(client: Client, home: Household, **words: str) -> int:
    form = {"command": str(uuid7()), "how_to_get_there": "Combi a Porcón", "coordinates": DOOR}
    answer = client.post(reverse("people_household_way", args=[home.pk]), {**form, **words})
    return answer.status_code


def door(home: Household) -> str:
    return Residence.objects.get(household=home).coordinates


def test_told_once_it_is_kept_sealed_and_recorded(as_rosa: Client, home: Household) -> None:
    assert tell(as_rosa, home) == 302
    assert door(home) == DOOR
    with connection.cursor() as cursor:
        cursor.execute("select coordinates from people_register_residence")
        assert "7.1638" not in str(cursor.fetchall())
    entry = Entry.objects.get(code="people.household.way")
    assert entry.reason == "how_to_get_there, coordinates"
    assert tell(as_rosa, home) == 302
    assert Entry.objects.filter(code="people.household.way").count() == 1, "nothing changed"


@pytest.mark.parametrize("typed", ["junto al colegio", "-78.5003, -7.1638", "40.4168, -3.7038"])
def test_what_is_no_place_in_peru_is_refused_and_stays_typed(
    as_rosa: Client, home: Household, typed: str
) -> None:
    address = reverse("people_household_way", args=[home.pk])
    answer = as_rosa.post(address, {"command": str(uuid7()), "coordinates": typed})
    assert answer.status_code == 422
    assert typed in answer.content.decode()
    assert door(home) == ""


def test_where_violence_is_recorded_only_who_may_know_the_address(
    as_rosa: Client, as_carmen: Client, home: Household
) -> None:
    assert tell(as_rosa, home) == 302
    Household.objects.filter(pk=home.pk).update(violence_recorded=True)
    assert tell(as_rosa, home) == 404
    assert tell(as_carmen, home, in_rains="solo a pie") == 302


def test_another_site_finds_nothing(as_tomas: ScopedClient, home: Household) -> None:
    assert tell(as_tomas, home) == 404


def test_it_leads_back_to_the_day_and_never_away(as_rosa: Client, home: Household) -> None:
    address = reverse("people_household_way", args=[home.pk])
    for asked, wanted in (("/ruta/?dia=2026-11-25#V-1", True), ("//evil.example/", False)):
        form = {"command": str(uuid7()), "coordinates": DOOR, "next": asked}
        assert (as_rosa.post(address, form)["Location"] == asked) is wanted


def test_only_staff_may_ask_the_phone_where_it_stands(as_rosa: Client, home: Household) -> None:
    page = as_rosa.get(reverse("people_household_way", args=[home.pk]))
    assert "geolocation=(self)" in page["Permissions-Policy"]
    assert "geolocation=()" in PERMISSIONS["portal"]


@given(st.floats(-18.35, -0.04), st.floats(-81.33, -68.66))
def test_what_is_said_is_read_again_to_a_metre(latitude: float, longitude: float) -> None:
    found = degrees.read(degrees.say((latitude, longitude)))
    assert found is not None
    assert degrees.is_in_peru(found)
    assert abs(found[0] - latitude) <= 0.000006
    assert abs(found[1] - longitude) <= 0.000006
