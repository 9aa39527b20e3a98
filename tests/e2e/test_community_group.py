"""A group walked in the browser: accompanied, a meeting planned, told in numbers, counted."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ayllu.families.community.models import Group, Meeting
from tests.e2e.conftest import Enter, House
from tests.e2e.hands import fill, press, said, send

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ROSA = "Rosa Elena Terrones"


def day(days: int = 0) -> str:
    return f"{timezone.localdate() + timedelta(days=days):%d/%m/%Y}"


@pytest.mark.parametrize("width", [360, 1280])
def test_a_group_from_its_first_day_to_its_number(house: House, enter: Enter, width: int) -> None:
    """Nobody is named on the way; the number stands among the indirect participants."""
    seen = enter(ROSA, width)
    page, name = seen.page, f"Comedor Las Retamas {width}"
    page.goto(f"{house.staff}/comunidad/")
    assert seen.look("groups") == []
    press(page, "Acompañar a un grupo")
    fill(page, kind="kitchen", name=name, hamlet="Shudal", place="Comedor", from_day=day(-20))
    send(page)
    assert name in said(page)
    press(page, "Planear una reunión")
    fill(page, planned_on=day(), topic="nutrition")
    send(page)
    press(page, "Contar la reunión")
    assert seen.look("a meeting in numbers") == []
    send(page)
    assert "¿No vino nadie?" in said(page)
    fill(page, women=21, girls=3, boys=2, minutes="Loncheras con habas.", next_on=day(30))
    send(page)
    assert "mujeres 21, niñas 3, niños 2" in said(page).replace("\xa0", " ")
    assert seen.look("a group") == []
    with house.seen():
        group = Group.objects.get(name=name)
        assert Meeting.objects.get(group=group, state="held").came == 26
        assert Meeting.objects.filter(group=group, state="planned").count() == 1
    press(page, "Cómo se cuenta")
    row = page.locator("main tr", has_text=name)
    assert "26" in str(row.inner_text())
    assert seen.look("indirect participants") == []
    page.goto(f"{house.staff}/comunidad/{group.pk}/hoja/")
    assert "Sin nombres" in said(page)
    assert seen.look("sheet in numbers") == []
