"""Every page of both surfaces, as the fitting role, at both widths: the contact sheet.

At each page: no violation of axe's rules, no error in the console, nothing wider than the window,
no English, within the weight. The pictures lie in ``.state/contact/index.html``.
"""

from collections.abc import Callable

import pytest
from django.urls import reverse

from ayllu.accounts.roles import Role
from tests.e2e.conftest import House
from tests.e2e.eyes import Eyes
from tests.e2e.pages import CAST, SHOWN, windows, world, wrongs
from tests.guards import addresses
from tests.guards.addresses import PORTAL, Address
from tests.guards.samples import World
from tests.guards.test_matrix import WORDS

__all__ = ["windows", "world"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]


# Half of them here, half in ``test_pages_half``: two workers share the longest of the journeys.
@pytest.mark.parametrize("address", SHOWN[::2], ids=lambda a: a.name)
def test_a_page_of_the_staff_is_well(
    house: House, world: World, windows: Callable[[Role], Eyes], address: Address
) -> None:
    assert wrongs(house, world, windows, address) == []


@pytest.mark.parametrize(
    "address",
    [a for a in addresses.of(PORTAL) if a.name not in ("website_language", "portal_enough")],
    ids=lambda a: a.name,
)
def test_a_page_of_the_public_is_well(
    house: House, window: Callable[[int], Eyes], address: Address
) -> None:
    seen = window(360)
    words = {p: WORDS[(address.name, p)] for p in address.parameters}
    answer = seen.page.goto(house.portal + reverse(address.name, urlconf=PORTAL, kwargs=words))
    assert answer is not None
    assert answer.status == 200
    assert seen.look_twice(address.name) == []


@pytest.mark.parametrize("path", ["/ingreso/", "/ingreso/elenco/", "/no-existe/"])
def test_the_gate_and_the_error_page_are_well(
    house: House, window: Callable[[int], Eyes], path: str
) -> None:
    seen = window(360)
    seen.page.goto(house.staff + path)
    assert seen.look_twice(f"gate {path}") == []


@pytest.mark.parametrize("role", CAST, ids=lambda r: r.value)
def test_the_first_screen_of_each_role_is_well(
    house: House, windows: Callable[[Role], Eyes], role: Role
) -> None:
    seen = windows(role)
    seen.page.goto(house.staff + "/")
    assert seen.look_twice(f"home of {role.value}") == []
