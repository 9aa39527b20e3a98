"""A paper from the phone, page by page, while the line comes and goes; also without a script."""

from pathlib import Path

import pytest

from ayllu.lib.tests import hostile
from ayllu.people.papers.models import Document, Upload
from ayllu.people.register.models import Person
from tests.e2e.conftest import Enter, House
from tests.e2e.hands import fill, send

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ROSA = "Rosa Elena Terrones"


@pytest.fixture(scope="module")
def kiara(house: House) -> Person:
    with house.seen():
        return Person.objects.get(given_names="Kiara", memberships__household__code="F-0001")


def pages_on_disk(folder: Path, count: int) -> list[Path]:
    found = [folder / f"pagina{n}.jpg" for n in range(count)]
    for path in found:
        path.write_bytes(hostile.gps_jpeg((1200, 900)))
    return found


def test_two_pages_survive_a_lost_line_and_become_one_document(
    house: House, enter: Enter, kiara: Person, tmp_path: Path
) -> None:
    seen = enter(ROSA, 360)
    page = seen.page
    page.goto(f"{house.staff}/personas/{kiara.pk}/documentos/nuevo/")
    first, second = pages_on_disk(tmp_path, 2)
    page.locator("[name=camera]").set_input_files(first)
    ready = page.locator("[data-upload-list] li", has_text="lista")
    ready.first.wait_for()
    page.context.set_offline(True)
    page.locator("[name=camera]").set_input_files(second)
    page.locator("[data-upload-list] li", has_text="sin señal").wait_for()
    page.context.set_offline(False)
    ready.nth(1).wait_for()
    fill(page, kind="school", title="Constancia de matrícula")
    assert seen.look("papers a paper on its way") == []
    send(page)
    with house.seen():
        row = Document.objects.get(person=kiara, title="Constancia de matrícula")
        assert (row.pages, row.media) == (2, "application/pdf")
        assert not Upload.objects.exists()
    card = page.locator(".scan", has_text="Constancia de matrícula").locator("img")
    assert card.evaluate("e => e.complete && e.naturalWidth") == 240


def test_without_a_script_the_same_form_sends_the_files(
    house: House, enter: Enter, kiara: Person, tmp_path: Path
) -> None:
    page = enter(ROSA, 360).page
    page.route("**/upload*.js", lambda route: route.abort())
    page.goto(f"{house.staff}/personas/{kiara.pk}/documentos/nuevo/")
    page.locator("[name=pages]").set_input_files(pages_on_disk(tmp_path, 2))
    fill(page, kind="other", title="Sin guion")
    send(page)
    with house.seen():
        assert Document.objects.get(person=kiara, title="Sin guion").pages == 2
