"""Two errands walked in the browser: a DNI that was missing, and a business with its cash book."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.families.gain.models import Income, Sheet
from ayllu.families.legal.models import Matter
from ayllu.families.owed.reads import missing_at
from ayllu.families.work.models import Path
from ayllu.people.register.models import Household, IdentityPaper
from tests.e2e.conftest import Enter, House
from tests.e2e.hands import fill, press, said, send

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ROSA = "Rosa Elena Terrones"


def day(days: int = 0) -> str:
    return f"{timezone.localdate() + timedelta(days=days):%d/%m/%Y}"


def test_a_missing_dni_from_the_list_to_the_register(house: House, enter: Enter) -> None:
    """One tap opens the matter; steps, a hearing, the result; then the paper, typed by hand."""
    page = enter(ROSA, 360).page
    with house.seen():
        rosa = User.objects.get(username="rosa")
        child = missing_at(held_by(rosa, on=timezone.localdate()), today=timezone.localdate())[0]
        who = child[0].person
    page.goto(f"{house.staff}/falta/")
    row = page.locator("main tr", has_text=who.full_name)
    with page.expect_navigation():
        row.get_by_role("button").click()
    assert who.full_name in said(page)
    assert "Hecho" not in said(page)
    page.locator("main a", has_text="Contar cómo está").first.click()
    with page.expect_navigation():  # the dialog closes, and the page below shows what was saved
        page.locator("#dialog form[method=post] button.main").click()
    expect(page.locator("#dialog")).not_to_be_visible()
    assert "Hecho" in said(page)
    press(page, "Agregar una audiencia")
    fill(page, kind="appointment", on_day=day(3), at="08:30", place="RENIEC")
    send(page)
    assert "RENIEC" in said(page)
    press(page, "Anotar el resultado")
    fill(page, result="granted", on_day=day(), effect="Ya tiene su DNI.")
    send(page)
    press(page, "Anotar el documento en el registro")
    assert page.locator("main [name=kind]").input_value() == "dni"
    fill(page, number="99871234")
    send(page)
    with house.seen():
        assert Matter.objects.filter(person=who, result="granted").exists()
        assert IdentityPaper.objects.filter(person=who, kind="dni", state="valid").exists()
    page.goto(f"{house.staff}/falta/")
    assert who.full_name not in said(page)


def test_a_business_from_the_file_to_its_first_month(house: House, enter: Enter) -> None:
    """Two taps on the file begin it; then work, the plan, a month, the income before."""
    page = enter(ROSA).page
    with house.seen():
        taken = Path.objects.values("household_id")
        home = (
            Household.objects.filter(
                site__code="cajamarca", case_lead__username="rosa", participations__state="active"
            )
            .exclude(pk__in=taken)
            .order_by("code")[1]
        )
    page.goto(f"{house.staff}/familias/{home.pk}/")
    form = page.locator("form[action$='/nuevo/']", has=page.locator("#work-kind"))
    page.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true; })")
    form.locator("#work-kind").select_option("business")
    form.locator("#work-title").fill("Venta de humitas")
    with page.expect_navigation():
        form.get_by_role("button", name="Empezar el camino").click()
    press(page, "Trabajo conseguido")
    fill(page, kind="own", formality="informal", contract="none", from_day=day(-40))
    send(page)
    press(page, "El negocio")
    press(page, "Escribir el plan")
    fill(page, to_whom="Vecinas", own_capital="80", seed_capital="300")
    send(page)
    press(page, "Anotar un mes")
    fill(page, sales="700", costs="450")
    send(page)
    assert "S/ 250.00" in said(page).replace("\xa0", " ")
    press(page, "Venta de humitas")
    press(page, "Ingresos antes y después")
    page.locator("main a", has_text="Anotar el ingreso").first.click()
    fill(page, amount="200", every="weekly", source="Lavado de ropa")
    send(page)
    assert "S/ 866.67" in said(page).replace("\xa0", " ")
    with house.seen():
        path = Path.objects.get(household=home)
        assert path.state == "working"
        assert Income.objects.get(path=path).moment == "before"
        assert Sheet.objects.filter(business__path=path).count() == 1
