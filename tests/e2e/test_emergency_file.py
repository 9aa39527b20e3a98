"""One file in an emergency: asked for, read, seen by the lead at once, closed by her, reviewed."""

import pytest

from ayllu.locks.models import Opening
from ayllu.people.register.models import Person
from tests.e2e.conftest import Enter, House
from tests.e2e.hands import fill, press, said, send

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PASSWORD = "papa-amarilla-2026"
WHY = "Llegó sola a la cuna con fiebre alta y no encontramos a su mamá."


@pytest.mark.parametrize("width", [360])  # walked on the phone, looked at wide too
def test_an_educator_opens_one_file_and_the_lead_closes_and_reviews_it(
    house: House, enter: Enter, width: int
) -> None:
    with house.seen():
        kiara = Person.objects.get(given_names="Kiara", memberships__household__code="F-0001")
        site, name, born = str(kiara.site_id), kiara.full_name, kiara.birth_date
    assert born is not None
    maribel = enter("Maribel Cueva", width)
    page = maribel.page
    closed = page.goto(f"{house.staff}/personas/{kiara.pk}/")
    assert closed is not None
    assert closed.status == 404
    page.goto(f"{house.staff}/")
    press(page, "Abrir un expediente en una urgencia")
    wrong = maribel.look("emergency 1 pedir")
    asked = {"site": site, "name": name, "born": f"{born:%d/%m/%Y}", "why": f"{WHY} {width}"}
    fill(page, **asked, password="no-es-esta")
    send(page)
    assert "Esta no es su contraseña" in said(page)
    fill(page, **asked, password=PASSWORD)
    send(page)
    assert name in said(page)
    wrong += maribel.look("emergency 2 leer")
    file = page.url
    with house.seen():
        opening = next(o for o in Opening.objects.all() if o.why == f"{WHY} {width}")
    salome = enter("Salomé Guevara", width)
    salome.page.goto(f"{house.staff}/salvaguarda/aperturas/")
    assert "Maribel Cueva" in said(salome.page)
    wrong += salome.look("emergency 3 lista")
    salome.page.goto(f"{house.staff}/salvaguarda/aperturas/{opening.pk}/")
    assert WHY in said(salome.page)
    wrong += salome.look("emergency 4 revisar")
    press(salome.page, "Cerrarlo ahora")
    press(salome.page, "Cerrarlo")
    gone = page.goto(file)
    assert gone is not None
    assert gone.status == 404
    fill(salome.page, verdict="justified", note="Fue con ella a la posta.")
    send(salome.page)
    with house.seen():
        opening.refresh_from_db()
        assert (opening.verdict, opening.ended_by.username) == ("justified", "salome")  # type: ignore[union-attr]
    assert not wrong, "\n".join(wrong)
