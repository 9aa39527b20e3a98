"""An act in a dialog over the desk; a row of the plan that becomes a form; no scripts at all."""

import pytest
from playwright.sync_api import Browser, Page, expect

from ayllu.families.plans.models import Activity
from tests.e2e.conftest import Enter, House, be
from tests.e2e.hands import tick

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ACT = "main a[hx-get*='/actividades/']"
REST = "document.querySelectorAll('details.rest').forEach(d => { d.open = true; })"
ROSA = "Rosa Elena Terrones"
WHY = "La familia lo resolvió con su hermana"


def open_act(page: Page, staff: str) -> str:
    """The dialog of the last brief act of her desk; returns its address."""
    page.goto(f"{staff}/")
    page.evaluate(REST)
    link = page.locator(ACT).last
    address = str(link.get_attribute("href"))
    link.click()
    expect(page.locator("#dialog[open] form[hx-post]")).to_be_visible()
    return address


def test_an_act_is_told_over_the_desk_and_the_counters_follow(
    house: House, enter: Enter, width: int
) -> None:
    rosa = enter(ROSA, width)
    page = rosa.page
    address = open_act(page, house.staff)
    wrong = rosa.look("desk act in a dialog")
    dialog, before = page.locator("#dialog"), page.locator("#waits").inner_text()
    page.keyboard.press("Escape")
    expect(page.locator("#dialog[open]")).to_have_count(0)
    assert open_act(page, house.staff) == address
    tick(dialog.locator("[name=state][value=dropped]"))
    dialog.get_by_role("button", name="Guardar", exact=True).click()
    expect(dialog.get_by_role("alert").first).to_be_visible()
    wrong += rosa.look("desk act in a dialog to correct")
    dialog.locator("[name=result]").fill(WHY)
    dialog.get_by_role("button", name="Guardar", exact=True).click()
    expect(page.locator("#dialog[open]")).to_have_count(0)
    expect(page.locator(f"main a[href='{address}']")).to_have_count(0)
    expect(page.locator("#waits")).not_to_have_text(before)
    expect(page.locator("#undo")).to_contain_text("Actividad")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")  # the strip lies over nothing
    wrong += rosa.look("desk after the dialog")
    assert not wrong, "\n".join(wrong)
    with page.expect_navigation():
        page.locator("#undo button").click()
    expect(page.locator(f"{ACT}[href='{address}']")).to_have_count(1)


def test_a_row_of_the_plan_becomes_a_form_and_a_row_again(
    house: House, enter: Enter, width: int
) -> None:
    rosa = enter(ROSA, width)
    page = rosa.page
    with house.seen():
        found = Activity.objects.filter(
            state="to_do",
            objective__plan__state="approved",
            objective__plan__participation__worker__username="rosa",
        ).select_related("objective__plan")[0 if width < 500 else 1]
        plan, row = found.objective.plan_id, f"#activity-{found.pk}"
    page.goto(f"{house.staff}/planes/{plan}/")
    done = page.locator(f"#done-{found.objective_id}")
    before = done.inner_text()
    page.locator(f"{row} a[hx-get]").click()
    expect(page.locator(f"form{row}")).to_be_visible()
    wrong = rosa.look("plan row as a form")
    page.locator(f"form{row} a[hx-get]").click()  # cancel: a plain GET
    expect(page.locator(f"form{row}")).to_have_count(0)
    assert done.inner_text() == before
    page.locator(f"{row} a[hx-get]").click()
    form = page.locator(f"form{row}")
    tick(form.locator("[name=state][value=done]"))
    form.locator("[name=on_day]").fill("")
    form.get_by_role("button").first.click()
    expect(form.get_by_role("alert").first).to_be_visible()
    form.locator("[name=on_day]").fill("20/11/2026")
    form.get_by_role("button").first.click()
    expect(page.locator(f"form{row}")).to_have_count(0)
    expect(page.locator(row)).to_contain_text("Hecho")
    expect(done).not_to_have_text(before)
    expect(page.locator("#undo button")).to_be_visible()
    wrong += rosa.look("plan row told")
    assert not wrong, "\n".join(wrong)


def test_both_work_without_scripts(house: House, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, locale="es-PE")
    try:
        page = context.new_page()
        be(page, house.staff, ROSA)
        address = str(page.locator(ACT).first.get_attribute("href"))
        page.goto(f"{house.staff}{address}")
        page.locator("[name=result]").fill(WHY)
        with page.expect_navigation():
            page.locator("main form[method=post] button.main").first.click()
        assert "/planes/" in page.url
    finally:
        context.close()
