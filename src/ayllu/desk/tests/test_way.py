"""The way of a day: in order, with what may be said of each home, and nothing else."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.people.register.factories import make_household
from ayllu.people.register.models import Household, Residence
from ayllu.places import degrees
from ayllu.places.models import Site
from ayllu.visits import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def today() -> date:
    return timezone.localdate()


@pytest.fixture
def family(cajamarca: Site) -> Household:
    return make_household(site=cajamarca)


def test_the_day_says_the_way_and_hides_where_violence_is_recorded(
    as_rosa: Client, rosa: User, carmen: User, family: Household, today: date
) -> None:
    home = Residence.objects.get()
    home.coordinates = "-7.0900, -78.5500"
    home.save()
    Residence.objects.update(
        minutes_from_centre=35, last_stop="Puente Porcón", in_rains="solo a pie",
        how_to_get_there="Combi a Porcón",
    )  # fmt: skip
    factories.make_visit(household=family, by=rosa, on=today, done=False, second_worker=carmen)
    told = ("35 min", "Puente Porcón", "solo a pie", "Combi a Porcón", "km")
    for name in ("desk_day", "desk_day_sheet"):
        page = as_rosa.get(reverse(name)).content.decode()
        assert [t for t in told if t not in page] == [], name
        assert "78.55" not in page
    other = as_rosa.get(reverse("desk_day") + f"?dia={today - timedelta(days=1):%Y-%m-%d}")
    assert "No hay visitas este día" in other.content.decode()
    Household.objects.update(violence_recorded=True)
    for name in ("desk_day", "desk_day_sheet"):
        page = as_rosa.get(reverse(name)).content.decode()
        assert [t for t in told[:-1] if t in page] == [], name
        assert "km en línea recta" not in page
        assert "A esta casa van dos" in page


def test_the_whole_way_is_said_when_all_of_it_may_be(
    as_rosa: Client, rosa: User, carmen: User, cajamarca: Site, today: date
) -> None:
    for name, where in (("Cerca", "-7.1700, -78.5100"), ("Lejos", "-7.2500, -78.5100")):
        home = make_household(site=cajamarca, name=name)
        found = Residence.objects.get(household=home)
        found.coordinates = where
        found.save()
        factories.make_visit(household=home, by=rosa, on=today, done=False, second_worker=carmen)
    page = as_rosa.get(reverse("desk_day")).content.decode()
    assert "8.9 km en línea recta desde la anterior" in page  # 0.08° of latitude
    assert "Todo el camino" in page
    Household.objects.filter(name="Lejos").update(violence_recorded=True)
    page = as_rosa.get(reverse("desk_day")).content.decode()
    assert "Todo el camino" not in page, "the rest of the sum would tell where the other is"


def test_nearest_next_with_three_big_buttons(
    as_rosa: Client, rosa: User, cajamarca: Site, today: date
) -> None:
    for name, minutes in (("Lejos", 90), ("Cerca", 10), ("Medio", 40)):
        home = make_household(site=cajamarca, name=name, settlement=f"Caserío {name}")
        Residence.objects.filter(household=home).update(minutes_from_centre=minutes)
        visit = factories.make_visit(household=home, by=rosa, on=today, done=False)
    page = as_rosa.get(reverse("desk_day")).content.decode()
    assert page.index(">Cerca<") < page.index(">Medio<") < page.index(">Lejos<")
    assert reverse("visits_miss", args=[visit.pk]) + "?result=nobody" in page
    here = f"{reverse('desk_day')}#{visit.code}"
    start, command = reverse("visits_start", args=[visit.pk]), {"command": str(uuid4())}
    assert as_rosa.post(start, {**command, "next": here})["Location"] == here
    away = as_rosa.post(start, {"command": str(uuid4()), "next": "https://elsewhere.example/"})
    assert away["Location"] == reverse("visits_one", args=[visit.pk])
    assert "empezó a las" in as_rosa.get(reverse("desk_day")).content.decode()


def test_the_day_costs_the_same_for_five_and_for_fifty(
    as_rosa: Client, rosa: User, cajamarca: Site, today: date
) -> None:
    counts = []
    for total in (5, 45):
        for n in range(total):
            other = make_household(site=cajamarca, name=f"Ayay {total} {n}")
            factories.make_visit(household=other, by=rosa, on=today, done=False)
        as_rosa.get(reverse("desk_day"))
        with CaptureQueriesContext(connection) as caught:
            as_rosa.get(reverse("desk_day"))
        counts.append(len(caught))
    assert counts[0] == counts[1]


def test_degrees_are_read_and_nothing_else() -> None:
    assert degrees.read("-7.1638, -78.5003") == (-7.1638, -78.5003)
    assert [degrees.read(t) for t in ("", "Mz. B", "95, 10", "7 8")] == [None] * 4
