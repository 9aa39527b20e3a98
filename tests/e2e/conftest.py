"""Real servers, a real browser, and the cast of the demo."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connections
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.plugin import DjangoDbBlocker

from ayllu.accounts.scopes import system_scope
from ayllu.ground import scopes
from tests import harness
from tests.e2e import eyes, servers
from tests.e2e.eyes import WIDTHS, Eyes

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright's loop runs beside our own eyes


@dataclass
class House:
    """Both surfaces on a database of the module's own; the public one from its first visitor on."""

    name: str
    staff: str
    log: Path
    open: ExitStack

    @cached_property
    def portal(self) -> str:
        return self.open.enter_context(
            servers.serving(self.name, "portal", self.log / "portal.log")
        )

    def work_off(self) -> None:
        servers.work_off(self.name)

    def seen(self) -> ExitStack:
        """Look into the database with the test's eyes, in a transaction."""
        stack = ExitStack()
        stack.enter_context(scopes.acting(system_scope(*scopes.COMPARTMENTS)))
        return stack


@pytest.fixture(scope="module")
def house(
    tmp_path_factory: pytest.TempPathFactory,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[House]:
    logs = tmp_path_factory.mktemp("servers")
    settings.KEYRING = harness.keys()
    before = connections["default"].settings_dict["NAME"]
    with ExitStack() as stack:
        stack.enter_context(django_db_blocker.unblock())
        name = stack.enter_context(servers.copy(f"house_{os.getpid()}"))
        stack.callback(harness.point_at, before)
        stack.callback(connections.close_all)
        staff = stack.enter_context(servers.serving(name, "staff", logs / "staff.log"))
        harness.point_at(name)
        yield House(name, staff, logs, stack)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("AYLLU_CHROMIUM")
    if not path:
        pytest.skip("no Chromium: set AYLLU_CHROMIUM")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield found
        found.close()


Enter = Callable[..., Eyes]


@pytest.fixture
def window(browser: Browser) -> Iterator[Callable[[int], Eyes]]:
    """``window(360)`` opens a window of that width, in Spanish, with nothing remembered."""
    open_ones = []

    def make(width: int) -> Eyes:
        context = browser.new_context(
            viewport={"width": width, "height": 740 if width < 500 else 900}, locale="es-PE"
        )
        context.set_default_timeout(8000)
        open_ones.append(context)
        return Eyes(context.new_page(), width)

    yield make
    for context in open_ones:
        context.close()


def be(page: Page, staff: str, full_name: str) -> None:
    """Choose someone of the cast."""
    page.goto(f"{staff}/ingreso/elenco/")
    page.locator("li", has_text=full_name).get_by_role("button").click()
    page.wait_for_load_state()


@pytest.fixture
def enter(house: House, window: Callable[[int], Eyes]) -> Enter:
    """``enter("Rosa Elena Terrones", 360)``: a window in which she has signed in."""

    def sign_in(full_name: str, width: int = 1280) -> Eyes:
        seen = window(width)
        be(seen.page, house.staff, full_name)
        return seen

    return sign_in


@pytest.fixture(params=WIDTHS)
def width(request: pytest.FixtureRequest) -> int:
    return int(request.param)


def pytest_sessionfinish() -> None:
    eyes.sheet()
