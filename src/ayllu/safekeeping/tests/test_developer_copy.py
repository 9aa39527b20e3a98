"""The copy for developers: words planted everywhere, and nothing of them in the dump."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connections

from ayllu.accounts.models import User
from ayllu.ground import database
from ayllu.keeping import copying, declared, erasing, paths
from ayllu.keeping.tests.test_erasing import (
    become_her,
    everywhere,
    keep_as,
    plant,
    root,
    stray,
    world,
)
from ayllu.lib.folding import fold
from ayllu.people.register.models import Household, Person
from ayllu.safekeeping.management.commands.developer_copy import tool_command
from tests import harness
from tests.guards.samples import World
from tests.surfaces import looking

__all__ = ["world"]
pytestmark = pytest.mark.slow


@pytest.fixture
def full(world: World, fresh_database: str) -> World:
    """Distinctive words in every column about a child or her home, and where no key leads."""
    household: Household = world.things["household"]
    with root(fresh_database) as line:
        her = become_her(world, line)
        with looking():
            held = {
                m: paths.about(m, Person, [her.pk]) | paths.about(m, Household, [household.pk])
                for m, _ in declared.every()
                if paths.leads_somewhere(m)
            }
        for model, ids in held.items():
            plant(line, model, ids)
    with looking():
        stray(world, her)
    return world


@pytest.fixture
def restored(full: World, fresh_database: str, tmp_path: Path) -> Iterator[str]:
    """The dump of the command, given back into a database of its own."""
    keep_as(fresh_database)
    ring, file, name = settings.KEYRING, tmp_path / "copia.dump", f"back_{os.getpid()}"
    try:
        call_command("developer_copy", file)
        database.create(harness.admin(), name)
        place = f"host={harness.admin()['host']} user=root dbname={name}"
        given = tool_command("pg_restore", "--clean", "--if-exists", "-d", place, str(file))
        subprocess.run(given, check=True)
        settings.KEYRING = str(file.with_suffix(".keyring.json"))
        harness.point_at(name)
        yield name
    finally:
        connections.close_all()
        settings.KEYRING = ring
        harness.point_at(fresh_database)
        database.drop(harness.admin(), name)


def people_of(place: str) -> dict[Any, str]:
    with root(place) as line:
        rows = line.execute("select id, folded_name from people_register_person").fetchall()
    return dict(rows)


def test_nobody_real_is_in_the_copy_and_everything_is_counted(
    restored: str, fresh_database: str
) -> None:
    assert everywhere(restored) == {}
    real, made_up = people_of(fresh_database), people_of(restored)
    assert real.keys() == made_up.keys()
    assert not set(real.values()) & set(made_up.values())
    known = {fold(word) for word in (*copying.GIVEN, *copying.SURNAMES)}
    assert all(set(name.split()) <= known for name in made_up.values())
    with root(restored) as line:
        users = line.execute("select username, email from accounts_user").fetchall()
        read = line.execute("select count(*) from audit_entry").fetchone()
    assert users
    assert all(name.startswith("cuenta") and not mail for name, mail in users)
    assert read == (0,)


def test_the_installation_itself_is_as_it_was(
    full: World, fresh_database: str, tmp_path: Path
) -> None:
    before = people_of(fresh_database)
    ring = settings.KEYRING
    keep_as(fresh_database)
    try:
        call_command("developer_copy", tmp_path / "copia.dump")
    finally:
        settings.KEYRING = ring
        connections.close_all()
        harness.point_at(fresh_database)
    assert people_of(fresh_database) == before
    assert everywhere(fresh_database)  # she is still in the real one
    with looking():
        assert User.objects.filter(username__startswith="cuenta").count() == 0


def test_only_the_keeper_and_only_a_marked_copy(
    world: World, fresh_database: str, tmp_path: Path
) -> None:
    with pytest.raises(erasing.NotKeeper):
        call_command("developer_copy", tmp_path / "copia.dump")
    keep_as(fresh_database)
    try:
        with pytest.raises(copying.NotACopy):
            copying.rewrite()
        (tmp_path / "copia.dump").touch()
        with pytest.raises(CommandError):
            call_command("developer_copy", tmp_path / "copia.dump")
    finally:
        connections.close_all()
        harness.point_at(fresh_database)
    with root(fresh_database) as line, pytest.raises(copying.NotACopy):
        copying.empty(line)
