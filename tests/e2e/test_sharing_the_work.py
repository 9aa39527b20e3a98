"""Two journeys: families go to a colleague for a holiday; people who know a child sit together."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page

from ayllu.accounts.models import User
from ayllu.families.charge.models import Responsibility
from ayllu.families.conference.models import Conference, Task
from ayllu.families.handover.models import Handover
from ayllu.people.papers.factories import make_consent
from ayllu.people.register.models import Household
from tests.e2e.conftest import Enter, House
from tests.e2e.hands import fill, press, said, send

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ROSA, CARMEN = "Rosa Elena Terrones", "Carmen Abanto"


def day(ahead: int) -> str:
    found: date = timezone.localdate() + timedelta(days=ahead)
    return found.strftime("%d/%m/%Y")


def key(house: House, username: str) -> str:
    with house.seen():
        return str(User.objects.get(username=username).pk)


def only_two(page: Page) -> None:
    """Untick every family but the first two."""
    boxes = page.locator("main [name=family]")
    for n in range(2, boxes.count()):
        boxes.nth(n).uncheck(force=True)


def test_a_holiday_is_handed_over_read_and_lies_on_the_other_desk(
    house: House, enter: Enter
) -> None:
    seen = enter(ROSA, 1280)
    page = seen.page
    page.goto(f"{house.staff}/cartera/")
    assert "familias" in said(page)
    assert seen.look("sharing caseload") == []
    press(page, "Entregar familias")
    fill(page, reason="holiday", from_day=day(0), until_day=day(14))
    fill(page, receiver=key(house, "carmen"), word="Llaves con la directora")
    only_two(page)
    assert seen.look("sharing handover choice") == []
    send(page)
    assert "Todo lo pendiente" in said(page)
    page.locator("main textarea[name^=note-]").first.fill("Llamar antes de ir")
    send(page, "main button[name=confirm]")
    assert "En curso" in said(page)
    assert seen.look("sharing handover") == []
    with house.seen():
        row = Handover.objects.get(giver__username="rosa", word="Llaves con la directora")
        assert Responsibility.objects.stand_ins().filter(worker__username="carmen").count() >= 2
    other = enter(CARMEN, 360)
    phone = other.page
    assert "Leer la entrega" in said(phone)
    phone.goto(f"{house.staff}/entregas/{row.pk}/")
    assert "Llamar antes de ir" in said(phone)
    for _ in range(2):
        press(phone, "Ya la leí")
    assert phone.get_by_role("button", name="Ya la leí").count() == 0
    assert other.look("sharing handover read") == []
    phone.goto(f"{house.staff}/cartera/?show=stand_in")
    assert "en reemplazo de Rosa Terrones" in said(phone)
    assert other.look("sharing stand in") == []
    phone.goto(f"{house.staff}/entregas/{row.pk}/hoja/")
    assert other.look("sharing handover sheet") == []


def test_a_conference_from_the_call_to_a_task_that_is_done(house: House, enter: Enter) -> None:
    seen = enter(ROSA, 1280)
    page = seen.page
    with house.seen():
        home = Household.objects.get(code="F-0001")
        child = home.memberships.get(person__given_names="Kiara").person
        mother = home.memberships.get(is_head=True).person
        child_id, home_id = str(child.pk), str(home.pk)
    page.goto(f"{house.staff}/reuniones/hogar/{home_id}/nueva/")
    fill(page, child=child_id, reason="Faltas los días de feria", planned_on=day(0))
    fill(page, planned_at="10:00", place="Centro Social", family_invited="yes")
    send(page)
    press(page, "Invitar a alguien")
    body = page.locator("[name=body] option", has_text="DEMUNA de Cajamarca").get_attribute("value")
    fill(page, body=body, name="Dra. Vigo", sees="all")
    send(page)
    assert "no ha consentido" in said(page)
    assert seen.look("sharing invite refused") == []
    with house.seen():
        make_consent(person=child, giver=mother, purpose="sharing", recipient="authority")
    fill(page, body=body, name="Dra. Vigo", sees="all")
    send(page)
    assert "Dra. Vigo" in said(page)
    press(page, "Escribir el acta")
    fill(page, reminded=True, held_on=day(0), child_view="Quiero ir a la escuela", child_how="Ayer")
    fill(page, matters="La escuela ofrece refuerzo por las tardes.")
    fill(page, tasks__0__what="Hablar con la abuela", tasks__0__due_on=day(0))
    fill(page, tasks__0__user=key(house, "rosa"))
    page.locator("label", has_text="Dra. Vigo").first.click()
    assert seen.look("sharing minutes") == []
    send(page)
    assert "Hablar con la abuela" in said(page)
    assert seen.look("sharing conference") == []
    press(page, "Se firmó el papel")
    send(page)
    page.goto(f"{house.staff}/")
    assert "Hablar con la abuela" in said(page)
    with house.seen():
        row = Conference.objects.get(reason="Faltas los días de feria")
        assert row.guests.get(name="Dra. Vigo").present
        task = Task.objects.get(conference=row)
    page.goto(f"{house.staff}/reuniones/acuerdos/{task.pk}/")
    fill(page, state="done", on_day=day(0), result="Aceptó los martes")
    send(page)
    assert "Aceptó los martes" in said(page)
    page.goto(f"{house.staff}/reuniones/{row.pk}/acta/hoja/")
    assert "Quiero ir a la escuela" in said(page)
    assert seen.look("sharing minutes sheet") == []
