"""An empty database gets the tables that a database grown step by step has."""

import os
import re
import subprocess
import sys

import pytest

from ayllu.ground import database
from tests import harness
from tests.dumps import dump

SEAL = re.compile(r"^\\(un)?restrict .*$", re.MULTILINE)


def schema(name: str, tables: str = "") -> str:
    return SEAL.sub("", dump(name, *(("-t", tables) if tables else ("--schema-only",))))


@pytest.mark.slow
@pytest.mark.deep
def test_tables_laid_out_at_once_are_those_of_the_migrations(django_db_setup: None) -> None:
    slowly = f"steps_{os.getpid()}"
    database.create(harness.admin(), slowly)
    try:
        environ = {**os.environ, "AYLLU_DB_ROLE": "owner", "AYLLU_DBNAME": slowly}
        command = [sys.executable, "-m", "django", "migrate", "--verbosity", "0"]
        subprocess.run(command, env=environ, check=True, cwd=harness.ROOT)
        at_once = harness.template()
        steps, once = schema(slowly).splitlines(), schema(at_once).splitlines()
        assert len(once) > 10_000
        assert steps == once
        assert applied(slowly) == applied(at_once)
    finally:
        database.drop(harness.admin(), slowly)


def applied(name: str) -> set[tuple[str, ...]]:
    found = schema(name, "django_migrations").split("COPY ")[1].splitlines()[1:]
    return {tuple(line.split("\t")[1:3]) for line in found if line.count("\t") == 3}
