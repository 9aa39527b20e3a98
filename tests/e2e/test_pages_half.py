"""The other half of the contact sheet."""

from collections.abc import Callable

import pytest

from ayllu.accounts.roles import Role
from tests.e2e.conftest import House
from tests.e2e.eyes import Eyes
from tests.e2e.pages import SHOWN, windows, world, wrongs
from tests.guards.addresses import Address
from tests.guards.samples import World

__all__ = ["windows", "world"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("address", SHOWN[1::2], ids=lambda a: a.name)
def test_a_page_of_the_staff_is_well(
    house: House, world: World, windows: Callable[[Role], Eyes], address: Address
) -> None:
    assert wrongs(house, world, windows, address) == []
