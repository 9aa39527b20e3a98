"""A database where the tests of one file may commit; emptied after each test."""

import logging
import os
from collections.abc import Iterator

import pytest
from django.db import connections
from pytest_django.plugin import DjangoDbBlocker

from ayllu.ground import database
from tests import harness

WRITTEN = "ground_undo, ground_command, ground_draft, ground_ratebucket"


@pytest.fixture(scope="module")
def own_database(django_db_setup: None) -> Iterator[str]:
    """One clone for a whole file: a clone takes longer than the tests."""
    name = harness.fresh(f"lasting_{os.getpid()}")
    yield name
    database.drop(harness.admin(), name)


@pytest.fixture
def lasting(own_database: str, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """What is committed here stays until the end of the test, seen by every thread."""
    before = connections["default"].settings_dict["NAME"]
    with django_db_blocker.unblock():
        harness.point_at(own_database)
        try:
            yield
            with harness.owner() as cursor:
                cursor.execute(f"truncate {WRITTEN}")
        finally:
            connections.close_all()
            harness.point_at(before)


@pytest.fixture
def quiet() -> Iterator[None]:
    """The failures that a test asks for are not told."""
    log = logging.getLogger("django.request")
    level = log.level
    log.setLevel(logging.CRITICAL)
    yield
    log.setLevel(level)
