"""A list of families comes in: columns, trial, a likely duplicate, progress, refused rows, undo."""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect

from ayllu.lib.sheets import tests as sheets
from ayllu.people.register.factories import make_household, make_person
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site
from tests.e2e.conftest import Enter, House
from tests.e2e.eyes import Eyes
from tests.e2e.hands import fill, said, send

pytestmark = [pytest.mark.browser, pytest.mark.slow]
LIST = Path(str(sheets.__file__)).parent / "data" / "familias_3_fichas.csv"
SLOW = 60_000  # a worker is a process of its own and the machine may be busy
IMPORT = "main button[value=import]"
UNDO = "main a[href$='/deshacer/']"
PROGRESS = "#work [role=progressbar], #work progress"


def known(site: Site) -> Household:
    """The Marín of the list, registered already."""
    child = make_person(
        site=site, given_names="Dylan", primer_apellido="Marín", segundo_apellido="Cotrina",
        born=date(2013, 12, 25), sex="male",
    )  # fmt: skip
    return make_household(site=site, name="Marín Cotrina", members=[(child, "child")])


def counted(house: House) -> tuple[int, int]:
    with house.seen():
        return Person.objects.real().count(), Household.objects.filter(mistaken_at=None).count()


def at_work(house: House, rosa: Eyes, name: str) -> list[str]:
    """The page shows that it is at work; the worker works; the page turns by itself."""
    page = rosa.page
    expect(page.locator("#work[hx-get]")).to_be_attached(timeout=SLOW)
    wrong = rosa.look(name)
    house.work_off()
    expect(page.locator("#work:not([hx-get])")).to_be_attached(timeout=SLOW)
    return wrong


def test_a_list_of_families_comes_in_and_is_taken_back(
    house: House, enter: Enter, tmp_path: Path
) -> None:
    with house.seen():
        home = known(Site.objects.get(code="cajamarca"))
    before = counted(house)
    rosa = enter("Rosa Elena Terrones", 360)
    page = rosa.page
    page.goto(f"{house.staff}/personas/importar/")
    page.locator("main [name=file]").set_input_files(LIST)
    send(page)
    assert "1er Apellido" in said(page)
    wrong = rosa.look("lista 1 columnas")
    fill(page, reference_date="30/06/2025")
    send(page)
    address = page.url
    wrong += at_work(house, rosa, "lista 2 se prueba")
    assert counted(house) == before, "a trial saves nothing"
    same = page.locator(f"main input[value='same:{home.pk}']")
    assert same.count() == 1, said(page)
    wrong += rosa.look("lista 3 probada")
    same.evaluate("e => e.click()")
    send(page, IMPORT)
    assert page.url == address
    wrong += at_work(house, rosa, "lista 4 entra")
    expect(page.locator(UNDO)).to_be_visible(timeout=SLOW)
    wrong += rosa.look("lista 5 entró")
    people, homes = counted(house)
    assert homes - before[1] == 19, "twenty families, one of them was known"
    assert people > before[0] + 50
    with page.expect_download() as coming:
        page.locator("main a[href$='/rechazadas/']").click()
    coming.value.save_as(tmp_path / "refused.csv")
    text = (tmp_path / "refused.csv").read_text(encoding="utf-8-sig")
    assert "Luciana" in text
    assert "Ángel" not in text, "only what was refused"
    page.locator(UNDO).click()
    page.wait_for_url("**/deshacer/")
    fill(page, why="Era la lista del año pasado")
    wrong += rosa.look("lista 6 deshacer")
    send(page, "main form[method=post] button.danger")
    wrong += at_work(house, rosa, "lista 7 se deshace")
    assert counted(house) == before
    with house.seen():
        assert Household.objects.get(pk=home.pk).mistaken_at is None, "hers was never touched"
    wrong += rosa.look("lista 8 deshecha")
    assert not wrong, "\n".join(wrong)
