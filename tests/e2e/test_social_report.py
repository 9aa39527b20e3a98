"""A social report in the browser: drafted, written, approved by another, issued, handed over."""

import io

import pypdf
import pytest
from django.utils import timezone

from ayllu.families.issuing.models import Issue
from ayllu.families.socialreport.factories import OWN
from ayllu.families.socialreport.models import SocialReport
from ayllu.people.register.models import Household
from tests.e2e.conftest import Enter, House
from tests.e2e.hands import fill, press, said, send

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ADDRESSEE = "Segundo Juzgado de Familia de prueba"


def made(width: int) -> SocialReport:
    return SocialReport.objects.get(addressee=f"{ADDRESSEE} {width}")


@pytest.mark.parametrize("width", [360])  # walked on the phone, looked at wide too
def test_from_the_file_to_the_hand_over(house: House, enter: Enter, width: int) -> None:
    rosa, wrong = enter("Rosa Elena Terrones", width), []
    page = rosa.page
    with house.seen():
        home = Household.objects.get(code="F-0001")
    page.goto(f"{house.staff}/informes/hogar/{home.pk}/")
    press(page, "Nuevo informe social")
    fill(
        page,
        to="court",
        addressee=f"{ADDRESSEE} {width}",
        purpose="Informar al juzgado.",
        ground="order",
        order_authority="Segundo Juzgado",
        order_number="Resolución 7",
        order_on=f"{timezone.localdate():%d/%m/%Y}",
    )
    wrong += rosa.look("informe 1 para quién")
    send(page)
    with house.seen():
        report = made(width)
    assert "Línea de pobreza" in said(page)
    for part, text in OWN.items():
        page.goto(f"{house.staff}/informes/{report.pk}/parte/{part}/")
        fill(page, text=text)
        send(page)
    page.goto(f"{house.staff}/informes/{report.pk}/parte/health/")
    assert "Evaluación" in page.locator("aside, .aside").first.inner_text()
    wrong += rosa.look("informe 2 una parte")
    page.locator("main [name='text']").fill("A medio escribir, todavía sin guardar.")
    page.locator("[data-draft-state]", has_text="Borrador guardado").wait_for(timeout=60_000)
    page.reload()  # the light went: what was typed is there again
    assert "A medio escribir" in page.locator("main [name='text']").input_value()
    send(page)
    press(page, "Pedir el visto bueno")
    fill(page, register_number="CTSP 12345")
    send(page)
    assert "Espera visto bueno" in said(page)
    elena = enter("Elena Cabanillas", width)
    elena.page.goto(f"{house.staff}/informes/{report.pk}/visto-bueno/")
    assert "A medio escribir" in said(elena.page)
    fill(elena.page, verdict="approved")
    wrong += elena.look("informe 3 visto bueno")
    send(elena.page)
    page.goto(f"{house.staff}/informes/{report.pk}/")
    press(page, "Emitir el informe")
    assert "psicología: no entran nunca" in said(page)
    fill(page, checked=True)
    wrong += rosa.look("informe 4 emisión")
    send(page)
    with house.seen():
        issue = Issue.objects.select_related("site").get(report=report)
    assert issue.called in said(page)
    answer = page.request.get(f"{house.staff}/informes/{report.pk}/informe.pdf")
    text = pypdf.PdfReader(io.BytesIO(answer.body())).pages[0].extract_text()
    assert issue.called in text
    press(page, "Entrega o respuesta")
    fill(page, kind="handed", who="Mesa de partes")
    send(page)
    assert "Mesa de partes" in said(page)
    wrong += rosa.look("informe 5 entregado")
    assert wrong == []
