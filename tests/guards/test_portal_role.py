"""As the portal's own role: nothing of the staff, no care table, no job, no function of ours."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.db import connections

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.config import policies
from tests import harness
from tests.guards.house import our_models
from tests.surfaces import looking

CARE = sorted(m._meta.db_table for m in our_models() if issubclass(m, CareRow))
# What the public process needs: figures, the letterbox, its own sessions, limits, languages.
OPEN = {g.table for g in policies.DECLARED.grants if g.role == "portal" and g.rights}


@pytest.fixture
def visitor(fresh_database: str) -> Iterator[psycopg.Connection[Any]]:
    with looking():
        User.objects.create_user("elena", given_names="Elena", surnames="Cabanillas")
        User.objects.create_user("padrino", surface=User.Surface.PORTAL, email="p@mail.example")
    connections.close_all()
    place = {**harness.admin(), "user": "portal", "dbname": fresh_database}
    with psycopg.connect(**place, autocommit=True) as connection:
        yield connection


def refused(connection: psycopg.Connection[Any], query: str) -> bool:
    try:
        connection.execute(query)
    except psycopg.errors.InsufficientPrivilege:
        return True
    return False


def test_no_care_table_opens(visitor: psycopg.Connection[Any]) -> None:
    history = [f"{t}event" for t in CARE if exists(visitor, f"{t}event")]
    for table in [*CARE, *history, "audit_entry", "accounts_assignment", "pghistory_context"]:
        assert refused(visitor, f'select 1 from "{table}"'), table
        assert refused(visitor, f'insert into "{table}" default values'), table
        assert refused(visitor, f'delete from "{table}"'), table


def exists(connection: psycopg.Connection[Any], table: str) -> bool:
    row = connection.execute("select to_regclass(%s)", [table]).fetchone()
    return row is not None and row[0] is not None


def test_only_declared_tables_open_at_all(visitor: psycopg.Connection[Any]) -> None:
    rows = visitor.execute(
        "select relname from pg_class where relkind in ('r', 'v', 'm', 'p')"
        " and relnamespace = 'public'::regnamespace"
    ).fetchall()
    opened = {t for (t,) in rows if not refused(visitor, f'select 1 from "{t}" limit 1')}
    assert opened <= OPEN


def test_staff_do_not_exist_for_it(visitor: psycopg.Connection[Any]) -> None:
    names = visitor.execute("select username from accounts_user").fetchall()
    assert names == [("padrino",)]
    assert visitor.execute("update accounts_user set email = 'x'").rowcount == 1
    assert refused(visitor, "select 1 from accounts_staffsession")


def test_it_drops_a_letter_and_cannot_read_one(visitor: psycopg.Connection[Any]) -> None:
    visitor.execute(
        "insert into doorstep_letter (id, kind, sealed, code, dropped_at)"
        " values (gen_random_uuid(), 'referral', 'x', 'A-1', now())"
    )
    for query in ("select 1 from doorstep_letter", "delete from doorstep_letter",
                  "update doorstep_letter set sealed = ''"):  # fmt: skip
        assert refused(visitor, query), query


def test_it_cannot_queue_a_job(visitor: psycopg.Connection[Any]) -> None:
    assert refused(visitor, "insert into procrastinate_jobs (task_name) values ('x')")
    assert refused(visitor, "select 1 from procrastinate_jobs")


def test_it_calls_no_function_but_the_three_that_read_its_own_scope(
    visitor: psycopg.Connection[Any],
) -> None:
    rows = visitor.execute(
        "select p.proname from pg_proc p left join pg_depend d"
        " on d.objid = p.oid and d.deptype = 'e'"
        " where p.pronamespace = 'public'::regnamespace and d.objid is null"
        " and has_function_privilege('portal', p.oid, 'execute')"
    ).fetchall()
    assert {name for (name,) in rows} <= {"ayllu_sites", "ayllu_user", "ayllu_surface"}


def test_unfiltered_queries_of_open_tables_show_nothing_of_others(
    visitor: psycopg.Connection[Any],
) -> None:
    for table in ("ground_command", "accounts_portalsession"):
        assert visitor.execute(f"select count(*) from {table}").fetchone() == (0,), table
