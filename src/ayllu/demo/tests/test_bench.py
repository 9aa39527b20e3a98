"""Every measure yields a result on the base demo; how fast is for bin/bench to say."""

import json
from collections.abc import Iterator
from contextlib import suppress
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from ayllu.demo import crowd
from ayllu.demo.bench import MEASURES, Result
from tests import harness


def measured(*names: str, **options: object) -> list[dict[str, object]]:
    out = StringIO()
    with suppress(SystemExit):  # a slow machine is not a broken measure
        call_command("bench", *names, json=True, rounds=2, stdout=out, **options)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.mark.slow
def test_every_measure_yields_a_result(
    fresh_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crowd, "MADE", tmp_path / "crowd.json")
    monkeypatch.setattr("ayllu.demo.bench.bringing.MADE", crowd.MADE)
    harness.point_at(fresh_database, role="owner")
    call_command("demo", base=True, verbosity=0)
    counts = tmp_path / "small.json"
    harness.point_at(fresh_database, role="app")
    call_command("bench", counts=str(counts))
    harness.point_at(fresh_database, role="owner")
    call_command("demo", crowd=400, verbosity=0)
    harness.point_at(fresh_database, role="app")
    for name in MEASURES:
        rows = measured(name, than=str(counts))
        assert rows, name
        assert not [row for row in rows if row["value"] is None], name
        assert all(row["unit"] and row["size"] for row in rows)
    grown = [row for row in measured("queries") if row["value"] != row["budget"]]
    assert not grown, "the number of queries follows the number of rows"


@pytest.mark.usefixtures("eyes")
def test_a_measure_that_fails_is_named_and_the_next_one_is_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(rounds: int) -> Iterator[Result]:
        raise RuntimeError("the page answered 500")
        yield

    def whole(rounds: int) -> Iterator[Result]:
        yield Result("whole", rounds, "ms", 5, "nothing")

    monkeypatch.setitem(MEASURES, "month", (broken, whole))
    first, second = measured("month")
    assert (first["name"], first["error"]) == ("broken", "RuntimeError: the page answered 500")
    assert (second["name"], second["value"]) == ("whole", 2)
