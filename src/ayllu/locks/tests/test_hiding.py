"""Hidden for safety: not found for everyone but the lead, in pages, lists and the database."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.ground.constraints import Refused, settled
from ayllu.lib.uuid7 import uuid7
from ayllu.locks import actions, policies
from ayllu.locks.models import Hiding
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site
from conftest import ScopedClient, look
from tests import scenes
from tests.scenes import be

SignIn = Callable[[User], ScopedClient]
OTHERS = ("rosa", "elena", "carmen", "tomas", "ada", "monica", "maribel")


@pytest.fixture
def home(rosa: User, cajamarca: Site) -> Household:
    return scenes.family(rosa, cajamarca)


@pytest.fixture
def kiara(home: Household, salome: User) -> Person:
    """A child of Rosa's family, hidden by the lead; things of hers lie in many tables."""
    child = Person.objects.get(given_names="Kiara")
    child.alerts.create(site=child.site, kind="allergy", text="Maní", from_day=scenes.today())
    child.papers.create(site=child.site, kind="dni", state="none")
    actions.hide(by=salome, person=child, why="El padre la busca.", at=timezone.now())
    child.refresh_from_db()
    return child


def rows_of(person: Person) -> dict[str, int]:
    """By SQL as ``app``: every row that points at her in every table that does, and herself."""
    found = {}
    with connection.cursor() as cursor:
        for table, column in [("people_register_person", "id"), *policies.pointing()]:
            cursor.execute(f"select count(*) from {table} where {column} = %s", [person.pk])
            found[f"{table}.{column}"] = cursor.fetchone()[0]
    return {name: n for name, n in found.items() if n}


@pytest.mark.parametrize("name", OTHERS)
def test_to_everyone_else_she_does_not_exist(
    name: str, kiara: Person, request: pytest.FixtureRequest, sign_in: SignIn
) -> None:
    user: User = request.getfixturevalue(name)
    be(user)
    assert rows_of(kiara) == {}
    look()
    client = sign_in(user)
    for page in ("casefile_person", "casefile_person_story", "casefile_opened", "locks_hide"):
        assert client.get(reverse(page, args=[kiara.pk])).status_code == 404, page


def test_the_lead_of_the_site_alone_finds_her(kiara: Person, salome: User, sign_in: SignIn) -> None:
    be(salome)
    seen = rows_of(kiara)
    assert seen["people_register_person.id"] == 1
    assert seen["people_register_carealert.person_id"] == 1
    page = sign_in(salome).get(reverse("casefile_person", args=[kiara.pk]))
    assert "Kiara" in page.content.decode()


@pytest.mark.parametrize("name", ["rosa", "elena"])
def test_no_list_search_or_print_says_her_name_and_the_family_says_protected(
    name: str, kiara: Person, home: Household, request: pytest.FixtureRequest, sign_in: SignIn
) -> None:
    client = sign_in(request.getfixturevalue(name))
    pages = [
        client.get("/"),
        client.get(reverse("casefile_households")),
        client.get(reverse("people_household_genogram", args=[home.pk])),
        client.get(reverse("casefile_household_story", args=[home.pk])),
        client.post(reverse("desk_search"), {"q": "Kiara Tacilla", "command": uuid7()}),
        client.post(reverse("desk_search"), {"q": "Kiara", "wide": "1", "command": uuid7()}),
    ]
    for page in pages:
        assert page.status_code == 200, page.request["PATH_INFO"]
        assert "Tacilla" not in page.content.decode().replace('value="Kiara Tacilla"', "")
    file = client.get(reverse("casefile_household", args=[home.pk])).content.decode()
    assert "Kiara" not in file
    assert "Una persona protegida" in file


def test_the_address_of_her_home_hides_with_her(
    kiara: Person, home: Household, as_elena: ScopedClient
) -> None:
    home.refresh_from_db()
    assert home.violence_recorded
    page = as_elena.get(reverse("casefile_household", args=[home.pk])).content.decode()
    assert "Pasando la capilla" not in page
    assert "+51900000144" not in page.replace(" ", "")


def test_she_is_shown_again_with_a_reason_and_both_days_stay(
    kiara: Person, salome: User, rosa: User, as_salome: ScopedClient
) -> None:
    address = reverse("locks_hide", args=[kiara.pk])
    assert as_salome.post(address, {"why": "", "command": uuid7()}).status_code == 422
    assert (
        as_salome.post(address, {"why": "Ya no hay peligro.", "command": uuid7()}).status_code
        == 302
    )
    row = Hiding.objects.get()
    assert (row.why, row.lifted_why, row.lifted_by) == (
        "El padre la busca.",
        "Ya no hay peligro.",
        salome,
    )
    be(rosa)
    assert rows_of(kiara)["people_register_person.id"] == 1


@pytest.mark.parametrize("hidden", [True, False])
def test_the_mark_moves_in_no_other_way(home: Household, salome: User, hidden: bool) -> None:
    child = Person.objects.get(given_names="Kiara")
    if not hidden:
        actions.hide(by=salome, person=child, why="El padre la busca.", at=timezone.now())
    with pytest.raises(Refused), settled():
        Person.objects.filter(pk=child.pk).update(hidden_for_safety=hidden)


def test_a_director_cannot_hide_nor_show_by_sql(
    kiara: Person, elena: User, cajamarca: Site
) -> None:
    mother = Person.objects.get(given_names="Rosa Elena")
    be(elena)
    with connection.cursor() as cursor:
        cursor.execute("update locks_hiding set lifted_at = now(), lifted_why = 'x'")
        assert cursor.rowcount == 0
    made: Any = {"site": cajamarca, "person": mother, "why": "x", "entered_by": elena}
    with pytest.raises(Exception, match="row-level security"):
        Hiding.objects.create(**made)


def test_nobody_is_hidden_twice(kiara: Person, salome: User) -> None:
    with pytest.raises(Refused):
        actions.hide(by=salome, person=kiara, why="Otra vez.", at=timezone.now())
