"""The four roles and the database itself, made by ``root`` once; safe to run again."""

from collections.abc import Mapping
from typing import Any

import psycopg
from psycopg import sql

ROLES = ("owner", "app", "portal", "keeper")
# What the keeper ends is no act in anyone's history: its transactions wake no trigger.
KEEPERS_OWN = "grant set on parameter session_replication_role to keeper"
# A refused row, a failed statement and its values hold names: none goes into the server's log.
SILENT = {
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_parameter_max_length_on_error": "0",
}
EXTENSIONS = ("btree_gist", "pg_trgm", "unaccent")


def exists(connection: psycopg.Connection[Any], query: str, name: str) -> bool:
    return connection.execute(query, [name]).fetchone() is not None


def create(admin: Mapping[str, Any], dbname: str) -> None:
    """Make roles, database and extensions. ``admin`` connects as ``root`` to ``postgres``."""
    with psycopg.connect(**admin, autocommit=True) as connection:
        for role in ROLES:
            if not exists(connection, "select 1 from pg_roles where rolname = %s", role):
                connection.execute(
                    sql.SQL("create role {} login nosuperuser nobypassrls").format(
                        sql.Identifier(role)
                    )
                )
            silence(connection, role)
        connection.execute(KEEPERS_OWN)
        if not exists(connection, "select 1 from pg_database where datname = %s", dbname):
            connection.execute(
                sql.SQL("create database {} owner owner encoding 'UTF8' template template0").format(
                    sql.Identifier(dbname)
                )
            )
    with psycopg.connect(**{**admin, "dbname": dbname}, autocommit=True) as connection:
        for extension in EXTENSIONS:
            connection.execute(f"create extension if not exists {extension}")
        connection.execute("alter schema public owner to owner")
        connection.execute("revoke create on schema public from public")


def silence(connection: psycopg.Connection[Any], role: str) -> None:
    """Whatever server this is, it writes nothing about people into its own log."""
    wanted = [f"{name}={value}" for name, value in SILENT.items()]
    found = connection.execute(
        "select coalesce(rolconfig, '{}') @> %s from pg_roles where rolname = %s", [wanted, role]
    ).fetchone()
    if found and found[0]:
        return
    for name, value in SILENT.items():
        connection.execute(
            sql.SQL("alter role {} set {} = {}").format(
                sql.Identifier(role), sql.Identifier(name), sql.Literal(value)
            )
        )


def clone(admin: Mapping[str, Any], template: str, dbname: str) -> None:
    """A fresh copy of a migrated database, for one test worker or one browser test."""
    with psycopg.connect(**admin, autocommit=True) as connection:
        connection.execute(
            sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(dbname))
        )
        connection.execute(
            sql.SQL("create database {} template {} owner owner").format(
                sql.Identifier(dbname), sql.Identifier(template)
            )
        )


def drop(admin: Mapping[str, Any], dbname: str) -> None:
    with psycopg.connect(**admin, autocommit=True) as connection:
        connection.execute(
            sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(dbname))
        )
