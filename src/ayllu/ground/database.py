"""The three roles and the database itself, made by ``root`` once; safe to run again."""

from collections.abc import Mapping
from typing import Any

import psycopg
from psycopg import sql

ROLES = ("owner", "app", "portal")
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
