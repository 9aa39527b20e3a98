"""Two thousand requests at once over a small pool: nobody ever gets a row of the other site."""

import http.client
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db import connections
from django.test import Client

from ayllu.accounts.models import User
from ayllu.accounts.scopes import system_scope
from ayllu.ground import scopes
from ayllu.people.register.models import Household
from tests import harness
from tests.e2e import servers

pytestmark = pytest.mark.slow
REQUESTS, THREADS = 2000, 24
CODE = re.compile(r"F-[0-9A-Z]{4,6}")
WHO = {
    "rosa": "cajamarca",
    "carmen": "cajamarca",
    "elena": "cajamarca",
    "salome": "cajamarca",
    "tomas": "pachacamac",
    "norma": "pachacamac",
    "gladys": "pachacamac",
    "maribel": "",  # an educator: finds no list of families at all
}


@pytest.fixture
def served(
    fresh_database: str, tmp_path: Path
) -> Iterator[tuple[str, dict[str, set[str]], dict[str, str]]]:
    """A real server, the codes of the families of each site, a session for each person."""
    settings.KEYRING = harness.keys()
    name = f"many_{fresh_database}"
    with servers.copy(name):
        harness.point_at(name)
        with scopes.acting(system_scope(*scopes.COMPARTMENTS)):
            codes = {
                site: set(Household.objects.filter(site__code=site).values_list("code", flat=True))
                for site in ("cajamarca", "pachacamac")
            }
            cookies = {who: session(User.objects.get(username=who)) for who in WHO}
        with servers.serving(name, "staff", tmp_path / "staff.log", workers=2) as address:
            yield address, codes, cookies
        connections.close_all()
        harness.point_at(fresh_database)


def session(user: User) -> str:
    client = Client()
    client.force_login(user)
    assert {SESSION_KEY, BACKEND_SESSION_KEY, HASH_SESSION_KEY} <= set(client.session.keys())
    return client.cookies.output(header="", sep=";").split(";")[0].strip()


def test_no_answer_ever_holds_a_family_of_the_other_site(
    served: tuple[str, dict[str, set[str]], dict[str, str]],
) -> None:
    address, codes, cookies = served
    place = urlsplit(address)
    people = list(WHO)

    def ask(number: int) -> tuple[str, int, set[str]]:
        who = people[number % len(people)]
        line = http.client.HTTPConnection(place.hostname or "", place.port, timeout=60)
        try:
            line.request("GET", "/familias/", headers={"Cookie": cookies[who]})
            answer = line.getresponse()
            return who, answer.status, set(CODE.findall(answer.read().decode()))
        finally:
            line.close()

    with ThreadPoolExecutor(THREADS) as pool:
        answers = list(pool.map(ask, range(REQUESTS)))
    assert {status for who, status, _ in answers if who == "maribel"} == {404}
    assert {status for who, status, _ in answers if who != "maribel"} == {200}
    wrong = [(who, seen - codes.get(WHO[who], set())) for who, _, seen in answers]
    assert [w for w in wrong if w[1]] == []
    assert all(seen for who, _, seen in answers if who != "maribel")
