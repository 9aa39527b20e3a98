"""Row policies, grants, functions and triggers as data, and how they reach the database.

Each room declares its own list in ``policies.py``; ``config`` gathers them and applies them
as the owner after every migrate. Applying is idempotent; ``differences`` compares the
catalogue with the declarations, and a process refuses to start while they differ.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.backends.utils import CursorWrapper

HELPERS = """
create or replace function ayllu_sites(compartment text) returns uuid[]
language sql stable set search_path = pg_catalog as $$
  select string_to_array(nullif(current_setting('app.' || compartment, true), ''), ',')::uuid[]
$$;
create or replace function ayllu_user() returns uuid
language sql stable set search_path = pg_catalog as $$
  select nullif(current_setting('app.user', true), '')::uuid
$$;
create or replace function ayllu_surface() returns text
language sql stable set search_path = pg_catalog as $$
  select nullif(current_setting('app.surface', true), '')
$$;
"""


@dataclass(frozen=True)
class RowPolicy:
    """One row-level policy; ``check`` defaults to ``using`` for writes."""

    table: str
    name: str
    using: str
    check: str | None = None
    command: str = "all"
    role: str = "app"
    restrictive: bool = False  # narrows what the others open

    def sql(self) -> str:
        kind = "restrictive" if self.restrictive else "permissive"
        text = f'create policy "{self.name}" on "{self.table}" as {kind}'
        text += f" for {self.command} to {self.role}"
        if self.command != "insert":
            text += f" using ({self.using})"
        if self.command in ("all", "insert", "update"):
            text += f" with check ({self.check or self.using})"
        return text


@dataclass(frozen=True)
class Grant:
    """Rights of a role on a table, in place of the default ones."""

    table: str
    role: str
    rights: tuple[str, ...]


@dataclass(frozen=True)
class Function:
    """A function with a pinned search path; ``roles`` may execute it, nobody else."""

    name: str
    arguments: str
    sql: str
    roles: tuple[str, ...] = ("app",)


@dataclass(frozen=True)
class Trigger:
    """A trigger, dropped and made again at each apply."""

    table: str
    name: str
    sql: str


@dataclass(frozen=True)
class Declared:
    """All that one installation declares."""

    rows: Sequence[RowPolicy] = ()
    grants: Sequence[Grant] = ()
    functions: Sequence[Function] = ()
    triggers: Sequence[Trigger] = ()

    def tables(self) -> set[str]:
        return {policy.table for policy in self.rows}


def by_site(table: str, compartment: str, *, column: str = "site_id") -> RowPolicy:
    """The usual policy: a row is seen and written only at sites open in its compartment."""
    return RowPolicy(
        table, f"{table}_by_site", f"{column} = any((select ayllu_sites('{compartment}'))::uuid[])"
    )


def gather(parts: Iterable[Declared]) -> Declared:
    parts = list(parts)
    return Declared(
        rows=[r for p in parts for r in p.rows],
        grants=[g for p in parts for g in p.grants],
        functions=[f for p in parts for f in p.functions],
        triggers=[t for p in parts for t in p.triggers],
    )


def existing_policies(cursor: CursorWrapper) -> set[tuple[str, str]]:
    cursor.execute("select tablename, policyname from pg_policies where schemaname = 'public'")
    return {(row[0], row[1]) for row in cursor.fetchall()}


def differences(cursor: CursorWrapper, declared: Declared) -> list[str]:
    """Where the catalogue and the declarations disagree, in words for an operator."""
    wanted = {(p.table, p.name) for p in declared.rows}
    found = existing_policies(cursor)
    cursor.execute(
        "select relname from pg_class where relkind = 'r' and relrowsecurity"
        " and relnamespace = 'public'::regnamespace"
    )
    closed = {row[0] for row in cursor.fetchall()}
    return [
        *(f"policy missing: {t}.{n}" for t, n in sorted(wanted - found)),
        *(f"policy not declared: {t}.{n}" for t, n in sorted(found - wanted)),
        *(f"row security off: {t}" for t in sorted(declared.tables() - closed)),
        *unsafe_functions(cursor),
        *forbidden_rights(cursor, declared),
    ]


def unsafe_functions(cursor: CursorWrapper) -> list[str]:
    cursor.execute(
        "select p.oid::regprocedure::text from pg_proc p"
        " where p.pronamespace = 'public'::regnamespace and p.prosecdef"
        " and coalesce(array_to_string(p.proconfig, ','), '') not like '%search_path%'"
    )
    return [f"function without a pinned search path: {row[0]}" for row in cursor.fetchall()]


def forbidden_rights(cursor: CursorWrapper, declared: Declared) -> list[str]:
    """Rights of portal and keeper match their lists; so do those of app where it has one."""
    listed = {g.table for g in declared.grants if g.role == "app"}
    return [
        *differing_rights("portal", declared, rights_of(cursor, "portal")),
        *differing_rights("keeper", declared, rights_of(cursor, "keeper")),
        *differing_rights("app", declared, {r for r in rights_of(cursor, "app") if r[0] in listed}),
    ]


def differing_rights(role: str, declared: Declared, found: set[tuple[str, str]]) -> list[str]:
    wanted = {(g.table, r.lower()) for g in declared.grants if g.role == role for r in g.rights}
    return [
        *(f"{role} may {right} on {table}, not declared" for table, right in found - wanted),
        *(f"{role} may not {right} on {table}, declared" for table, right in wanted - found),
    ]


def rights_of(cursor: CursorWrapper, role: str) -> set[tuple[str, str]]:
    """Table and right, as granted on tables, views and single columns of the public schema."""
    cursor.execute(
        "select c.relname, lower(a.privilege_type) from pg_class c,"
        " lateral aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee"
        " where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'p')"
        " and r.rolname = %s union all"
        " select c.relname, lower(a.privilege_type) || ' (' || t.attname || ')' from pg_class c"
        " join pg_attribute t on t.attrelid = c.oid, lateral aclexplode(t.attacl) a"
        " join pg_roles r on r.oid = a.grantee"
        " where c.relnamespace = 'public'::regnamespace and r.rolname = %s",
        [role, role],
    )
    return {(row[0], row[1]) for row in cursor.fetchall()}
