"""The thread of a family goes on for years: page after page, nothing lost, no day torn."""

import re
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.casefile import files
from ayllu.families.support.factories import make_given
from ayllu.ground.offers import Event
from ayllu.intake.choices import State
from ayllu.intake.factories import make_participation
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household
from ayllu.places.models import Site

TODAY = timezone.localdate()
ACTS = 300


@pytest.fixture
def long_family(cajamarca: Site, rosa: User) -> Household:
    home = make_family(site=cajamarca, by=rosa, case_lead=rosa)
    make_participation(household=home, by=rosa, state=State.ACTIVE)
    for n in range(ACTS):  # three a day
        day = TODAY - timedelta(days=1 + n // 3)
        make_given(
            household=home, service="other", detail=f"Acto {n}", kind="health", on=day, by=rosa
        )
    return home


def test_every_act_stands_on_one_page_and_no_day_is_torn(
    as_rosa: Client, long_family: Household
) -> None:
    address, seen, pages = reverse("casefile_household_story", args=[long_family.pk]), [], 0
    query = ""
    while True:
        text = as_rosa.get(address + query).content.decode()
        seen += re.findall(r"Acto (\d+)\b", text)
        pages += 1
        following = re.search(r'rel="next" href="(\?until=[\d-]+)"', text)
        if following is None:
            break
        query = following[1]
    assert sorted(map(int, seen)) == list(range(ACTS))
    assert pages == 3
    assert "Desde hoy" in text


def test_a_day_that_fills_the_page_does_not_stop_the_story() -> None:
    day = date(2026, 3, 3)
    events = [Event(day, f"{n}") for n in range(files.LONG_THREAD + 1)]
    shown = files.story(events, None)
    assert len(shown["entries"]) == files.LONG_THREAD
    assert shown["older_url"] == "?until=2026-03-02"


@pytest.mark.parametrize("asked", ["", "ayer", "2026-13-40", "99"])
def test_what_is_no_day_asks_from_today(asked: str) -> None:
    assert files.until({"until": asked}) is None
    assert files.until({"until": "2019-05-04"}) == date(2019, 5, 4)
