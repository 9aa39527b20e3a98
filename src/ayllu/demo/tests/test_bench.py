"""Every measure yields a result on the base demo; how fast is for bin/bench to say."""

import json
from contextlib import suppress
from io import StringIO

import pytest
from django.core.management import call_command

from ayllu.demo.bench import MEASURES
from tests import harness


@pytest.mark.slow
@pytest.mark.parametrize("name", MEASURES)
def test_every_measure_yields_a_result(name: str, fresh_database: str) -> None:
    harness.point_at(fresh_database, role="owner")
    call_command("demo", base=True, verbosity=0)
    harness.point_at(fresh_database, role="app")
    out = StringIO()
    with suppress(SystemExit):  # a slow machine is not a broken measure
        call_command("bench", name, json=True, rounds=2, stdout=out)
    rows = [json.loads(line) for line in out.getvalue().splitlines()]
    assert rows
    assert all(row["value"] > 0 and row["unit"] and row["size"] for row in rows)
