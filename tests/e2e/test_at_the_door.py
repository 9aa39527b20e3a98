"""At the door the phone says where it stands; the day then knows how far the home is."""

import pytest
from django.utils import timezone

from ayllu.people.register.models import Household, Residence
from ayllu.visits.factories import make_visit
from tests.e2e.conftest import Enter, House
from tests.e2e.hands import said, send

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ROSA = "Rosa Elena Terrones"


def visited_today(house: House) -> Household:
    """A family of Rosa's that nobody has found with the phone yet, to be visited today."""
    with house.seen():
        homes = Residence.objects.filter(to_day=None).select_related("household__case_lead")
        found: Household = next(
            r.household
            for r in homes
            if not r.coordinates
            and not r.household.violence_recorded
            and str(r.household.case_lead).startswith(ROSA)
        )
        assert found.case_lead is not None
        make_visit(household=found, by=found.case_lead, on=timezone.localdate(), done=False)
    return found


def test_taken_from_the_phone_at_the_door(house: House, enter: Enter) -> None:
    family = visited_today(house)
    rosa = enter(ROSA, 360)
    page, context = rosa.page, rosa.page.context
    page.goto(f"{house.staff}/ruta/")
    page.locator("li", has_text=family.name).get_by_role("link", name="Anotar dónde queda").click()
    context.grant_permissions([])
    page.get_by_role("button", name="Estamos en la puerta").click()
    page.get_by_text("El celular no dijo dónde está").wait_for()
    context.grant_permissions(["geolocation"])
    context.set_geolocation({"latitude": -7.17123, "longitude": -78.51234, "accuracy": 18})
    page.get_by_role("button", name="Estamos en la puerta").click()
    page.get_by_text("con un error de unos 18 m").wait_for()
    assert page.get_by_label("Dónde queda la puerta").input_value() == "-7.17123, -78.51234"
    assert rosa.look("door 1 taken from the phone") == []
    send(page)
    assert "/ruta/" in page.url
    assert "km en línea recta" in said(page)
    assert "78.51" not in page.content()
    with house.seen():
        home = Residence.objects.get(household=family, to_day=None)
        assert home.coordinates == "-7.17123, -78.51234"
