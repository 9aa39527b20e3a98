"""A concern about the director, the keyboard alone, the way out, sign-in, search, the month."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from ayllu.safeguarding.models import Concern
from tests.e2e.conftest import Enter, House
from tests.e2e.eyes import Eyes
from tests.e2e.hands import fill, put, said, send

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WORDS = "Gritó a un niño y lo tomó del brazo en la puerta del comedor"
PASSWORD = "papa-amarilla-2026"


def test_a_concern_about_the_director_is_the_leads_alone(
    house: House, enter: Enter, width: int
) -> None:
    maribel = enter("Maribel Cueva", width)
    maribel.page.get_by_role("link", name="preocupación").last.click()
    page = maribel.page
    page.wait_for_url("**/salvaguarda/avisar/**")
    told = f"{WORDS} {width}"
    fill(page, narrative=told, kind="physical", by_whom="staff")
    with house.seen():
        who = page.locator("label.tick", has_text="Elena Cabanillas").locator("input")
    put(page, "named_users", [str(who.get_attribute("value"))])
    wrong = maribel.look("concern 1 avisar")
    send(page)
    assert WORDS not in said(page)
    wrong += maribel.look("concern 2 listo")
    with house.seen():
        concern = next(c for c in Concern.objects.all() if c.narrative == told)
    address = f"{house.staff}/salvaguarda/{concern.pk}/"
    elena = enter("Elena Cabanillas", width)
    assert concern.code not in elena.page.content()
    answer = elena.page.goto(address)
    assert answer is not None
    assert answer.status == 404
    wrong += elena.look("concern 3 no existe")
    salome = enter("Salomé Guevara", width)
    assert concern.code in salome.page.content()
    salome.page.goto(address)
    assert told in said(salome.page)
    wrong += salome.look("concern 4 salvaguarda")
    assert not wrong, "\n".join(wrong)


def test_a_wrong_password_says_so_and_the_right_one_opens_the_desk(
    house: House, window: Callable[[int], Eyes], width: int
) -> None:
    """With the keyboard alone: from the name to the desk and into the first thing due."""
    seen = window(width)
    page = seen.page
    page.goto(f"{house.staff}/ingreso/")
    page.locator("[name=login]").focus()
    page.keyboard.type("carmen")
    page.keyboard.press("Tab")
    page.locator("[name=password]").focus()
    page.keyboard.type("no-es-esta-clave")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "/ingreso/" in page.url
    wrong = seen.look("gate clave equivocada")
    page.locator("[name=login]").fill("carmen")
    page.locator("[name=password]").fill(PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "Carmen" in page.content()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.classList.contains('skip')")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('main li a, main li .button')"):
            break
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.startswith(house.staff)
    assert page.url not in (f"{house.staff}/", f"{house.staff}/#main")
    wrong += seen.look("keyboard lo primero de la mesa")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("way", ["click", "Escape"])
def test_after_the_quick_exit_no_step_back_shows_anything(
    house: House, window: Callable[[int], Eyes], width: int, way: str
) -> None:
    page = window(width).page
    page.route(re.compile(r"^https://"), lambda r: r.fulfill(body="<h1>El tiempo de hoy</h1>"))
    page.goto(f"{house.portal}/")
    page.goto(f"{house.portal}/preocupacion/")
    fill(page, narrative=WORDS)
    if way == "click":
        page.locator("[data-behaviour~='quick-exit']").first.click()
    else:
        for _ in range(3):
            page.keyboard.press("Escape")
    page.wait_for_url(re.compile(r"^https://"))
    expect(page.locator("h1")).to_have_text("El tiempo de hoy")
    while page.evaluate("navigation.canGoBack"):
        page.go_back()
        assert page.url != f"{house.portal}/preocupacion/"
        assert "preocupación" not in page.title().lower()
        assert WORDS not in page.content()
    page.goto(f"{house.portal}/preocupacion/")
    assert page.locator("main [name=narrative]").input_value() == ""


def test_a_name_is_found_in_any_order_and_stays_out_of_the_address(
    enter: Enter, house: House, width: int
) -> None:
    rosa = enter("Rosa Elena Terrones", width)
    rosa.page.goto(f"{house.staff}/buscar/")
    rosa.page.locator("main [name=q]").fill("huaripata kiara")
    with rosa.page.expect_navigation():
        rosa.page.locator("main [name=q]").press("Enter")
    assert "Kiara" in said(rosa.page)
    assert "kiara" not in rosa.page.url.lower()
    assert rosa.look("buscar huaripata") == []


def test_each_figure_of_the_month_leads_to_its_list(enter: Enter, house: House, width: int) -> None:
    elena = enter("Elena Cabanillas", width)
    elena.page.goto(f"{house.staff}/este-mes/")
    elena.page.locator("main a[href*='/este-mes/cajamarca/']").first.click()
    elena.page.wait_for_url("**/este-mes/cajamarca/**")
    assert elena.look("este mes la lista") == []
