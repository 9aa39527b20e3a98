"""Applies the declared policies as the owner: one transaction, safe to run again."""

from django.db import connections, transaction
from django.db.backends.utils import CursorWrapper

from ayllu.ground.policies import HELPERS, Declared, existing_policies

DEFAULT_RIGHTS = "select, insert, update"
CLOSED = ("django_migrations",)


def apply(declared: Declared, *, using: str = "default") -> None:
    """Roles' rights, functions, triggers and row policies exactly as declared."""
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        cursor.execute(HELPERS)
        reset_rights(cursor)
        make_functions(cursor, declared)
        make_triggers(cursor, declared)
        make_policies(cursor, declared)
        harden_history(cursor)
        give_rights(cursor, declared)


def tables(cursor: CursorWrapper) -> list[str]:
    cursor.execute(
        "select relname from pg_class where relkind = 'r'"
        " and relnamespace = 'public'::regnamespace order by relname"
    )
    return [row[0] for row in cursor.fetchall()]


def reset_rights(cursor: CursorWrapper) -> None:
    cursor.execute(
        "revoke all on all tables in schema public from public, app, portal, keeper;"
        "revoke all on all sequences in schema public from public, app, portal, keeper;"
        "revoke all on all functions in schema public from public, app, portal, keeper;"
        "grant usage on schema public to app, portal, keeper;"
        "grant execute on function ayllu_sites(text), ayllu_user(), ayllu_surface()"
        " to app, portal, keeper;"
        "grant usage, select on all sequences in schema public to app;"
    )


def give_rights(cursor: CursorWrapper, declared: Declared) -> None:
    """Default rights for ``app``; declared ones replace them; history is never written by it."""
    special = {(g.table, g.role) for g in declared.grants}
    for table in tables(cursor):
        if table in CLOSED or (table, "app") in special:
            continue
        history = table.endswith("event") or table == "pghistory_context"
        rights = "select" if history else DEFAULT_RIGHTS
        cursor.execute(f'grant {rights} on "{table}" to app')
    for grant in declared.grants:
        if grant.rights:
            cursor.execute(f'grant {", ".join(grant.rights)} on "{grant.table}" to {grant.role}')
    open_queue(cursor)
    open_extensions(cursor)


def open_queue(cursor: CursorWrapper) -> None:
    """The job queue belongs to ``app`` alone; the portal cannot queue a job."""
    cursor.execute(
        "select relname from pg_class where relkind in ('r', 'v')"
        " and relname like 'procrastinate\\_%' and relnamespace = 'public'::regnamespace"
    )
    for (table,) in cursor.fetchall():
        cursor.execute(f'grant select, insert, update, delete on "{table}" to app')
    cursor.execute(
        "select oid::regprocedure::text from pg_proc where proname like 'procrastinate\\_%'"
        " and pronamespace = 'public'::regnamespace"
    )
    for (function,) in cursor.fetchall():
        cursor.execute(f"grant execute on function {function} to app")


def open_extensions(cursor: CursorWrapper) -> None:
    """Functions of extensions are harmless and used by operators and indexes."""
    cursor.execute(
        "select p.oid::regprocedure::text from pg_proc p join pg_depend d on d.objid = p.oid"
        " where d.deptype = 'e' and p.pronamespace = 'public'::regnamespace"
    )
    names = ", ".join(row[0] for row in cursor.fetchall())
    if names:
        cursor.execute(f"grant execute on function {names} to app, portal, keeper")


def make_functions(cursor: CursorWrapper, declared: Declared) -> None:
    for function in declared.functions:
        cursor.execute(function.sql)
        signature = f"{function.name}({function.arguments})"
        cursor.execute(f"revoke all on function {signature} from public")
        if function.roles:
            cursor.execute(f"grant execute on function {signature} to {', '.join(function.roles)}")


def make_triggers(cursor: CursorWrapper, declared: Declared) -> None:
    for trigger in declared.triggers:
        cursor.execute(f'drop trigger if exists "{trigger.name}" on "{trigger.table}"')
        cursor.execute(trigger.sql)


def make_policies(cursor: CursorWrapper, declared: Declared) -> None:
    for table, name in existing_policies(cursor):
        cursor.execute(f'drop policy "{name}" on "{table}"')
    for table in sorted(declared.tables()):
        cursor.execute(f'alter table "{table}" enable row level security')
    for policy in declared.rows:
        cursor.execute(policy.sql())


def harden_history(cursor: CursorWrapper) -> None:
    """History triggers write as the owner with a pinned path: reinstalling undoes it."""
    cursor.execute(
        "select oid::regprocedure::text from pg_proc where pronamespace = 'public'::regnamespace"
        " and (proname like 'pgtrigger\\_%' or proname like '\\_pgh\\_%')"
    )
    for (function,) in cursor.fetchall():
        cursor.execute(
            f"alter function {function} security definer set search_path = public, pg_temp"
        )
