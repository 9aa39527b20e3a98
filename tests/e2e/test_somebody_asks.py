"""Somebody asks for her file: from the name to the paper, read by one, checked by another."""

import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page

from ayllu.datarights.models import Request
from ayllu.people.register.models import Person
from tests.e2e.conftest import Enter, House
from tests.e2e.hands import fill, press, said, send

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def act(page: Page, name: str) -> None:
    """The button of one act, and the page after it."""
    with page.expect_navigation():
        page.locator(f"main button[name=act][value={name}]").click()


def look_for(page: Page, house: House, name: str) -> None:
    page.goto(f"{house.staff}/datos/")
    press(page, "Alguien pide")
    fill(page, q=name)
    send(page)


HOLDERS = ("Salomé Guevara", "Nelly Saucedo", "Deysi Cotrina")


def give_words(house: House, enter: Enter, width: int) -> list[str]:
    """Each holder of notes apart is asked, whatever is there."""
    wrong = []
    for holder in HOLDERS:
        seen = enter(holder, width)
        seen.page.goto(f"{house.staff}/datos/palabra/")
        seen.page.locator("main a[href*='/palabra/']").first.click()
        seen.page.wait_for_load_state()
        wrong += seen.look("asks 3 su palabra")
        first = seen.page.locator("main input[name=answer]").first.get_attribute("value")
        fill(seen.page, answer=first)
        send(seen.page)
    return wrong


@pytest.mark.parametrize("width", [360])  # walked on the phone, looked at wide too
def test_a_mother_asks_for_her_file_and_gets_it_without_what_is_others(
    house: House, enter: Enter, width: int
) -> None:
    with house.seen():
        home = "F-0001" if width == 360 else "F-0002"
        mother = Person.objects.get(memberships__household__code=home, memberships__is_head=True)
        name = mother.full_name
    luz = enter("Luz Marina Alcántara", width)
    page = luz.page
    look_for(page, house, name)
    wrong = luz.look("asks 1 buscar")
    press(page, "Escribir la solicitud")
    fill(page, right="access", capacity="self", what="Quiero saber qué dicen de mí.")
    send(page)
    assert "Recibida" in said(page)
    fill(page, how="dni", supporter="accepted")
    act(page, "identify")
    assert page.locator(".error-summary").count() == 1  # who accompanies her is missing
    fill(page, supporter_name="Su hermana Elvira")
    act(page, "identify")
    act(page, "compose")
    wrong += luz.look("asks 2 en lectura", weigh=True)
    press(page, "Leer el expediente")
    suggested = page.locator("main form button")
    if suggested.count():
        with page.expect_navigation():
            suggested.first.click()
    wrong += luz.look("asks 2 registro por registro")
    wrong += give_words(house, enter, width)
    page.goto(request_page(house, mother))
    act(page, "finish")
    assert "Espera la segunda lectura" in said(page)
    wrong += luz.look("asks 4 espera a la segunda lectura")

    elena = enter("Elena Cabanillas", width)
    elena.page.goto(request_page(house, mother))
    with elena.page.expect_navigation():
        elena.page.locator("main button[name=well][value=yes]").click()
    wrong += elena.look("asks 5 lista")
    page.goto(request_page(house, mother))
    fill(
        page, met_where="En el Centro Social", met_present="Ella, su hermana y Luz Marina",
        handed_how="paper", handed_what="Doce hojas",
    )  # fmt: skip
    act(page, "hand")
    act(page, "close")
    assert "Cerrada" in said(page)
    wrong += luz.look("asks 6 cerrada")
    with house.seen():
        row = Request.objects.get(person=mother)
        assert row.read_by_id != row.checked_by_id
    assert not wrong, "\n".join(wrong)


def request_page(house: House, person: Person) -> str:
    with house.seen():
        pk = Request.objects.filter(person=person).latest("received_on", "id").pk
    return f"{house.staff}/datos/solicitudes/{pk}/"


def test_data_to_take_along_come_as_a_file_for_machines(house: House, enter: Enter) -> None:
    with house.seen():
        child = Person.objects.get(given_names="Kiara", memberships__household__code="F-0001")
        name = child.full_name
    luz = enter("Luz Marina Alcántara", 360)
    look_for(luz.page, house, name)
    press(luz.page, "Datos para llevar")
    fill(luz.page, why="La UPE la acompaña desde hoy")
    with luz.page.expect_download() as got:
        luz.page.locator("main form[method=post] button.main").click()
    packed = ZipFile(BytesIO(got.value.path().read_bytes()))
    words = " ".join(packed.read(n).decode() for n in packed.namelist() if n.endswith(".json"))
    assert json.loads(packed.read(next(n for n in packed.namelist() if n.endswith(".json"))))
    assert child.given_names in words
