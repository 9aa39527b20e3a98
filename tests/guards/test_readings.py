"""What shows somebody's record says so in the audit before it is sent: files, sheets and forms."""

import pytest
from django.db import transaction
from django.db.models import Q

from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.audit.models import Entry
from ayllu.ground import scopes
from tests.guards.addresses import Address
from tests.guards.samples import World
from tests.guards.test_matrix import HERE, ROWS, is_owned, url

READ = Q(code__endswith=".read") | Q(code__endswith=".export")
NOBODYS = {
    "people_import": "rows of a list, nobody in the files yet; taken in they are changes",
    "reports_export": "asks for the reason; the numbers taken along are recorded",
}
SHOWN = [
    a
    for a in HERE
    if "GET" in ROWS[a.name] and is_owned(a) and not a.name.startswith(tuple(NOBODYS))
]


@pytest.mark.slow
@pytest.mark.parametrize("address", SHOWN, ids=lambda a: a.name)
def test_a_page_about_somebody_is_recorded_as_read(world: World, address: Address) -> None:
    """By the first role that may; a list is counted, all else is about a row."""
    reader = next(world.staff[r] for r in Role if ROWS[address.name]["GET"][r.value] == "ok")
    with transaction.atomic():
        answer = world.client(reader).get(url(world, address))
        found = read_by(reader)
        transaction.set_rollback(True)
    scopes.clear()
    assert answer.status_code in (200, 302)
    if answer.status_code == 200:
        assert found, address.route


def read_by(reader: User) -> bool:
    with scopes.acting(system_scope(*scopes.COMPARTMENTS)):
        return Entry.objects.filter(READ, by_id=reader.pk).exists()
