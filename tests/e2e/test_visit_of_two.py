"""Two go where violence is recorded; one child is at school; the paper's code opens the visit."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.people.register.models import Household
from ayllu.visits.models import Visit
from tests.e2e.conftest import Enter, House
from tests.e2e.eyes import Eyes
from tests.e2e.hands import fill, put, said, send

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ROSA, ELENA, CARMEN = "Rosa Elena Terrones", "Elena Cabanillas", "Carmen"


def day(days: int) -> str:
    return f"{timezone.localdate() + timedelta(days=days):%d/%m/%Y}"


def family_in_danger(house: House) -> tuple[Household, list[tuple[str, str]], str]:
    """A family of the story with two children at least, its children's keys, Carmen's key."""
    with house.seen():
        hers = User.objects.get(given_names__startswith="Rosa Elena")
        found = next(
            h
            for h in Household.objects.filter(case_lead=hers, violence_recorded=False)
            if h.memberships.filter(role="child", to_day=None).count() > 1
        )
        Household.objects.filter(pk=found.pk).update(violence_recorded=True)
        kids = [
            (m.person.given_names, m.person_id.hex)
            for m in found.memberships.filter(role="child", to_day=None).select_related("person")
        ]
        carmen = User.objects.filter(given_names__startswith=CARMEN).first()
        assert carmen is not None
    return found, kids, str(carmen.pk)


def plan(eyes: Eyes, house: House, family: Household, carmen: str) -> Visit:
    """Alone it is refused with its sentence; with Carmen it stands."""
    page = eyes.page
    page.goto(f"{house.staff}/hogares/{family.pk}/visitas/nueva/")
    fill(page, on=day(0), reason="follow_up")
    send(page)
    assert "deben ir dos" in said(page)
    assert eyes.look("two 1 refused alone") == []
    put(page, "second_worker", carmen)
    send(page)
    assert "Carmen" in said(page)
    with house.seen():
        return Visit.objects.select_related("household").get(household=family, done_on=None,
            cancelled_why="", planned_on=timezone.localdate())  # fmt: skip


@pytest.mark.parametrize("width", [360])  # walked on the phone, looked at wide too
def test_two_go_and_one_child_is_not_seen(house: House, enter: Enter, width: int) -> None:
    family, kids, carmen = family_in_danger(house)
    rosa = enter(ROSA, width)
    page = rosa.page
    visit = plan(rosa, house, family, carmen)
    page.goto(f"{house.staff}/ruta/")
    assert rosa.look("two 2 way of the day") == []
    with page.expect_navigation():
        page.locator(f"#{visit.code} form button").click()
    assert "empezó a las" in said(page)
    page.goto(f"{house.staff}/visitas/{visit.pk}/registro/")
    fill(page, observations="La mamá habló aparte; los niños juegan afuera.")
    first, *others = kids
    fill(page, **{f"seen_{first[1]}": "no", f"why_{first[1]}": "school"})
    send(page)
    assert f"Diga si vio a {others[0][0]}" in said(page)
    assert rosa.look("two 3 a child is missing") == []
    fill(page, **{f"seen_{key}": "yes" for _name, key in others})
    put(page, "next_visit_on", day(30))
    send(page)
    assert "no se le vio: en la escuela" in said(page)
    assert rosa.look("two 4 recorded") == []
    found_by_its_code(rosa, house, visit)
    page.goto(f"{house.staff}/visitas/{visit.pk}/hoja/")
    assert "Dirección protegida" in page.inner_text("main")
    assert rosa.look("two 5 filled form") == []


def found_by_its_code(eyes: Eyes, house: House, visit: Visit) -> None:
    page = eyes.page
    page.goto(f"{house.staff}/buscar/")
    page.fill("#find-q", visit.code.lower())
    with page.expect_navigation():
        page.locator("main form[role=search] button.main").click()
    page.wait_for_url(f"**/visitas/{visit.pk}/")
