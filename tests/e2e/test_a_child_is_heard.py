"""A child complains at the public page; it is answered; she reads the answer with the code."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from ayllu.complaints.answers import tasks
from ayllu.complaints.register.models import Complaint
from tests.e2e.conftest import Enter, House
from tests.e2e.eyes import Eyes
from tests.e2e.hands import fill, press, said, send

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WORDS = "En el almuerso la sopa siempre viene fría y no me la puedo comer"
OPEN = "Tienes razón. Desde el lunes la sopa se sirve caliente."


@pytest.mark.parametrize("width", [360])  # walked on the phone, looked at wide too
def test_a_childs_complaint_is_answered_and_the_child_reads_it_with_the_code(
    house: House, window: Callable[[int], Eyes], enter: Enter, width: int
) -> None:
    """In the end the child is not satisfied, and another person is asked to answer."""
    child = window(width)
    page = child.page
    page.goto(f"{house.portal}/queremos-escucharte/")
    wrong = child.look("heard 1 queremos escucharte", weigh=True)
    send(page)  # empty: nothing is lost, and the page says what is missing
    assert page.locator(".error-summary").count() == 1
    wrong += child.look("heard 2 falta algo")
    fill(page, kind="complaint", about="food", who="child", words=WORDS, reach="Aula verde")
    send(page)
    page.wait_for_url("**/queremos-escucharte/gracias/**")
    code = re.search(r"A-[0-9A-Z]{7}", said(page))
    assert code is not None
    assert WORDS not in page.content()
    wrong += child.look("heard 3 gracias", weigh=True)
    press(page, "Leer mi respuesta")
    answer = ask(child, code[0])
    assert "Todavía no hay respuesta" in answer
    wrong += child.look("heard 4 todavía no")

    assert tasks.collect_letters() == 1
    elena = enter("Elena Cabanillas", width)
    elena.page.goto(f"{house.staff}/quejas/")
    elena.page.get_by_role("link", name=code[0]).first.click()
    expect(elena.page.locator("main blockquote")).to_contain_text(WORDS)
    wrong += elena.look("heard 5 la queja", weigh=True)
    press(elena.page, "Ya la leí")
    assert "Leímos lo que nos contaste" in ask(child, code[0])
    press(elena.page, "Escribir qué se hizo")
    fill(elena.page, text="Se compró una tapa para la olla")
    send(elena.page)
    press(elena.page, "Responder")
    fill(elena.page, how="portal", text="Se habló con la cocinera Olinda.", open_text=OPEN)
    wrong += elena.look("heard 6 responder")
    send(elena.page)
    assert OPEN.split(".")[0] in elena.page.content()

    answer = ask(child, code[0].lower().replace("-", " "))
    assert OPEN in answer
    assert "Olinda" not in answer
    assert WORDS not in answer
    assert code[0] not in page.url
    wrong += child.look("heard 7 la respuesta", weigh=True)
    fill(page, satisfied="no", again_words="Sigue fría")
    send(page)
    assert tasks.collect_letters() == 1
    with house.seen():
        row = Complaint.objects.select_related("responsible").get(code=code[0])
        assert row.state == "appealed"
        assert row.responsible is not None
        assert row.responsible.username == "salome"
    salome = enter("Salomé Guevara", width)
    salome.page.goto(f"{house.staff}/quejas/{row.pk}/")
    assert "Sigue fría" in said(salome.page)
    wrong += salome.look("heard 8 otra responde")
    assert not wrong, "\n".join(wrong)


def ask(child: Eyes, code: str) -> str:
    page = child.page
    page.goto(page.url.split("/queremos-escucharte/")[0] + "/queremos-escucharte/respuesta/")
    page.locator("main [name=code]").fill(code)
    send(page)
    return said(page)


def test_the_pages_for_children_work_without_scripts(house: House, browser: object) -> None:
    context = browser.new_context(java_script_enabled=False, locale="es-PE")  # type: ignore[attr-defined]  # playwright's
    page = context.new_page()
    page.goto(f"{house.portal}/queremos-escucharte/")
    page.locator("[name=kind][value=complaint]").check(force=True)
    page.locator("main [name=words]").fill("No me gusta el hígado")
    page.get_by_role("button", name="Enviar").click()
    page.wait_for_url("**/gracias/**")
    assert re.search(r"A-[0-9A-Z]{7}", page.inner_text("main"))
    context.close()
