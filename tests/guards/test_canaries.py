"""Strings that must never be found: planted in a concern, a letter, a document number."""

import logging
from collections.abc import Iterator

import pytest
from django.db import connections
from django.test import Client

from ayllu.accounts.factories import make_user
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.ground import scopes
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.models import IdentityPaper, Person
from ayllu.places.models import Site
from ayllu.safeguarding.models import Concern
from tests.dumps import dump
from tests.surfaces import looking, new_site, portal

CONCERN, FAMILY, DNI = "canario-jilguero", "canario-zorzal", "99173642"
BIRDS = (CONCERN, FAMILY, DNI)


class Everything(logging.Handler):
    """Every line that leaves through the filter of our logs."""

    def __init__(self) -> None:
        super().__init__(0)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@pytest.fixture
def log() -> Iterator[Everything]:
    handler = Everything()
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    try:
        yield handler
    finally:
        root.removeHandler(handler)
        root.setLevel(level)


def raise_as_maribel(site: Site) -> list[str]:
    """Addresses that the browser of Maribel has seen."""
    with scopes.acting(system_scope()):
        maribel = make_user("maribel", "Maribel", "Cueva", Role.EDUCATOR, site)
    client = Client()
    client.force_login(maribel)
    words = {"narrative": CONCERN, "kind": "unsure", "by_whom": "staff", "command": uuid7()}
    answer = client.post("/salvaguarda/avisar/", words)
    assert answer.status_code == 302, answer.content
    return [answer["Location"]]


def refer(database: str) -> list[str]:
    words = {
        "family_name": FAMILY, "where": FAMILY, "worry": FAMILY, "urgency": "normal",
        "family_knows": "unsure", "who": "neighbour", "command": uuid7(),
    }  # fmt: skip
    with portal(database) as visitor:
        answer = visitor.post("/derivar/", words)
    return [answer["Location"]]


def note_paper(site: Site) -> None:
    with looking():
        person = Person.objects.create(site=site, given_names="Yeni", primer_apellido="Chilón")
        IdentityPaper.objects.create(
            site=site, person=person, kind="dni", state="valid", number=DNI
        )


def test_canaries_are_absent_from_dump_logs_and_addresses(
    fresh_database: str, log: Everything
) -> None:
    site = new_site()
    addresses = raise_as_maribel(site) + refer(fresh_database)
    note_paper(site)
    with looking():
        assert Concern.objects.get().narrative == CONCERN
        assert IdentityPaper.objects.get().number == DNI
    connections.close_all()
    text = dump(fresh_database, "--inserts")
    assert "safeguarding_concern" in text
    for bird in BIRDS:
        assert bird not in text
        assert bird not in "\n".join(log.lines)
        assert not [a for a in addresses if bird in a]
