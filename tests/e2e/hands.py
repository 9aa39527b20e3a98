"""How the journeys type and press: by the names of the fields, as the pages have them."""

from typing import Any

from playwright.sync_api import Locator, Page

MAIN = "main form[method=post] button.main"


def one(page: Page, name: str) -> Locator:
    return page.locator(f"main [name='{name}']:not([type=hidden])").first


def fill(page: Page, **values: Any) -> None:
    """``fill(page, name="x", level=3, reasons=["neglect"])``; ``__`` in a name is a hyphen."""
    for key, value in values.items():
        put(page, key.replace("__", "-"), value)


UNFOLD = "document.querySelectorAll('main details').forEach(d => { d.open = true; })"


def put(page: Page, name: str, value: Any) -> None:
    page.evaluate(UNFOLD)
    field = one(page, name)
    tag, kind = field.evaluate("e => [e.tagName, e.type]")
    if isinstance(value, list) or kind == "radio":
        for each in value if isinstance(value, list) else [value]:
            tick(page.locator(f"main [name='{name}'][value='{each}']").first)
    elif kind == "checkbox":
        tick(field)
    elif tag == "SELECT":
        field.select_option(str(value))
    else:
        field.fill(str(value))


def tick(box: Locator) -> None:
    """As a finger on its label does: the box itself may lie hidden under the words."""
    if not box.is_checked():
        box.evaluate("e => e.click()")


def send(page: Page, button: str = MAIN) -> None:
    """Press the main button and wait for the next page."""
    with page.expect_navigation():
        page.locator(button).first.click()


def press(page: Page, words: str) -> None:
    """A link or a button of the page's own part, by its words."""
    found = (
        page.locator("main")
        .get_by_role("link", name=words)
        .or_(page.locator("main").get_by_role("button", name=words))
    )
    with page.expect_navigation():
        found.first.click()


def said(page: Page) -> str:
    return page.locator("main").inner_text()
