"""Fixtures of every test: the database as ``app``, the cast, and clients signed in as them."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.db import connections
from django.test import Client
from django.utils import translation
from pytest_django.plugin import DjangoDbBlocker

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.ground import database, scopes
from ayllu.places.factories import make_site
from ayllu.places.models import Site
from tests import harness


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A clone of the migrated template for this worker; nothing here is a mock."""
    settings.KEYRING = harness.keys()
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    name = f"test_{worker}_{os.getpid()}"
    with django_db_blocker.unblock():
        harness.fresh(name)
        harness.point_at(name)
    yield
    with django_db_blocker.unblock():
        connections.close_all()
        database.drop(harness.admin(), name)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test with a database of its own takes a second to begin: for ``bin/test``, not each check.

    The guards stay in every check, whatever they cost.
    """
    for item in items:
        own = "fresh_database" in getattr(item, "fixturenames", ())
        if own and "guards" not in item.path.parts:
            item.add_marker(pytest.mark.slow)


@pytest.fixture
def fresh_database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """A database of its own where this test may commit: for threads and real browsers."""
    before = connections["default"].settings_dict["NAME"]
    name = harness.fresh(f"fresh_{os.getpid()}")
    with django_db_blocker.unblock():
        harness.point_at(name)
        try:
            yield name
        finally:
            connections.close_all()
            harness.point_at(before)
            database.drop(harness.admin(), name)


@pytest.fixture(autouse=True)
def in_spanish() -> None:
    """Whatever language the page of an earlier test was read in."""
    translation.activate(settings.LANGUAGE_CODE)


class ScopedClient(Client):
    """Clears every ``app.*`` setting after each request, then looks with the test's eyes."""

    def request(self, **request: Any) -> Any:
        try:
            return super().request(**request)
        finally:
            look()


def look() -> None:
    """See everything, as no person in the program can: to set the scene and to check."""
    scopes.clear()
    scopes.apply(system_scope(*scopes.COMPARTMENTS))


@pytest.fixture
def eyes(db: None) -> None:
    """The scope of the test itself: every compartment at every site."""
    look()


@pytest.fixture
def cajamarca(db: None) -> Site:
    site = make_site("cajamarca", name="Centro Social Cajamarca", district="060101")
    look()
    return site


@pytest.fixture
def pachacamac(db: None) -> Site:
    site = make_site("pachacamac", name="Centro Social Pachacámac", district="150123")
    look()
    return site


@pytest.fixture
def rosa(cajamarca: Site) -> User:
    return make_user("rosa", "Rosa Elena", "Terrones Chilón", Role.SOCIAL_WORKER, cajamarca)


@pytest.fixture
def carmen(cajamarca: Site) -> User:
    """The second social worker of Cajamarca."""
    return make_user("carmen", "Carmen", "Abanto Díaz", Role.SOCIAL_WORKER, cajamarca)


@pytest.fixture
def tomas(pachacamac: Site) -> User:
    return make_user("tomas", "Tomás", "Quispe Rojas", Role.SOCIAL_WORKER, pachacamac)


@pytest.fixture
def marleny(cajamarca: Site, pachacamac: Site) -> User:
    """Social worker of both sites: she travels."""
    user = make_user("marleny", "Marleny", "Rojas Cerna", Role.SOCIAL_WORKER, cajamarca)
    Assignment.objects.create(
        user=user, site=pachacamac, role=Role.SOCIAL_WORKER, from_day=date(2019, 1, 1)
    )
    return user


@pytest.fixture
def elena(cajamarca: Site) -> User:
    return make_user("elena", "Elena", "Cabanillas Urteaga", Role.DIRECTOR, cajamarca)


@pytest.fixture
def maribel(cajamarca: Site) -> User:
    return make_user("maribel", "Maribel", "Cueva Llanos", Role.EDUCATOR, cajamarca)


@pytest.fixture
def ada(cajamarca: Site) -> User:
    return make_user("ada", "Ada", "Bustamante Silva", Role.ADMINISTRATOR, cajamarca)


@pytest.fixture
def salome(cajamarca: Site) -> User:
    return make_user("salome", "Salomé", "Guevara Malca", Role.SAFEGUARDING_LEAD, cajamarca)


@pytest.fixture
def luz(cajamarca: Site) -> User:
    return make_user("luz", "Luz Marina", "Alcántara Mejía", Role.PRIVACY_OFFICER, cajamarca)


@pytest.fixture
def monica(cajamarca: Site) -> User:
    return make_user("monica", "Mónica", "Zambrano Tafur", Role.MONITORING_OFFICER, cajamarca)


@pytest.fixture
def sign_in() -> Callable[[User], ScopedClient]:
    """``sign_in(rosa)`` gives a client that is Rosa."""

    def enter(user: User) -> ScopedClient:
        client = ScopedClient()
        client.force_login(user)
        look()
        return client

    return enter


def client_of(name: str) -> Any:
    """The fixture ``as_<name>``: a client in which this person of the cast has signed in."""

    @pytest.fixture(name=f"as_{name}")
    def client(
        request: pytest.FixtureRequest, sign_in: Callable[[User], ScopedClient]
    ) -> ScopedClient:
        return sign_in(request.getfixturevalue(name))

    return client


CAST = ("luz", "rosa", "carmen", "tomas", "marleny", "elena", "maribel", "ada", "salome", "monica")
globals().update({f"as_{name}": client_of(name) for name in CAST})
