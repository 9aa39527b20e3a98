"""The other half of the matrix."""

import pytest

from tests.guards.addresses import Address
from tests.guards.samples import World
from tests.guards.test_matrix import HERE, ROWS, wrongs


@pytest.mark.parametrize("address", HERE[1::2], ids=lambda a: a.name)
def test_everyone_finds_what_the_table_says(world: World, address: Address) -> None:
    declared = ROWS[address.name]
    wrong = [w for method, row in declared.items() for w in wrongs(world, address, method, row)]
    assert not wrong, "\n".join(wrong)
