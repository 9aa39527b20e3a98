"""A process refuses to start on an open database."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest

from ayllu.config.closing import DECLARED
from ayllu.ground import startup
from tests import harness


@contextmanager
def as_superuser(name: str) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    with psycopg.connect(**{**harness.admin(), "dbname": name}, autocommit=True) as line:
        yield line


def test_it_starts_when_all_is_closed(fresh_database: str) -> None:
    startup.check(DECLARED)


@pytest.mark.parametrize("role", ["root", "owner"])
def test_a_role_that_row_security_does_not_bind_is_refused(fresh_database: str, role: str) -> None:
    harness.point_at(fresh_database, role=role)
    with pytest.raises(startup.Open, match="not bound by row security"):
        startup.check(DECLARED)


@pytest.mark.parametrize(
    "deed",
    [
        "alter table people_register_person disable row level security",
        "grant select on people_register_person to portal",
        "grant delete on audit_entry to app",
        "create policy open on people_register_person for select to app using (true)",
    ],
)
def test_a_catalogue_that_differs_is_refused(fresh_database: str, deed: str) -> None:
    with as_superuser(fresh_database) as line:
        line.execute(deed)
    with pytest.raises(startup.Open, match="the database is open"):
        startup.check(DECLARED)


def test_a_dropped_policy_is_refused(fresh_database: str) -> None:
    policy = DECLARED.rows[0]
    with as_superuser(fresh_database) as line:
        line.execute(f'drop policy "{policy.name}" on "{policy.table}"')
    with pytest.raises(startup.Open, match="the database is open"):
        startup.check(DECLARED)
