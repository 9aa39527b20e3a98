"""The small world of the matrix: a thing of every kind, a person of every role."""

import os
from collections.abc import Iterator

import pytest
from django.db import connections
from pytest_django.plugin import DjangoDbBlocker

from ayllu.accounts.scopes import system_scope
from ayllu.ground import database, scopes
from tests import harness
from tests.guards import samples
from tests.guards.samples import World


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """A database of this module's own, filled once; each request is rolled back."""
    before = connections["default"].settings_dict["NAME"]
    name = harness.fresh(f"matrix_{os.getpid()}")
    with django_db_blocker.unblock():
        harness.point_at(name)
        with scopes.acting(system_scope(*scopes.COMPARTMENTS)):
            made = samples.build()
        try:
            yield made
        finally:
            connections.close_all()
            harness.point_at(before)
            database.drop(harness.admin(), name)
