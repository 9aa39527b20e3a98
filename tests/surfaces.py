"""The portal as it runs: its addresses, its middleware, its session table, its database role."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connections
from django.test import Client, override_settings

from ayllu.accounts.scopes import system_scope
from ayllu.ground import scopes
from ayllu.places.factories import make_site
from ayllu.places.models import Site
from tests import harness

SIGN_IN = "ayllu.accounts.middleware.SignInRequired"


def new_site(code: str = "cajamarca", name: str = "Centro Social Cajamarca") -> Site:
    """A site that stays: for tests in a database of their own."""
    with scopes.acting(system_scope()):
        return make_site(code, name=name, district="060101")


@contextmanager
def portal(database: str) -> Iterator[Client]:
    """A visitor's client; every query runs as the role ``portal``."""
    middleware = [m for m in settings.MIDDLEWARE if m != SIGN_IN]
    with override_settings(
        SURFACE="portal",
        ROOT_URLCONF="ayllu.config.urls_portal",
        MIDDLEWARE=middleware,
        SESSION_ENGINE="ayllu.accounts.sessions_portal",
        LANGUAGE_COOKIE_NAME="ayllu_portal_language",
    ):
        harness.point_at(database, role="portal")
        try:
            yield Client()
        finally:
            connections.close_all()
            harness.point_at(database)


@contextmanager
def looking() -> Iterator[None]:
    """See every compartment at every site, in a transaction of its own."""
    with scopes.acting(system_scope(*scopes.COMPARTMENTS)):
        yield
